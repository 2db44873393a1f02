package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lexicon found against what the message leans to. */
class WeighingTest {

    private static final Path CONFIG = Path.of("config");
    private static CitizenReader reader;
    private static CitizenReader trusting;

    @BeforeAll
    static void open() throws IOException {
        reader = CitizenReader.open(CONFIG, text -> Mention.NONE);
        trusting = reader.with(Leanings.FILE, "");
    }

    private static Verdict verdict(CitizenReader by, String text) {
        Verdict verdict = by.read(text).verdict();
        assertThat(verdict).as(text).isNotNull();
        return verdict;
    }

    @Test
    void one_word_of_praise_is_not_believed_in_a_message_that_leans_to_a_complaint() {
        CitizenReader suspicious = reader.with(Leanings.FILE, "\t5\n");
        assertThat(verdict(trusting, "态度很热情").tags()).containsExactly("KIND");
        assertThat(verdict(suspicious, "态度很热情").tags()).isEmpty();
        assertThat(verdict(suspicious, "态度很热情").level()).isLessThanOrEqualTo(2);
    }

    @Test
    void one_problem_is_not_believed_in_a_message_that_leans_far_to_praise() {
        CitizenReader friendly = reader.with(Leanings.FILE, "\t-5\n");
        assertThat(verdict(trusting, "系统坏了").level()).isLessThanOrEqualTo(2);
        assertThat(verdict(friendly, "系统坏了").level()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_level_that_was_said_stands_whatever_the_words_lean_to() {
        CitizenReader suspicious = reader.with(Leanings.FILE, "\t9\n");
        assertThat(verdict(suspicious, "非常满意").level()).isEqualTo(5);
        assertThat(verdict(suspicious, "打4分").level()).isEqualTo(4);
    }

    @Test
    void of_two_sides_the_one_not_understood_is_taken_for_the_opposite() {
        assertThat(verdict(trusting, "态度很好，但是那个啥总不对劲").level()).isEqualTo(3);
        assertThat(verdict(trusting, "态度很好，但是那个啥总不对劲").tags()).containsExactly("KIND");
    }

    @Test
    void a_wish_is_no_blame_and_a_reproach_is() {
        assertThat(verdict(reader, "希望以后别让我们排这么久的队").level()).isEqualTo(3);
        assertThat(verdict(reader, "希望以后别让我们排这么久的队").tags()).containsExactly("LONG_WAIT");
        assertThat(verdict(reader, "什么时候能不让群众排这么长的队").level()).isLessThanOrEqualTo(2);
    }

    @Test
    void praise_that_is_asked_back_is_mockery() {
        assertThat(verdict(reader, "微笑服务？那是对领导的吧").level()).isEqualTo(1);
        assertThat(verdict(reader, "谁说态度不好？").level()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_tag_that_says_less_yields_to_one_that_says_more() {
        assertThat(verdict(reader, "不给红包就拖着不批").tags()).containsExactly("EXTORT");
    }

    @ParameterizedTest
    @CsvSource({"还行, 3", "不算满意, 2", "谈不上满意, 2", "满益, 4", "飞常满意, 5", "灰常满意, 5", "不是不满意，是非常不满意, 1"})
    void bare_judgements_have_their_level(String text, int level) {
        assertThat(verdict(reader, text).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"还行", "不好说", "说不好", "呵呵", "一言难尽", "投诉", "我要投诉"})
    void what_says_nothing_is_asked_back(String text) {
        assertThat(verdict(reader, text).needsClarification()).isTrue();
        assertThat(verdict(reader, text).levelSaid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"厉山镇社保窗口。", "杨寨镇1号窗口", "我要评价东城街道2号窗口"})
    void a_name_leans_nowhere(String text) {
        assertThat(verdict(reader, text).level()).isEqualTo(3);
        assertThat(verdict(reader, text).needsClarification()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好", "你好"})
    void a_greeting_is_no_praise(String text) {
        assertThat(reader.read(text).scope()).isEqualTo(Scope.IRRELEVANT);
    }
}

package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfiguredTagsTest {

    /** The city's notice, word by word. */
    private static final Map<Aspect, List<String>> NOTICE = Map.of(
            Aspect.EFFECTIVENESS, List.of("办事效率低下", "未按承诺时限办结", "敷衍不办事", "往返跑多次"),
            Aspect.EXPERIENCE, List.of("不主动服务", "不使用文明用语", "态度冷漠生硬", "便利设施不齐"),
            Aspect.ABILITY, List.of("政策解释不清", "不一次性告知", "不会操作业务系统"),
            Aspect.CONDUCT, List.of("迟到早退", "无故脱岗离岗", "玩忽职守", "吃拿卡要"));

    private Tags tags;

    @BeforeEach
    void read() throws IOException {
        tags = new Tags(Path.of("config"));
    }

    @Test
    void the_four_aspects_have_the_labels_of_the_notice() {
        assertThat(Aspect.values()).extracting(Aspect::label).containsExactly("办事成效", "办事体验", "服务能力", "工作作风");
    }

    @Test
    void every_problem_of_the_notice_is_there_under_its_aspect_and_is_a_problem() {
        NOTICE.forEach((aspect, labels) -> assertThat(tags.all())
                .filteredOn(tag -> labels.contains(tag.label()))
                .hasSize(labels.size())
                .allSatisfy(tag -> {
                    assertThat(tag.aspect()).isEqualTo(aspect);
                    assertThat(tag.negative()).isTrue();
                    assertThat(tags.isProblem(tag.code())).isTrue();
                }));
    }

    @Test
    void praise_is_no_problem() {
        assertThat(tags.all())
                .filteredOn(tag -> !tag.negative())
                .hasSize(5)
                .allSatisfy(tag -> assertThat(tags.isProblem(tag.code())).isFalse());
        assertThat(tags.isProblem("NICE")).isFalse();
    }

    @Test
    void codes_and_labels_are_unique_and_fit_into_their_columns() {
        assertThat(tags.all())
                .extracting(Tag::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z_]{2,24}"));
        assertThat(tags.all()).extracting(Tag::label).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(tags.all().stream().map(Tag::code).collect(Collectors.joining(",")))
                .as("all of them named in one review")
                .hasSizeLessThanOrEqualTo(400);
    }

    @Test
    void a_code_has_its_label_and_an_unknown_one_is_its_own() {
        assertThat(tags.labelOf("EXTORT")).isEqualTo("吃拿卡要");
        assertThat(tags.labelOf("FORMER")).isEqualTo("FORMER");
    }
}

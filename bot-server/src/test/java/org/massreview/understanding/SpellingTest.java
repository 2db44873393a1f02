package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private final Spelling spelling =
            new Spelling(Map.of("td", "态度", "窗囗", "窗口", "👍", ",点赞,", "在来", "再来", "在来一趟", "再来一趟"));

    @ParameterizedTest
    @CsvSource({
        "ＴＤ很差, td很差",
        "服務態度很好, 服务态度很好",
        "糊弄人，溜得快, '糊弄人,溜得快'",
        "窗囗, 窗口",
        "⭐⭐⭐, ',3星,'",
        "★★★★☆, ',4星,'",
        "态度好 办得快, '态度好,办得快'",
        "too slow, too slow",
        "“好”——真好, 好真好"
    })
    void there_is_one_spelling(String written, String read) {
        assertThat(new Spelling(Map.of("窗囗", "窗口")).normal(written)).isEqualTo(read);
    }

    @Test
    void letters_are_replaced_as_a_whole_word_only() {
        assertThat(spelling.normal("td差")).isEqualTo("态度差");
        assertThat(spelling.normal("atd差")).isEqualTo("atd差");
    }

    @Test
    void the_longest_slip_is_taken() {
        assertThat(spelling.normal("在来一趟")).isEqualTo("再来一趟");
    }

    @Test
    void what_cannot_be_seen_is_dropped() {
        assertThat(spelling.normal("好\u200b的\u0000👍\ufe0f")).isEqualTo("好的,点赞,");
    }

    @Test
    void no_more_is_read_than_the_longest_message() {
        assertThat(spelling.normal("好".repeat(5_000))).hasSize(Spelling.LONGEST);
    }

    @Test
    void a_run_that_makes_no_word_is_read_as_it_sounds() {
        Words words = new Words(List.of("态度"), List.of("态度", "排队", "热情"));
        assertThat(restored(words, "太度很好")).isEqualTo("态度很好");
        assertThat(restored(words, "很热请")).isEqualTo("很热情");
        assertThat(restored(words, "排队很久")).isEqualTo("排队很久");
        assertThat(restored(words, "大度的人")).isEqualTo("大度的人");
    }

    private static String restored(Words words, String text) {
        return words.restored(text, words.starts(text));
    }
}

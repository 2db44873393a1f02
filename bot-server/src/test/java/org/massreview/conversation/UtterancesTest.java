package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not understood is kept without anything that says who spoke. */
class UtterancesTest {

    @ParameterizedTest
    @CsvSource({
        "我电话13871234567你们打过来,我电话#你们打过来",
        "身份证42130319580101123X,身份证#",
        "邮箱 wang_88@example.com,邮箱 #",
        "我叫王建国,我叫××",
        "那个李主任咋说的,那×主任咋说的",
        "3号窗口咋没人,3号窗口咋没人",
    })
    void numbers_names_and_addresses_are_masked(String said, String kept) {
        assertThat(Utterances.masked(said)).isEqualTo(kept);
    }

    @Test
    void long_words_are_cut_between_characters() {
        String kept = Utterances.masked("😀".repeat(500));
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(200);
    }
}

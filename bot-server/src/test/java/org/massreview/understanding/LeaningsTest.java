package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single characters and pairs speak for. */
class LeaningsTest {

    private static final Path FILE = Path.of("config/understanding/citizens", Leanings.FILE);

    @Test
    void weights_of_characters_and_pairs_are_added_to_the_bias() {
        Leanings leanings = Leanings.parse("# ours\n\t0.50\n慢\t1.00\n很慢\t0.25\n快\t-2\n");
        assertThat(leanings.complaining("很慢")).isEqualTo(1.75);
        assertThat(leanings.complaining("快")).isEqualTo(-1.5);
        assertThat(leanings.complaining("")).isEqualTo(0.5);
    }

    @Test
    void a_character_counts_once_however_often_it_is_written() {
        Leanings leanings = Leanings.parse("慢\t1\n");
        assertThat(leanings.complaining("慢慢慢慢")).isEqualTo(1);
    }

    @Test
    void marks_other_than_question_and_cry_are_passed_over() {
        assertThat(Leanings.grams("快,好?")).containsExactlyInAnyOrder("快", "快好", "好", "好?", "?");
        assertThat(Leanings.grams("12 、😀")).isEmpty();
    }

    @Test
    void nothing_learned_leans_nowhere() {
        assertThat(Leanings.parse("").complaining("态度差")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"慢\t1\n快", "慢\t1\n快\tmuch", "慢\t1\n快\t"})
    void a_malformed_line_is_refused_with_its_number(String tsv) {
        assertThatThrownBy(() -> Leanings.parse(tsv))
                .isInstanceOf(LexiconFault.class)
                .hasMessageContaining("leanings.tsv:2");
    }

    @Test
    void what_was_learned_tells_blame_from_praise_without_a_word_of_the_lexicon() throws IOException {
        Leanings leanings = Leanings.parse(Files.readString(FILE));
        assertThat(leanings.complaining("害我等到天黑")).isPositive();
        assertThat(leanings.complaining("小姑娘帮着张罗")).isNegative();
    }
}

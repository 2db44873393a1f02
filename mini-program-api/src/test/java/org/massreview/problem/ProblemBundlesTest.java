package org.massreview.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemBundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Words words = Bundles.words();

    @Test
    void every_problem_has_a_sentence_in_both_languages_and_no_sentence_lacks_its_problem() {
        Set<String> codes = Arrays.stream(Problem.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(Bundles.raw("problems").stringPropertyNames()).isEqualTo(codes);
        assertThat(Bundles.raw("problems_en").stringPropertyNames()).isEqualTo(codes);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void the_sentence_is_chinese_here_and_english_there(Problem problem) {
        assertThat(words.say(problem.name(), Locale.SIMPLIFIED_CHINESE)).containsPattern(CHINESE);
        assertThat(words.say(problem.name(), Locale.ENGLISH)).isNotBlank().doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "words"})
    void placeholders_agree_between_the_languages(String bundle) {
        Properties chinese = Bundles.raw(bundle);
        Properties english = Bundles.raw(bundle + "_en");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(chinese.getProperty(key))));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void filled_in_nothing_of_the_pattern_remains(Problem problem) {
        for (Locale locale : Set.of(Words.DEFAULT, Locale.ENGLISH)) {
            String said = words.say(problem.name(), locale, "first", "second");

            assertThat(said).doesNotContain("{", "}");
            assertThat(said.replace("first", "").replace("second", "")).doesNotContain("''");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "problems_en", "words", "words_en"})
    void an_apostrophe_that_the_pattern_would_swallow_is_doubled(String bundle) {
        Properties sentences = Bundles.raw(bundle);

        assertThat(sentences.stringPropertyNames())
                .filteredOn(key -> !placeholders(sentences.getProperty(key)).isEmpty())
                .allSatisfy(key ->
                        assertThat(sentences.getProperty(key).replace("''", "")).doesNotContain("'"));
    }

    @Test
    void numbers_are_said_as_people_write_them() {
        assertThat(words.detail(Refusal.of(Problem.PHOTO_TOO_LARGE, 10, 50), Locale.ENGLISH))
                .isEqualTo("The photo is too large: at most 10 MB and 50 megapixels.");
        assertThat(words.detail(Refusal.of(Problem.PHOTO_TOO_LARGE, 10, 50), Words.DEFAULT))
                .isEqualTo("照片太大，请不要超过 10 MB、5000 万像素。");
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en-GB, true", "zh-CN, false", "zh-TW, false", "fr, false", "und, false"})
    void english_is_said_to_those_who_want_it_and_chinese_to_all_others(String tag, boolean english) {
        assertThat(words.say("BUSY", Locale.forLanguageTag(tag)).startsWith("Too many people"))
                .isEqualTo(english);
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = PLACEHOLDER.matcher(sentence); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

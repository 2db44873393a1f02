package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class DraftRulesTest {

    private static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");

    private final DraftRules rules = new DraftRules(tags(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static Tags tags() {
        try {
            return new Tags(Path.of("config"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A draft whose parts can be exchanged one by one. */
    private static final class Said {
        private String key = "attempt-1";
        private int level = 5;
        private Map<String, Integer> aspects = Map.of();
        private List<String> tags = List.of();
        private String words = "";
        private String matterNumber;
        private List<UUID> photos = List.of();
        private String phone;
        private Instant scannedAt;

        Draft draft() {
            return new Draft(
                    key,
                    null,
                    Draft.Channel.HTTP,
                    "100010",
                    level,
                    aspects,
                    tags,
                    words,
                    matterNumber,
                    photos,
                    phone,
                    scannedAt);
        }
    }

    private final Said said = new Said();

    private Opinion checked() {
        return rules.check(said.draft());
    }

    private void assertRefused(Problem problem, String field) {
        assertThatThrownBy(this::checked)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.errors())
                            .extracting(Refusal.FieldError::field)
                            .containsExactly(field);
                });
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false", "5, false"})
    void the_last_two_levels_are_bad_reviews_and_need_a_reason(int level, boolean negative) {
        said.level = level;
        assertThat(Satisfaction.of(level).isNegative()).isEqualTo(negative);
        assertThat(Satisfaction.of(level).level()).isEqualTo(level);

        if (negative) {
            assertRefused(Problem.NEGATIVE_REVIEW_NEEDS_A_REASON, "tags");
        } else {
            assertThat(checked().level()).isEqualTo(Satisfaction.of(level));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
    void there_is_no_other_level(int level) {
        said.level = level;

        assertRefused(Problem.LEVEL_INVALID, "level");
    }

    @Test
    void one_word_or_one_problem_is_reason_enough() {
        said.level = 1;
        said.words = "差";
        assertThat(checked().words()).isEqualTo("差");

        said.words = "";
        said.tags = List.of("COLD");
        assertThat(checked().tags()).containsExactly("COLD");
    }

    @Test
    void praise_is_no_reason_for_a_bad_review() {
        said.level = 2;
        said.tags = List.of("FAST", "KIND");

        assertRefused(Problem.NEGATIVE_REVIEW_NEEDS_A_REASON, "tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t", "\u3000", "\u00a0", "\u200b", "\u0000\u0007", "\ufe0f", "\u2060 \u200d"})
    void words_that_nobody_can_see_are_no_reason(String words) {
        said.level = 1;
        said.words = words;

        assertRefused(Problem.NEGATIVE_REVIEW_NEEDS_A_REASON, "tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👎", "?", "跑了三趟", "👨‍👩‍👧 都来了"})
    void words_that_somebody_can_see_are_kept_as_they_are(String words) {
        said.level = 1;
        said.words = words;

        assertThat(checked().words()).isEqualTo(words);
    }

    @Test
    void control_characters_and_broken_halves_are_taken_out_of_the_words() {
        said.words = " 第一行\r\n第\t二行\u0000\u001b\ud83d结束\u0085 ";

        assertThat(checked().words()).isEqualTo("第一行\n第\t二行结束");
    }

    @Test
    void a_thousand_characters_may_be_written_counted_as_people_count() {
        said.words = "👍".repeat(1_000);
        assertThat(checked().words()).hasSize(2_000);

        said.words = " " + "差".repeat(1_000) + " ";
        assertThat(checked().words()).hasSize(1_000);

        said.words = "差".repeat(1_001);
        assertRefused(Problem.WORDS_TOO_LONG, "words");
    }

    @Test
    void single_aspects_may_be_rated() {
        said.aspects = Map.of("CONDUCT", 1, "EFFECTIVENESS", 5);

        assertThat(checked().aspects())
                .containsExactly(Map.entry(Aspect.EFFECTIVENESS, 5), Map.entry(Aspect.CONDUCT, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "CONDUCT, 0, aspects.CONDUCT",
        "CONDUCT, 6, aspects.CONDUCT",
        "EFFECT, 3, aspects",
        "conduct, 3, aspects"
    })
    void an_unknown_aspect_or_level_is_refused(String name, int level, String field) {
        said.aspects = Map.of(name, level);

        assertRefused(Problem.ASPECT_INVALID, field);
    }

    @Test
    void tags_are_kept_once_and_sorted() {
        said.tags = List.of("SLOW", "COLD", "SLOW");

        assertThat(checked().tags()).containsExactly("COLD", "SLOW");
        assertThat(checked().tagList()).isEqualTo("COLD,SLOW");
    }

    @Test
    void an_unknown_tag_is_named_by_its_place() {
        said.tags = List.of("SLOW", "NICE");

        assertRefused(Problem.TAG_UNKNOWN, "tags[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260715-001", "随政办123", "A", "１２３"})
    void a_matter_number_has_letters_digits_and_hyphens(String number) {
        said.matterNumber = number;

        assertThat(checked()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a/b", "a,b", "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void anything_else_is_no_matter_number(String number) {
        said.matterNumber = number;

        assertRefused(Problem.MATTER_NUMBER_INVALID, "matterNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800138000", "+8613800138000", "8613800138000", "0722-3591234", "07223591234", "010-12345678"})
    void a_telephone_number_of_the_country_is_taken(String phone) {
        said.phone = phone;

        assertThat(checked()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "12800138000", "1380013800", "138001380001", "+1 555 0100", "138 0013 8000", "一二三"})
    void anything_else_is_no_telephone_number(String phone) {
        said.phone = phone;

        assertRefused(Problem.PHONE_INVALID, "contact.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT10M", "-PT1H", "-P365D"})
    void clocks_may_differ_by_ten_minutes_and_a_scan_may_be_old(Duration from) {
        said.scannedAt = NOW.plus(from);

        assertThat(checked()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M1S", "P365D", "-P367D", "-P400000D"})
    void a_scan_from_the_future_or_from_another_age_is_refused(Duration from) {
        said.scannedAt = NOW.plus(from);

        assertRefused(Problem.SCANNED_AT_INVALID, "scannedAt");
    }

    @Test
    void six_photos_are_enough_and_one_named_twice_is_one() {
        UUID twice = UUID.randomUUID();
        said.photos = Collections.nCopies(7, twice);
        assertThat(said.draft().photos()).containsExactly(twice);
        assertThat(checked()).isNotNull();

        said.photos = Stream.generate(UUID::randomUUID).limit(6).toList();
        assertThat(checked()).isNotNull();

        said.photos = Stream.generate(UUID::randomUUID).limit(7).toList();
        assertRefused(Problem.PHOTOS_TOO_MANY, "photos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void an_attempt_needs_a_name(String key) {
        said.key = key;

        assertThatThrownBy(this::checked)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.IDEMPOTENCY_KEY_REQUIRED);
    }

    @Test
    void the_name_of_an_attempt_has_at_most_128_characters() {
        said.key = "k".repeat(128);
        assertThat(checked()).isNotNull();

        said.key = "k".repeat(129);
        assertThatThrownBy(this::checked).isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_is_held_to_the_rules_of_the_opinion_alone() {
        said.key = "";
        said.level = 4;
        assertThat(rules.opinion(said.draft()).level()).isEqualTo(Satisfaction.SATISFIED);
    }

    @Test
    void an_opinion_can_not_be_changed_from_outside() {
        Map<Aspect, Integer> aspects = new HashMap<>(Map.of(Aspect.ABILITY, 3));
        Opinion opinion = new Opinion(Satisfaction.SATISFIED, aspects, new java.util.TreeSet<>(), "");
        aspects.clear();

        assertThat(opinion.aspects()).containsEntry(Aspect.ABILITY, 3);
        assertThatThrownBy(() -> opinion.tags().add("SLOW")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> opinion.aspects().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COLD", "COLD,SLOW"})
    void a_tag_list_comes_back_from_its_column(String list) {
        Opinion opinion = new Opinion(Satisfaction.SATISFIED, Map.of(), Opinion.parseTags(list), "");

        assertThat(opinion.tagList()).isEqualTo(list);
    }
}

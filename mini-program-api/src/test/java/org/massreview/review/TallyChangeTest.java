package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TallyChangeTest {

    private final Review given = Submissions.review(UUID.fromString("01980e4a-7c00-7000-8000-000000000001"));
    private final Review corrected = given.corrected(Submissions.dissatisfied());
    private final Review excluded = given.in(Review.State.EXCLUDED);

    private static void assertCounts(TallyChange change, Opinion before, Opinion after) {
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo(after);
        assertThat(change.window()).isEqualTo("42132110301");
        assertThat(change.township()).isEqualTo("421321103");
        assertThat(change.county()).isEqualTo("421321");
        assertThat(change.day()).isEqualTo("2026-07-15");
    }

    @Test
    void a_new_review_counts_from_now_on() {
        assertCounts(TallyChange.accepted(given), null, given.opinion());
    }

    @Test
    void a_correction_counts_in_place_of_what_was_said() {
        assertThat(corrected.version()).isEqualTo(2);
        assertCounts(TallyChange.between(given, corrected), given.opinion(), corrected.opinion());
    }

    @Test
    void an_excluded_review_counts_no_more_and_a_restored_one_again() {
        assertCounts(TallyChange.between(given, excluded), given.opinion(), null);
        assertCounts(TallyChange.between(excluded, given), null, given.opinion());
    }

    @Test
    void a_correction_of_an_excluded_review_counts_neither_before_nor_after() {
        assertCounts(TallyChange.between(excluded, excluded.corrected(Submissions.dissatisfied())), null, null);
    }

    @Test
    void an_erased_review_keeps_what_was_counted_and_loses_its_words() {
        Review erased = given.erased(Instant.EPOCH);

        assertThat(erased.counts()).isTrue();
        assertThat(erased.opinion().words()).isEmpty();
        assertThat(erased.opinion().level()).isEqualTo(given.opinion().level());
        assertThat(erased.opinion().tags()).isEqualTo(given.opinion().tags());
    }

    @Test
    void others_hear_of_it_without_words_and_without_a_person() {
        JsonNode heard = JsonMapper.builder()
                .build()
                .readTree(ReviewEvents.event(ReviewEvents.CORRECTED, corrected, Instant.ofEpochMilli(1_234))
                        .payload());

        assertThat(heard.propertyNames()).containsExactlyInAnyOrder("id", "window", "day", "version", "at");
        assertThat(heard.get("id").asString()).isEqualTo(given.id().toString());
        assertThat(heard.get("window").asString()).isEqualTo("42132110301");
        assertThat(heard.get("day").asString()).isEqualTo("2026-07-15");
        assertThat(heard.get("version").asInt()).isEqualTo(2);
        assertThat(heard.get("at").asLong()).isEqualTo(1_234);
        assertThat(ReviewEvents.accepted(given).subject()).isEqualTo("42132110301");
    }
}

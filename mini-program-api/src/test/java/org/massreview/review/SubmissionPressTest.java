package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.ServiceWindow;
import org.massreview.secret.Keys;

class SubmissionPressTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T01:00:00.123456789Z");
    private static final PersonKey ZHANG = Citizens.named("oZhang");

    private static SubmissionPress at(Instant now) {
        return new SubmissionPress(Citizens.receipts(), Keys.vault(), Clock.fixed(now, ZoneOffset.UTC), Keys.secrets());
    }

    private static ServiceWindow window(String code) {
        return new ServiceWindow(
                code,
                "100010",
                "421321103",
                "421321",
                "1号窗口",
                "综合受理窗口",
                "ZH",
                ServiceWindow.State.OPEN,
                null,
                LocalDate.of(2026, 1, 1),
                "QR",
                1);
    }

    private static Draft draft(String key, PersonKey person, String matter, String words, String phone) {
        return new Draft(
                key,
                person,
                Draft.Channel.CHAT,
                "100010",
                4,
                Map.of(),
                List.of(),
                words,
                matter,
                List.of(),
                phone,
                null);
    }

    private static Submission press(Instant now, String key, PersonKey person, String matter) {
        return at(now).press(draft(key, person, matter, "", null), Submissions.satisfied(), window("42132110301"));
    }

    @Test
    void the_review_stands_where_the_window_stands_on_that_day() {
        Submission made = press(MORNING, "k", ZHANG, "2026-001");

        assertThat(made.review().window()).isEqualTo("42132110301");
        assertThat(made.review().township()).isEqualTo("421321103");
        assertThat(made.review().county()).isEqualTo("421321");
        assertThat(made.review().serviceDay()).isEqualTo("2026-07-15");
        assertThat(made.review().givenAt()).as("as precise as its column").isEqualTo("2026-07-15T01:00:00.123456Z");
        assertThat(made.review().version()).isEqualTo(1);
        assertThat(made.review().counts()).isTrue();
        assertThat(made.review().channel()).isEqualTo(Draft.Channel.CHAT);
    }

    @Test
    void a_service_day_ends_at_midnight_in_suizhou() {
        assertThat(press(Instant.parse("2026-07-15T15:59:59Z"), "k", null, null)
                        .review()
                        .serviceDay())
                .isEqualTo("2026-07-15");
        assertThat(press(Instant.parse("2026-07-15T16:00:00Z"), "k", null, null)
                        .review()
                        .serviceDay())
                .isEqualTo("2026-07-16");
    }

    @Test
    void one_citizen_one_window_one_day_is_one_visit() {
        byte[] visit = press(MORNING, "k1", ZHANG, null).visitHash();

        assertThat(press(MORNING.plusSeconds(3_600), "k2", ZHANG, null).visitHash())
                .isEqualTo(visit);
        assertThat(press(MORNING.plusSeconds(86_400), "k1", ZHANG, null).visitHash())
                .isNotEqualTo(visit);
        assertThat(press(MORNING, "k1", Citizens.named("oLi"), null).visitHash())
                .isNotEqualTo(visit);
        assertThat(at(MORNING)
                        .press(draft("k1", ZHANG, null, "", null), Submissions.satisfied(), window("42132110302"))
                        .visitHash())
                .isNotEqualTo(visit);
    }

    @Test
    void a_matter_number_tells_two_visits_apart_and_the_same_matter_is_rated_once_whenever() {
        byte[] visit = press(MORNING, "k1", ZHANG, "001").visitHash();

        assertThat(press(MORNING, "k2", ZHANG, "002").visitHash()).isNotEqualTo(visit);
        assertThat(press(MORNING, "k2", ZHANG, null).visitHash()).isNotEqualTo(visit);
        assertThat(press(MORNING.plusSeconds(86_400), "k2", ZHANG, "001").visitHash())
                .isEqualTo(visit);
    }

    @Test
    void somebody_whom_we_can_not_recognise_has_no_visit() {
        assertThat(press(MORNING, "k", null, null).visitHash()).isNull();
        assertThat(press(MORNING, "k", null, "001").visitHash()).isNull();
    }

    @Test
    void an_attempt_is_its_key_and_its_person() {
        byte[] attempt = press(MORNING, "k", ZHANG, null).idempotencyHash();

        assertThat(press(MORNING.plusSeconds(60), "k", ZHANG, "001").idempotencyHash())
                .isEqualTo(attempt);
        assertThat(press(MORNING, "k2", ZHANG, null).idempotencyHash()).isNotEqualTo(attempt);
        assertThat(press(MORNING, "k", Citizens.named("oLi"), null).idempotencyHash())
                .isNotEqualTo(attempt);
    }

    @Test
    void the_same_content_has_the_same_hash_and_any_other_another() {
        byte[] request = hashOf("k", "words", null);

        assertThat(hashOf("k2", "words", null)).isEqualTo(request);
        assertThat(hashOf("k", "other words", null)).isNotEqualTo(request);
        assertThat(hashOf("k", "words", "13800138000")).isNotEqualTo(request);
    }

    private static byte[] hashOf(String key, String words, String phone) {
        return at(MORNING)
                .press(draft(key, ZHANG, null, words, phone), Submissions.satisfied(), window("42132110301"))
                .requestHash();
    }

    @Test
    void the_receipt_can_be_computed_again_from_the_review_and_only_its_hash_is_kept() {
        Submission made = press(MORNING, "k", null, null);

        assertThat(made.receiptHash())
                .isEqualTo(Citizens.receipts()
                        .hashOf(Citizens.receipts().codeFor(made.review().id())));
    }

    @Test
    void a_telephone_number_is_sealed_for_its_review_alone() {
        Submission made = at(MORNING)
                .press(draft("k", null, null, "", "13800138000"), Submissions.satisfied(), window("42132110301"));
        UUID id = made.review().id();

        assertThat(Keys.vault().open(made.phone(), SqlReviews.bytes(id))).isEqualTo("13800138000");
        assertThat(press(MORNING, "k", null, null).phone()).isNull();
    }

    @Test
    void ids_follow_the_time_so_that_the_index_grows_at_its_end() {
        assertThat(press(MORNING, "k", null, null).review().id().version()).isEqualTo(7);
    }
}

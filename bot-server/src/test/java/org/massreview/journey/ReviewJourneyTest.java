package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Scan, review, live score: the main path, as a citizen goes it. */
@WholeServer
class ReviewJourneyTest {

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Test
    void a_scanned_review_is_in_all_four_live_scores_within_a_second() {
        JsonNode window = child("421381001", 0);
        assertThat(citizens.get("/w/" + window.get("qr").asString()).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .isEqualTo("/h5/index.html#/pages/review?c="
                                + window.get("qr").asString()));
        String code = window.get("code").asString();
        int before = citizens.score("city", "4213", "today").get("n").asInt();

        Citizens.Answer given = citizens.review(
                key(),
                Map.of(
                        "window", window.get("qr").asString(),
                        "level", 2,
                        "aspects", Map.of("EXPERIENCE", 1, "EFFECTIVENESS", 2),
                        "tags", List.of("COLD"),
                        "words", "等了一个小时，没人理 😡"));
        long committed = System.nanoTime();

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().get("receipt").asString()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        citizens.eventually("window", code, "today", score -> score.get("n").asInt() == 1);
        citizens.eventually(
                "township", "421381001", "7d", score -> score.get("n").asInt() >= 1);
        citizens.eventually("county", "421381", "month", score -> score.get("n").asInt() >= 1);
        citizens.eventually("city", "4213", "today", score -> score.get("n").asInt() > before);
        assertThat((System.nanoTime() - committed) / 1_000_000)
                .as("milliseconds")
                .isLessThan(1_000);
    }

    @Test
    void a_small_group_shows_only_how_many_there_are() {
        String code = code("421381002", 0);
        for (int i = 0; i < 4; i++) {
            citizens.reviewed(code, 5);
        }
        JsonNode four = citizens.eventually(
                "window", code, "today", score -> score.get("n").asInt() == 4);
        assertThat(four.get("sampleText").asString()).isEqualTo("样本不足");
        assertThat(four.has("levels") || four.has("satisfaction") || four.has("tags"))
                .isFalse();

        citizens.reviewed(code, 1);
        JsonNode five = citizens.eventually(
                "window", code, "today", score -> score.get("n").asInt() == 5);
        assertThat(five.get("levels").get("5").asInt()).isEqualTo(4);
        assertThat(five.get("levels").get("1").asInt()).isEqualTo(1);
        assertThat(five.get("positiveRate").asDouble()).isEqualTo(0.8);
        assertThat(five.get("tags").get(0).get("label").asString()).isEqualTo("办事效率低下");
        assertThat(five.get("rules").asString()).isEqualTo("2026.1");
    }

    @Test
    void ten_concurrent_retries_make_one_review_and_get_the_same_answer() throws Exception {
        String code = code("421381003", 0);
        String key = key();
        ExecutorService crowd = Executors.newFixedThreadPool(10);
        try {
            List<Future<Citizens.Answer>> answers = IntStream.range(0, 10)
                    .mapToObj(i -> crowd.submit(() -> citizens.review(key, Map.of("window", code, "level", 4))))
                    .toList();
            Set<String> bodies = answers.stream().map(ReviewJourneyTest::body).collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
            assertThat(answers.stream().map(ReviewJourneyTest::status))
                    .containsOnlyOnce(201)
                    .contains(200);
        } finally {
            crowd.shutdown();
        }
        assertThat(count(code)).isEqualTo(1);
        assertThat(citizens.review(key, Map.of("window", code, "level", 5)).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void one_visit_is_one_rating_unless_a_matter_number_tells_two_apart() {
        String code = code("421381004", 0);
        String[] citizen = citizens.as("citizen-2");
        assertThat(citizens.review(key(), Map.of("window", code, "level", 5), citizen)
                        .status())
                .isEqualTo(201);
        assertThat(citizens.review(key(), Map.of("window", code, "level", 1, "words", "又来"), citizen)
                        .code())
                .isEqualTo("ALREADY_REVIEWED");
        Map<String, Object> other = Map.of("window", code, "level", 3, "matterNumber", "SZ-2026-0001");
        assertThat(citizens.review(key(), other, citizen).status()).isEqualTo(201);
        assertThat(citizens.review(key(), other, citizen).code()).isEqualTo("ALREADY_REVIEWED");
        assertThat(citizens.review(key(), other, citizens.as("citizen-3")).status())
                .isEqualTo(201);
        assertThat(count(code)).isEqualTo(3);
    }

    @Test
    void a_slip_is_corrected_as_a_new_version_and_the_old_one_stays_on_record() {
        String code = code("421381101", 0);
        JsonNode given = citizens.reviewed(code, 1);
        IntStream.range(0, 4).forEach(i -> citizens.reviewed(code, 5));
        String receipt = given.get("receipt").asString();

        Citizens.Answer corrected =
                citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 5, "words", "按错了"));

        assertThat(corrected.json().get("version").asInt()).isEqualTo(2);
        JsonNode score = citizens.eventually(
                "window", code, "today", seen -> seen.path("levels").path("5").asInt() == 5);
        assertThat(score.get("n").asInt()).isEqualTo(5);
        assertThat(score.get("tags")).isEmpty();
        assertThat(citizens.get("/api/v1/receipts/"
                                + receipt.toLowerCase().replace("-", " ").replace(" ", "%20"))
                        .json()
                        .get("review")
                        .get("words")
                        .asString())
                .isEqualTo("按错了");
        assertThat(one(
                        "SELECT CAST(COUNT(*) AS SIGNED) AS n FROM review_version WHERE level = 1 AND review_id = UNHEX('"
                                + given.get("id").asString().replace("-", "") + "')"))
                .isEqualTo(1);
        assertThat(citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 2))
                        .code())
                .isEqualTo("NEGATIVE_REVIEW_NEEDS_A_REASON");
    }

    @Test
    void who_erases_takes_the_words_away_and_leaves_the_level() {
        String code = code("421381102", 0);
        Citizens.Answer given = citizens.review(
                key(), Map.of("window", code, "level", 4, "words", "我姓王", "contact", Map.of("phone", "13812345678")));
        String receipt = given.json().get("receipt").asString();

        assertThat(citizens.delete("/api/v1/receipts/" + receipt).status()).isEqualTo(204);

        JsonNode review = citizens.get("/api/v1/receipts/" + receipt).json().get("review");
        assertThat(review.get("words").asString()).isEmpty();
        assertThat(review.get("level").asInt()).isEqualTo(4);
        assertThat(review.get("allowed")).isEmpty();
        assertThat(one("SELECT CAST(COUNT(*) AS SIGNED) AS n FROM review_contact WHERE review_id = UNHEX('"
                        + given.json().get("id").asString().replace("-", "") + "')"))
                .isZero();
        assertThat(citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 5))
                        .code())
                .isEqualTo("REVIEW_ERASED");
        citizens.eventually("window", code, "today", score -> score.get("n").asInt() == 1);
    }

    @Test
    void an_excluded_review_stays_on_record_and_counts_nowhere_until_it_is_restored() {
        String code = code("421381103", 0);
        JsonNode given = citizens.reviewed(code, 1);
        String id = given.get("id").asString();
        citizens.eventually("window", code, "today", score -> score.get("n").asInt() == 1);
        String[] city = citizens.as("city");

        assertThat(citizens.post(
                                "/api/v1/operator/reviews/" + id + ":exclude",
                                Map.of("reason", "误评"),
                                citizens.as("citizen-1"))
                        .code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(citizens.post("/api/v1/operator/reviews/" + id + ":exclude", Map.of("reason", " "), city)
                        .code())
                .isEqualTo("REASON_REQUIRED");
        assertThat(citizens.post("/api/v1/operator/reviews/" + id + ":exclude", Map.of("reason", "误评"), city)
                        .status())
                .isEqualTo(200);

        citizens.eventually("window", code, "today", score -> score.get("n").asInt() == 0);
        assertThat(count(code)).isEqualTo(1);
        JsonNode told = told(given);
        assertThat(told.get("state").asString()).isEqualTo("EXCLUDED");
        assertThat(told.get("reason").asString()).isEqualTo("误评");
        citizens.post("/api/v1/operator/reviews/" + id + ":restore", Map.of("reason", "复核有效"), city);
        assertThat(told(given).has("reason")).isFalse();
        citizens.eventually("window", code, "today", score -> score.get("n").asInt() == 1);
    }

    private JsonNode told(JsonNode given) {
        return citizens.get("/api/v1/receipts/" + given.get("receipt").asString())
                .json()
                .get("review");
    }

    @Test
    void staff_can_not_rate_their_own_window_or_township() {
        String own = code("421381104", 0);
        String neighbour = code("421381104", 1);
        String elsewhere = code("421381105", 0);
        String[] clerk = citizens.as("clerk-" + own);
        assertThat(citizens.review(key(), Map.of("window", own, "level", 5), clerk)
                        .code())
                .isEqualTo("OWN_WINDOW");
        assertThat(citizens.review(key(), Map.of("window", neighbour, "level", 1, "words", "慢"), clerk)
                        .code())
                .isEqualTo("OWN_WINDOW");
        assertThat(citizens.review(key(), Map.of("window", elsewhere, "level", 5), clerk)
                        .status())
                .isEqualTo(201);
        assertThat(citizens.review(key(), Map.of("window", own, "level", 5), citizens.as("township-421381104"))
                        .code())
                .isEqualTo("OWN_WINDOW");
    }

    @Test
    void every_refusal_has_its_code_its_words_and_changes_nothing() {
        String code = code("421381106", 0);
        assertThat(refusal(Map.of("window", "no-such-window", "level", 5))).isEqualTo("WINDOW_NOT_FOUND");
        assertThat(refusal(Map.of("window", code, "level", 9))).isEqualTo("LEVEL_INVALID");
        assertThat(refusal(Map.of("window", code))).isEqualTo("LEVEL_INVALID");
        assertThat(refusal(Map.of("window", code, "level", 1))).isEqualTo("NEGATIVE_REVIEW_NEEDS_A_REASON");
        assertThat(refusal(Map.of("window", code, "level", 2, "tags", List.of("FAST"))))
                .isEqualTo("NEGATIVE_REVIEW_NEEDS_A_REASON");
        assertThat(refusal(Map.of("window", code, "level", 3, "tags", List.of("NO_SUCH"))))
                .isEqualTo("TAG_UNKNOWN");
        assertThat(refusal(Map.of("window", code, "level", 3, "aspects", Map.of("SMILE", 3))))
                .isEqualTo("ASPECT_INVALID");
        assertThat(refusal(Map.of("window", code, "level", 3, "words", "长".repeat(33_000))))
                .isEqualTo("WORDS_TOO_LONG");
        assertThat(refusal(Map.of(
                        "window",
                        code,
                        "level",
                        3,
                        "photos",
                        List.of(UUID.randomUUID().toString()))))
                .isEqualTo("PHOTO_NOT_FOUND");
        assertThat(refusal(Map.of("window", code, "level", 3, "contact", Map.of("phone", "110"))))
                .isEqualTo("PHONE_INVALID");
        assertThat(citizens.review(key(), "{\"window\":").code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(citizens.post("/api/v1/reviews", Map.of("window", code, "level", 3))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(citizens.review(key(), Map.of("window", code, "level", 3), "Authorization", "Bearer forged")
                        .code())
                .isEqualTo("SESSION_INVALID");
        assertThat(count(code)).isZero();

        Citizens.Answer english = citizens.review(key(), Map.of("window", code, "level", 9), "Accept-Language", "en");
        assertThat(english.json().get("detail").asString()).startsWith("The level must be");
        assertThat(english.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(english.headers().firstValue("X-Request-Id"))
                .hasValue(english.json().get("requestId").asString());
    }

    @Test
    void a_forged_a_mistyped_and_a_revoked_code_are_told_apart() {
        JsonNode window = child("421381107", 0);
        String qr = window.get("qr").asString();
        String mistyped = (qr.charAt(0) == 'A' ? 'B' : 'A') + qr.substring(1);
        assertThat(citizens.get("/api/v1/windows/" + mistyped).code()).isEqualTo("CODE_MISTYPED");
        assertThat(citizens.get("/w/000000000000000000").code()).isEqualTo("CODE_FORGED");
        assertThat(citizens.get("/w/" + mistyped, "Accept", "text/html").status())
                .isEqualTo(307);

        Citizens.Answer reissued = citizens.post(
                "/api/v1/operator/windows/" + window.get("code").asString() + "/qr:reissue",
                Map.of("reason", "贴纸被撕"),
                citizens.as("operator"));

        assertThat(reissued.json().get("version").asInt()).isEqualTo(2);
        assertThat(citizens.get("/api/v1/windows/" + qr).code()).isEqualTo("CODE_REVOKED");
        assertThat(citizens.get("/api/v1/windows/" + reissued.json().get("code").asString())
                        .status())
                .isEqualTo(200);
        assertThat(citizens.get("/api/v1/windows/" + window.get("shortCode").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_photo_comes_along_and_goes_with_the_erasing_and_a_page_named_png_is_refused() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(citizens.uploadPart("/api/v1/photos", "photo.png", page).code())
                .isEqualTo("PHOTO_NOT_AN_IMAGE");
        java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
        Citizens.Answer taken = citizens.uploadPart("/api/v1/photos", "photo.png", png.toByteArray());
        assertThat(taken.status()).isEqualTo(201);
        String photo = taken.json().get("id").asString();
        Map<String, Object> body = Map.of("window", code("421381107", 1), "level", 4, "photos", List.of(photo));

        String receipt = citizens.review(key(), body).json().get("receipt").asString();

        assertThat(citizens.get("/api/v1/receipts/" + receipt)
                        .json()
                        .get("review")
                        .get("photos")
                        .get(0)
                        .asString())
                .isEqualTo(photo);
        assertThat(citizens.review(key(), body).code()).isEqualTo("PHOTO_NOT_FOUND");
        citizens.delete("/api/v1/receipts/" + receipt);
        assertThat(one("SELECT CAST(COUNT(*) AS SIGNED) AS n FROM photo WHERE id = UNHEX('" + photo.replace("-", "")
                        + "')"))
                .isZero();
    }

    private String refusal(Map<String, Object> body) {
        Citizens.Answer answer = citizens.review(key(), body);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        return answer.code();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private JsonNode child(String township, int index) {
        return citizens.get("/api/v1/directory?under=" + township)
                .json()
                .get("children")
                .get(index);
    }

    private String code(String township, int index) {
        return child(township, index).get("code").asString();
    }

    private long count(String window) {
        return one("SELECT CAST(COUNT(*) AS SIGNED) AS n FROM review WHERE window_code = '" + window + "'");
    }

    private long one(String sql) {
        return database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
    }

    private static String body(Future<Citizens.Answer> answer) {
        return get(answer).body();
    }

    private static int status(Future<Citizens.Answer> answer) {
        return get(answer).status();
    }

    private static Citizens.Answer get(Future<Citizens.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}

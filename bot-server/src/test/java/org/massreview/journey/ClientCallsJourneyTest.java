package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.directory.DirectoryDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the client asks for beside reviewing: who I am, what I said, windows, rules, pictures, changes over time, the board. */
@WholeServer
class ClientCallsJourneyTest {

    @Autowired
    Citizens citizens;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void somebody_learns_which_posts_they_hold_and_where() {
        JsonNode roles = citizens.get("/api/v1/me", citizens.as("township-421303001"))
                .json()
                .get("roles");

        assertThat(roles).hasSize(1);
        assertThat(roles.get(0).get("role").asString()).isEqualTo("TOWNSHIP_SUPERVISOR");
        assertThat(roles.get(0).get("roleText").asString()).isEqualTo("乡镇（街道）负责人");
        assertThat(roles.get(0).get("place").get("name").asString()).isEqualTo("西城街道");
        assertThat(citizens.get("/api/v1/me", citizens.as("citizen-901")).json().get("roles"))
                .isEmpty();
        assertThat(citizens.get("/api/v1/me").code()).isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void a_person_finds_all_that_they_said_and_nobody_elses() {
        String[] me = citizens.as("citizen-902");
        String window = loop.window("421321101", 0);
        String receipt = give(window, 2, me).json().get("receipt").asString();
        JsonNode filed = citizens.post(
                        "/api/v1/complaints",
                        Map.of("window", window, "words", "跑了三趟没办成"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        me[0],
                        me[1])
                .json();

        JsonNode mine = citizens.get("/api/v1/me/reviews", me).json().get("reviews");

        assertThat(mine.valueStream().map(one -> one.get("receipt").asString()))
                .containsExactlyInAnyOrder(receipt, filed.get("receipt").asString());
        JsonNode reviewed = mine.valueStream()
                .filter(one -> one.get("receipt").asString().equals(receipt))
                .findFirst()
                .orElseThrow();
        assertThat(reviewed.get("level").asInt()).isEqualTo(2);
        assertThat(reviewed.get("complaint").get("stageText").asString()).isEqualTo("已收到");
        assertThat(citizens.get("/api/v1/me/reviews", citizens.as("citizen-903"))
                        .json()
                        .get("reviews"))
                .isEmpty();
    }

    @Test
    void windows_are_found_by_what_people_call_them() {
        JsonNode found = windows("西城 社保");

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).get("township").get("name").asString()).isEqualTo("西城街道");
        assertThat(found.get(0).get("name").asString()).contains("社保");
        assertThat(windows("西城社保").get(0)).isEqualTo(found.get(0));
        String code = found.get(0).get("shortCode").asString();
        assertThat(windows(code.substring(0, 3) + " " + code.substring(3))).hasSize(1);
        assertThat(windows("没有这样的窗口")).isEmpty();
        assertThat(citizens.get("/api/v1/windows?within=nowhere").code()).isEqualTo("AREA_NOT_FOUND");
    }

    private JsonNode windows(String words) {
        return citizens.get("/api/v1/windows?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .get("windows");
    }

    @Test
    void a_telephone_number_is_left_after_saving_and_taken_back() {
        String window = loop.window("421321102", 0);
        JsonNode given = give(window, 1, citizens.as("citizen-904")).json();
        String contact = "/api/v1/receipts/" + given.get("receipt").asString() + "/contact";
        String number = given.get("complaint").get("number").asString();
        String[] county = citizens.as("county-421321");

        assertThat(citizens.put(contact, Map.of("phone", "123")).code()).isEqualTo("PHONE_INVALID");
        assertThat(citizens.put(contact, Map.of("phone", "13900001111")).status())
                .isEqualTo(204);
        assertThat(citizens.get("/api/v1/complaints/" + number, county)
                        .json()
                        .get("named")
                        .asBoolean())
                .isTrue();
        assertThat(citizens.put(contact, Map.of("phone", "13900002222")).status())
                .isEqualTo(204);
        assertThat(citizens.delete(contact).status()).isEqualTo(204);
        assertThat(citizens.get("/api/v1/complaints/" + number, county)
                        .json()
                        .get("named")
                        .asBoolean())
                .isFalse();
        assertThat(citizens.get("/api/v1/complaints/" + number + "/phone", county)
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void a_good_review_has_nobody_to_call_back_about() {
        JsonNode given =
                give(loop.window("421321102", 1), 5, citizens.as("citizen-905")).json();

        assertThat(citizens.put(
                                "/api/v1/receipts/" + given.get("receipt").asString() + "/contact",
                                Map.of("phone", "13900001111"))
                        .code())
                .isEqualTo("RECEIPT_NOT_FOUND");
    }

    @Test
    void a_picture_is_shown_to_its_author_and_to_those_who_handle_it_and_to_nobody_else() throws IOException {
        String window = loop.window("421321103", 0);
        String photo = citizens.uploadPart("/api/v1/photos", "a.png", png())
                .json()
                .get("id")
                .asString();
        JsonNode given = citizens.review(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "level", 1, "tags", List.of("COLD"), "photos", List.of(photo)))
                .json();
        String ofReceipt = "/api/v1/receipts/" + given.get("receipt").asString() + "/photos/";
        String ofCase =
                "/api/v1/complaints/" + given.get("complaint").get("number").asString() + "/photos/" + photo;

        assertThat(citizens.get(ofReceipt + photo).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(citizens.get(ofReceipt + photo)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        assertThat(citizens.get(ofReceipt + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(citizens.get(ofCase, citizens.as("township-421321103")).status())
                .isEqualTo(200);
        assertThat(citizens.get(ofCase, citizens.as("township-421303001")).status())
                .isIn(403, 404);
        assertThat(citizens.get(ofCase, citizens.as("citizen-906")).status()).isIn(403, 404);
        assertThat(citizens.get(ofCase).code()).isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void officials_narrow_their_list_down_and_never_beyond_their_own_area() {
        String near = give(loop.window("421321104", 0), 1, citizens.as("citizen-907"))
                .json()
                .get("complaint")
                .get("number")
                .asString();
        give(loop.window("421303002", 0), 1, citizens.as("citizen-907"));
        String[] county = citizens.as("county-421321");

        JsonNode within = list("?open=true&within=421321104", county);
        assertThat(numbers(within)).contains(near);
        assertThat(within.get(0).get("township").get("code").asString()).isEqualTo("421321104");
        assertThat(within.get(0).get("urgency").asString()).isEqualTo("CALM");
        assertThat(within.get(0).get("dueText").asString()).isNotBlank();
        assertThat(list("?open=true&within=421303002", county)).isEmpty();
        assertThat(numbers(list("?escalated=true", county))).doesNotContain(near);
        assertThat(numbers(list("?extension=true", county))).doesNotContain(near);
    }

    private JsonNode list(String query, String... as) {
        return citizens.get("/api/v1/complaints" + query, as).json().get("complaints");
    }

    private static List<String> numbers(JsonNode rows) {
        return rows.valueStream().map(row -> row.get("number").asString()).toList();
    }

    @Test
    void the_rules_and_the_operators_settings_are_public() {
        JsonNode rules = citizens.get("/api/v1/rules").json();

        assertThat(rules.get("levels").get(0).get("label").asString()).isEqualTo("非常满意");
        assertThat(rules.get("weights").get("satisfaction").asDouble()).isEqualTo(0.75);
        assertThat(rules.get("eligibility").get("window").get("reviews").asInt())
                .isEqualTo(30);
        assertThat(rules.get("deadlines").get("reply").get("GENERAL").asInt()).isEqualTo(5);
        JsonNode client = citizens.get("/api/v1/client").json();
        assertThat(client.get("hotline").asString()).isEqualTo("12345");
        assertThat(client.get("templates").get("oneTime").get(0).get("kind").asString())
                .isEqualTo("REPLY");
        assertThat(citizens.get("/api/v1/client?for=staff")
                        .json()
                        .get("templates")
                        .get("oneTime")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("BAD_REVIEW");
    }

    @Test
    void changes_and_busy_hours_are_told_without_what_is_too_small_to_hide_in() {
        String window = loop.window("421321106", 0);
        for (int i = 0; i < 6; i++) {
            citizens.reviewed(window, 5);
        }
        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 6);
        citizens.reviewed(loop.window("421321106", 1), 4);

        JsonNode points = citizens.get("/api/v1/scores/window/" + window + "/trend?period=7d")
                .json()
                .get("points");
        assertThat(points).hasSize(7);
        assertThat(points.get(6).get("n").asInt()).isEqualTo(6);
        assertThat(points.get(6).get("satisfaction").asDouble()).isPositive();
        assertThat(points.get(0).has("satisfaction")).isFalse();

        JsonNode hours =
                citizens.get("/api/v1/scores/window/" + window + "/hours").json();
        assertThat(hours.get("n").asInt()).isEqualTo(6);
        assertThat(hours.get("peaks")).hasSizeLessThanOrEqualTo(2);
        JsonNode small = citizens.get("/api/v1/scores/window/" + loop.window("421321106", 1) + "/hours")
                .json();
        assertThat(small.get("cells")).as("an hour alone tells who came then").isEmpty();
        assertThat(small.get("peaks")).isEmpty();
        assertThat(citizens.get("/api/v1/scores/city/4213/hours").status()).isEqualTo(404);
        assertThat(citizens.get("/api/v1/scores/window/" + window + "/hours?period=year")
                        .code())
                .isEqualTo("PERIOD_INVALID");
    }

    @Test
    void the_board_shows_no_words_no_persons_and_no_window() {
        JsonNode board = citizens.get("/api/v1/board").json();

        assertThat(board.get("score").get("object").get("name").asString()).isEqualTo("随州市");
        assertThat(board.get("children")).hasSize(5);
        board.get("handled")
                .forEach(one -> assertThat(one.propertyNames())
                        .isSubsetOf("township", "tags", "outcome", "openedOn", "answeredOn", "followUp"));
        assertThat(board.get("today").get("n").asInt()).isNotNegative();
    }

    @Test
    void figures_of_the_places_below_are_for_those_who_supervise_them() {
        LocalDate today = LocalDate.now(DirectoryDesk.ZONE);
        String asked = "/api/v1/complaints/figures/children?area=421321&from=" + today + "&to=" + today;

        assertThat(citizens.get(asked, citizens.as("county-421321")).json().get("rows"))
                .isNotEmpty();
        assertThat(citizens.get(asked, citizens.as("township-421303001")).code())
                .isEqualTo("OUT_OF_SCOPE");
    }

    @Test
    void what_does_not_count_is_listed_with_its_reason_for_the_city_only() {
        JsonNode given =
                give(loop.window("421321107", 0), 1, citizens.as("citizen-908")).json();
        String[] city = citizens.as("city");
        citizens.post(
                "/api/v1/operator/reviews/" + given.get("id").asString() + ":exclude",
                Map.of("reason", "查实点错了窗口"),
                city);

        JsonNode excluded =
                citizens.get("/api/v1/operator/reviews", city).json().get("reviews");
        assertThat(excluded.get(0).get("id")).isEqualTo(given.get("id"));
        assertThat(excluded.get(0).get("reason").asString()).isEqualTo("查实点错了窗口");
        assertThat(citizens.get("/api/v1/operator/reviews", citizens.as("county-421321"))
                        .status())
                .isEqualTo(403);
    }

    private Citizens.Answer give(String window, int level, String[] as) {
        Map<String, Object> body = level <= 2
                ? Map.of("window", window, "level", level, "tags", List.of("COLD"))
                : Map.of("window", window, "level", level);
        Citizens.Answer answer = citizens.review(UUID.randomUUID().toString(), body, as);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}

package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.directory.DirectoryDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What the client is told of others: nothing; and that its lists come to an end. */
@WholeServer
class ClientPrivacyJourneyTest {

    private static final String CAIHE = "421381109";
    private static final String LIDIAN = "421381110";
    private static final String ELSEWHERE = "421303102";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void one_finds_what_one_has_said_newest_first_and_nobody_else_does() {
        String[] me = citizens.as("citizen-2");
        JsonNode bad = reviewed(loop.window(CAIHE, 0), 2, me);
        JsonNode filed = loop.filed(loop.window(CAIHE, 2), "材料清单三次三个样，白跑三趟", me);
        JsonNode good = reviewed(loop.window(CAIHE, 1), 5, me);
        List<String> said = List.of(text(good, "receipt"), text(filed, "receipt"), text(bad, "receipt"));

        List<JsonNode> mine = mine(me, said);
        assertThat(mine).extracting(line -> text(line, "receipt")).containsExactlyElementsOf(said);
        assertThat(mine.get(2).get("level").asInt()).isEqualTo(2);
        assertThat(text(mine.get(2), "levelText")).isEqualTo("不满意");
        assertThat(text(mine.get(2), "state")).isEqualTo("ACTIVE");
        assertThat(text(mine.get(2).get("township"), "name")).isEqualTo("蔡河镇");
        assertThat(mine.get(2).get("complaint").get("number"))
                .isEqualTo(bad.get("complaint").get("number"));
        assertThat(text(mine.get(2).get("complaint"), "stageText")).isEqualTo("已收到");
        assertThat(mine.get(0).has("complaint")).isFalse();
        assertThat(mine.get(1).has("level")).as("filed without a review").isFalse();

        assertThat(mine(citizens.as("citizen-3"), said)).isEmpty();
        assertThat(citizens.get("/api/v1/me/reviews").code()).isEqualTo("SESSION_REQUIRED");

        citizens.delete("/api/v1/receipts/" + said.get(1));
        citizens.delete("/api/v1/receipts/" + said.get(2));
        assertThat(mine(me, said)).as("what is erased is nobody's").hasSize(1);
    }

    private List<JsonNode> mine(String[] as, List<String> among) {
        List<JsonNode> found = new ArrayList<>();
        citizens.get("/api/v1/me/reviews", as).json().get("reviews").forEach(line -> {
            if (among.contains(text(line, "receipt"))) {
                found.add(line);
            }
        });
        return found;
    }

    private JsonNode reviewed(String window, int level, String... as) {
        Citizens.Answer answer = citizens.review(
                UUID.randomUUID().toString(), Map.of("window", window, "level", level, "tags", List.of("SLOW")), as);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void a_number_left_afterwards_is_for_a_call_back_and_can_be_taken_back() {
        String window = loop.window(LIDIAN, 4);
        JsonNode bad = citizens.reviewed(window, 1);
        String receipt = text(bad, "receipt");
        String number = text(bad.get("complaint"), "number");
        String[] township = citizens.as("township-" + LIDIAN);
        String contact = "/api/v1/receipts/" + receipt + "/contact";

        assertThat(citizens.put(contact, Map.of("phone", "12")).code()).isEqualTo("PHONE_INVALID");
        assertThat(citizens.put(contact, Map.of()).code()).isEqualTo("PHONE_INVALID");
        assertThat(loop.complaint(receipt).get("named").asBoolean()).isFalse();

        assertThat(citizens.put(contact, Map.of("phone", "13800138000")).status())
                .isEqualTo(204);
        assertThat(loop.complaint(receipt).get("named").asBoolean()).isTrue();
        assertThat(phone(number, township).json().get("phone").asString()).isEqualTo("13800138000");
        assertThat(phone(number, citizens.as("clerk-" + window)).code()).isEqualTo("CALL_NOT_YOURS");
        assertThat(phone(number, citizens.as("township-" + CAIHE)).code()).isEqualTo("OUT_OF_SCOPE");

        assertThat(citizens.delete(contact).status()).isEqualTo(204);
        assertThat(citizens.delete(contact).status()).as("once more").isEqualTo(204);
        assertThat(loop.complaint(receipt).get("named").asBoolean()).isFalse();
        assertThat(phone(number, township).code()).isEqualTo("CONTACT_NOT_FOUND");

        loop.answered(number, window);
        assertThat(waits(number, "LAPSE"))
                .as("closed by itself when nobody answers")
                .isTrue();
        citizens.put(contact, Map.of("phone", "13800138000"));
        assertThat(waits(number, "LAPSE"))
                .as("called, and not closed by itself")
                .isFalse();
        citizens.delete(contact);
        assertThat(waits(number, "LAPSE")).isTrue();
        assertThat(loop.answers(receipt, "SATISFIED").status()).isEqualTo(200);
        assertThat(citizens.put(contact, Map.of("phone", "13800138001")).code()).isEqualTo("ACTION_NOT_ALLOWED");
    }

    private boolean waits(String number, String kind) {
        return database.sql("""
                        SELECT CAST(COUNT(*) AS SIGNED) AS n FROM complaint_task t JOIN complaint c ON c.id = t.complaint_id
                        WHERE c.seq = :seq AND t.kind = :kind""")
                        .bind("seq", Long.parseLong(number.substring(0, number.length() - 1)))
                        .bind("kind", kind)
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block()
                > 0;
    }

    private Citizens.Answer phone(String number, String... as) {
        return citizens.get("/api/v1/complaints/" + number + "/phone", as);
    }

    @Test
    void a_point_and_an_hour_that_are_too_small_to_hide_in_have_no_figures() {
        String window = loop.window(ELSEWHERE, 0);
        IntStream.range(0, 4).forEach(i -> citizens.reviewed(window, 5));
        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 4);

        JsonNode before = points(window);
        assertThat(before).hasSize(7);
        assertThat(before.get(6).get("to").asString()).isEqualTo(today().toString());
        assertThat(before.get(6).get("n").asInt()).isEqualTo(4);
        assertThat(before.get(6).has("satisfaction")).isFalse();
        assertThat(before.get(0).get("n").asInt()).isZero();
        JsonNode few =
                citizens.get("/api/v1/scores/window/" + window + "/hours").json();
        assertThat(few.get("cells"))
                .as("who came at which hour is not to be read off")
                .isEmpty();
        assertThat(few.get("peaks")).isEmpty();

        String other = loop.window(ELSEWHERE, 1);
        IntStream.range(0, 5).forEach(i -> citizens.reviewed(other, 5));
        citizens.eventually("window", other, "today", score -> score.get("n").asInt() == 5);
        assertThat(points(other).get(6).get("satisfaction").asDouble()).isBetween(0.0, 100.0);
        assertThat(points(other).get(6).get("interval")).hasSize(2);
        JsonNode hours =
                citizens.get("/api/v1/scores/window/" + other + "/hours").json();
        assertThat(hours.get("n").asInt()).isEqualTo(5);
        hours.get("cells").forEach(cell -> {
            assertThat(cell.get("day").asInt()).isBetween(1, 7);
            assertThat(cell.path("few").asBoolean(false)).isNotEqualTo(cell.has("n"));
        });

        assertThat(citizens.get("/api/v1/scores/window/" + other + "/hours?period=year-and-a-day")
                        .code())
                .isEqualTo("PERIOD_INVALID");
        assertThat(citizens.get("/api/v1/scores/city/4213/trend?period=year")
                        .json()
                        .get("points")
                        .size())
                .isBetween(1, 31);
    }

    private JsonNode points(String window) {
        return citizens.get("/api/v1/scores/window/" + window + "/trend?period=7d")
                .json()
                .get("points");
    }

    @Test
    void the_board_shows_what_was_put_right_without_words_windows_and_whoever_could_be_found_out() {
        String large = loop.window(LIDIAN, 5);
        IntStream.range(0, 6).forEach(i -> citizens.reviewed(large, 5));
        String small = loop.window("421321114", 0);
        citizens.eventually("township", LIDIAN, "year", score -> score.get("n").asInt() >= 6);

        JsonNode shown = putRight(large);
        putRight(small);
        putRight(loop.window(LIDIAN, 3)); // in a large township, at a window that two people have rated

        JsonNode board = boardWith("李店镇");
        assertThat(board.get("handled").size()).isBetween(1, 8);
        board.get("handled").forEach(line -> {
            assertThat(line.propertyNames())
                    .isSubsetOf("township", "tags", "outcome", "openedOn", "answeredOn", "followUp");
            assertThat(text(line.get("township"), "name")).isNotEqualTo("洪山镇");
        });
        assertThat(board.toString())
                .doesNotContain("没有人交接")
                .doesNotContain(large)
                .doesNotContain(text(shown, "receipt"))
                .doesNotContain(text(shown.get("complaint"), "number"));
        assertThat(handled(board, "李店镇")).as("the small window's is left out").isEqualTo(1);

        assertThat(text(board.get("score").get("object"), "code")).isEqualTo("4213");
        assertThat(board.get("children")).hasSize(5);
        board.get("children")
                .forEach(child -> assertThat(child.has("satisfaction"))
                        .isEqualTo(child.get("n").asInt() >= 5));
        assertThat(board.get("best").isArray()).isTrue();
        assertThat(board.get("insufficient").isInt()).isTrue();
        board.get("problems")
                .forEach(problem -> assertThat(!List.of("EXTORT", "NEGLECT").contains(text(problem, "code"))
                                || problem.get("count").asInt() >= 5)
                        .as("the organ's alone until many have said it: " + problem)
                        .isTrue());
        assertThat(board.get("today").get("n").asInt()).isPositive();
        assertThat(board.get("today").get("opened").asInt()).isPositive();
    }

    private JsonNode putRight(String window) {
        JsonNode given = citizens.reviewed(window, 2);
        loop.answered(text(given.get("complaint"), "number"), window);
        assertThat(loop.answers(text(given, "receipt"), "SATISFIED").status()).isEqualTo(200);
        return given;
    }

    /** It is kept for some seconds. */
    private JsonNode boardWith(String township) {
        for (int i = 0; i < 100; i++) {
            JsonNode board = citizens.get("/api/v1/board").json();
            if (handled(board, township) > 0) {
                return board;
            }
            Citizens.pause(100);
        }
        throw new AssertionError("never on the board");
    }

    private static long handled(JsonNode board, String township) {
        long count = 0;
        for (JsonNode line : board.get("handled")) {
            count += text(line.get("township"), "name").equals(township) ? 1 : 0;
        }
        return count;
    }

    @Test
    void a_photo_is_shown_to_whoever_may_see_what_it_proves_and_kept_by_nobody() {
        String window = loop.window(LIDIAN, 0);
        String photo =
                text(citizens.uploadPart("/api/v1/photos", "p.png", png()).json(), "id");
        JsonNode given = citizens.review(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "level", 1, "words", "没人理", "photos", List.of(photo)))
                .json();
        String receipt = text(given, "receipt");
        String number = text(given.get("complaint"), "number");
        String byReceipt = "/api/v1/receipts/" + receipt + "/photos/" + photo;
        String byNumber = "/api/v1/complaints/" + number + "/photos/" + photo;

        Citizens.Answer shown = citizens.get(byReceipt);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("Cache-Control")).get().asString().contains("no-store", "private");
        assertThat(citizens.get(byNumber, citizens.as("township-" + LIDIAN)).status())
                .isEqualTo(200);

        assertThat(citizens.get(byNumber).code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.get(byNumber, citizens.as("township-" + CAIHE)).status())
                .isEqualTo(403);
        assertThat(citizens.get(byNumber, citizens.as("citizen-5")).status()).isBetween(403, 404);
        String stranger = text(citizens.reviewed(window, 4), "receipt");
        assertThat(citizens.get("/api/v1/receipts/" + stranger + "/photos/" + photo)
                        .status())
                .as("another's photo by one's own receipt")
                .isEqualTo(404);
        assertThat(citizens.get("/api/v1/receipts/" + receipt + "/photos/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);

        citizens.delete("/api/v1/receipts/" + receipt);
        assertThat(citizens.get(byReceipt).status()).as("erased").isEqualTo(404);
    }

    private static byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return png.toByteArray();
    }

    @Test
    void pages_follow_each_other_to_an_end_and_leave_nobody_out() {
        String window = loop.window(LIDIAN, 2);
        List<String> filed = IntStream.range(0, 6)
                .mapToObj(i -> text(loop.filed(window, "第" + i + "次来，还是没有办成"), "number"))
                .toList();
        String[] clerk = citizens.as("clerk-" + window);
        int all = numbers("limit=200", clerk).size();

        List<String> read = new ArrayList<>();
        int pages = 0;
        for (String next = ""; pages == 0 || !next.isEmpty(); pages++) {
            JsonNode page = citizens.get("/api/v1/complaints?limit=3" + (next.isEmpty() ? "" : "&after=" + next), clerk)
                    .json();
            assertThat(page.get("complaints")).as("no page is empty").isNotEmpty();
            page.get("complaints").forEach(line -> read.add(text(line, "number")));
            next = page.path("next").asString("");
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(filed).hasSize(all);

        String[] me = citizens.as("citizen-6");
        loop.filed(window, "排了两个小时还没有轮到", me);
        assertThat(citizens.get("/api/v1/complaints?limit=1", me).json().has("next"))
                .as("one's own come in one page")
                .isFalse();
    }

    private List<String> numbers(String asked, String... as) {
        return texts(citizens.get("/api/v1/complaints?" + asked, as), "complaints", "number");
    }

    @Test
    void the_city_sees_what_does_not_count_and_nothing_that_is_the_organs() {
        String window = loop.window(CAIHE, 4);
        JsonNode mistaken = citizens.reviewed(window, 1);
        JsonNode bribe = citizens.review(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "level", 1, "words", "收了红包才给办", "tags", List.of("EXTORT")))
                .json();
        String[] city = citizens.as("city");
        List.of(mistaken, bribe)
                .forEach(review -> citizens.post(
                        "/api/v1/operator/reviews/" + text(review, "id") + ":exclude",
                        Map.of("reason", "经核实属误评"),
                        city));

        Citizens.Answer answer = citizens.get("/api/v1/operator/reviews?state=EXCLUDED", city);
        assertThat(texts(answer, "reviews", "id")).contains(text(mistaken, "id"));
        assertThat(answer.body()).contains("经核实属误评").doesNotContain("红包");
        assertThat(texts(answer, "reviews", "id")).doesNotContain(text(bribe, "id"));

        assertThat(citizens.get("/api/v1/operator/reviews", citizens.as("county-421381"))
                        .code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(citizens.get("/api/v1/operator/reviews").code()).isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void the_served_description_knows_every_call() {
        String described = citizens.get("/v3/api-docs").body();
        assertThat(List.of(
                        "/api/v1/windows",
                        "/api/v1/me",
                        "/api/v1/me/reviews",
                        "/api/v1/receipts/{receipt}/contact",
                        "/api/v1/scores/{kind}/{code}/trend",
                        "/api/v1/scores/{kind}/{code}/hours",
                        "/api/v1/board",
                        "/api/v1/rules",
                        "/api/v1/client",
                        "/api/v1/receipts/{receipt}/photos/{id}",
                        "/api/v1/complaints/{number}/photos/{id}",
                        "/api/v1/complaints/figures/children",
                        "/api/v1/operator/reviews"))
                .allSatisfy(path -> assertThat(described).contains("\"" + path + "\":"));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static List<String> texts(Citizens.Answer answer, String list, String name) {
        List<String> texts = new ArrayList<>();
        answer.json().get(list).forEach(line -> texts.add(text(line, name)));
        return texts;
    }

    private static LocalDate today() {
        return LocalDate.now(DirectoryDesk.ZONE);
    }
}

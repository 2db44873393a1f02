package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.complaint.PurgeProbe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What is kept of a person is shown to that person, erased when asked, and gone by itself some time after the end. */
@WholeServer
@Import(PurgeProbe.class)
class PersonalDataJourneyTest {

    private static final String PHONE = "13812340001";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    PurgeProbe loops;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void a_person_is_shown_everything_that_is_kept_and_nothing_of_anybody_else() throws IOException {
        String[] me = citizens.as("citizen-701");
        String[] other = citizens.as("citizen-702");
        String window = loop.window("421381112", 0);
        String photo = photo();
        Citizens.Answer bad = citizens.review(
                key(),
                Map.of(
                        "window",
                        window,
                        "level",
                        1,
                        "words",
                        "等了三个小时没人理",
                        "photos",
                        List.of(photo),
                        "contact",
                        Map.of("phone", PHONE)),
                me);
        JsonNode filed = loop.file(
                        key(), Map.of("window", window, "words", "材料退了三次", "contact", Map.of("phone", PHONE)), me)
                .json();
        citizens.review(key(), Map.of("window", window, "level", 2, "words", "别人说的话"), other);

        JsonNode mine = citizens.get("/api/v1/me/export", me).json();

        assertThat(mine.get("reviews")).hasSize(1);
        JsonNode review = mine.get("reviews").get(0);
        assertThat(review.get("words").asString()).isEqualTo("等了三个小时没人理");
        assertThat(review.get("phone").asString()).isEqualTo(PHONE);
        assertThat(review.get("receipt")).isEqualTo(bad.json().get("receipt"));
        assertThat(review.get("photos").get(0).asString()).isEqualTo(photo);
        assertThat(mine.get("complaints")).hasSize(2);
        assertThat(mine.get("complaints").toString())
                .contains("材料退了三次", filed.get("number").asString())
                .contains(bad.json().get("complaint").get("number").asString());
        assertThat(mine.get("complaints")
                        .get(0)
                        .get("timeline")
                        .get(0)
                        .get("party")
                        .asString())
                .isEqualTo("CITIZEN");
        assertThat(mine.toString()).doesNotContain("别人说的话");
        assertThat(citizens.get("/api/v1/me/export").code()).isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void a_person_erases_all_of_it_at_once_and_the_levels_stay_counted() throws IOException {
        String[] me = citizens.as("citizen-703");
        String window = loop.window("421381112", 1);
        String photo = photo();
        String review = citizens.review(
                        key(),
                        Map.of("window", window, "level", 1, "words", "我叫王小明，白跑三趟", "photos", List.of(photo)),
                        me)
                .json()
                .get("receipt")
                .asString();
        String filed = loop.filed(window, "我叫王小明，还是没办成", me).get("receipt").asString();

        assertThat(citizens.delete("/api/v1/me").code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.delete("/api/v1/me", me).status()).isEqualTo(204);
        assertThat(citizens.delete("/api/v1/me", me).status()).as("once more").isEqualTo(204);

        JsonNode left = citizens.get("/api/v1/me/export", me).json();
        assertThat(left.get("reviews")).isEmpty();
        assertThat(left.get("complaints")).isEmpty();
        assertThat(loop.receipt(review).get("review").get("erased").asBoolean()).isTrue();
        assertThat(loop.complaint(review).get("words").asString()).isEmpty();
        assertThat(loop.complaint(filed).get("words").asString()).isEmpty();
        assertThat(count("SELECT COUNT(*) AS n FROM photo WHERE id = UNHEX('" + photo.replace("-", "") + "')"))
                .isZero();
        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 1);
    }

    @Test
    void what_was_said_to_a_person_who_took_the_talk_over_is_shown_and_erased_too() {
        String[] me = citizens.as("citizen-705");
        types("citizen-705", "转人工");
        types("citizen-705", "老人走不动，能上门办吗");
        JsonNode talks = citizens.get("/api/v1/me/export", me).json().get("talks");
        assertThat(talks.toString()).contains("能上门办吗");
        assertThat(talks.get(talks.size() - 1).get("mine").asBoolean()).isTrue();

        assertThat(citizens.delete("/api/v1/me", me).status()).isEqualTo(204);

        assertThat(citizens.get("/api/v1/me/export", me).json().get("talks")).isEmpty();
        assertThat(types("citizen-705", "帮助")).contains("您可以这样说");
    }

    private String types(String openid, String text) {
        return citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text))
                .body();
    }

    @Test
    void telephone_and_owner_go_180_days_after_the_end_and_not_before() {
        String[] me = citizens.as("citizen-704");
        String window = loop.window("421381112", 2);
        Map<String, Object> contact = Map.of("phone", PHONE);
        String ended = complaint(me, window, contact, 181);
        String open = complaint(me, window, contact, 179);
        String good = citizens.review(key(), Map.of("window", window, "level", 5, "contact", contact), me)
                .json()
                .get("id")
                .asString();
        change("UPDATE review SET given_at = UTC_TIMESTAMP(6) - INTERVAL 181 DAY WHERE id = UNHEX('"
                + good.replace("-", "") + "')");
        assertThat(citizens.get("/api/v1/me/export", me).body()).contains(PHONE);

        loops.purge();
        loops.purge();

        JsonNode left = citizens.get("/api/v1/me/export", me).json();
        assertThat(left.get("reviews")).isEmpty();
        assertThat(left.get("complaints")).hasSize(1);
        assertThat(left.get("complaints").get(0).get("number").asString()).isEqualTo(open);
        assertThat(contacts(ended)).isZero();
        assertThat(contacts(open)).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) AS n FROM audit_entry WHERE actor IS NULL AND deed IN"
                        + " ('complaint.personalDataPurged', 'review.personalDataPurged')"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_bad_review_keeps_its_telephone_number_as_long_as_its_complaint_is_open() {
        String window = loop.window("421381112", 3);
        Citizens.Answer given = citizens.review(
                key(), Map.of("window", window, "level", 1, "words", "还没有解决", "contact", Map.of("phone", PHONE)));
        String id = given.json().get("id").asString().replace("-", "");
        change("UPDATE review SET given_at = UTC_TIMESTAMP(6) - INTERVAL 400 DAY WHERE id = UNHEX('" + id + "')");
        String contact = "SELECT COUNT(*) AS n FROM review_contact WHERE review_id = UNHEX('" + id + "')";

        loops.purge();
        assertThat(count(contact)).isEqualTo(1);

        change("UPDATE complaint SET closed_at = UTC_TIMESTAMP(6) - INTERVAL 181 DAY WHERE id = UNHEX('" + id + "')");
        loops.purge();
        assertThat(count(contact)).isZero();
    }

    @Test
    void whose_number_is_erased_is_called_no_more_and_lapses_like_anybody_without_one() {
        String window = loop.window("421381112", 0);
        JsonNode filed = loop.file(
                        key(), Map.of("window", window, "words", "证明开了两个月", "contact", Map.of("phone", PHONE)))
                .json();
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        loop.answered(number, window);
        assertThat(tasks(number)).containsExactly("ASK");

        assertThat(citizens.delete("/api/v1/receipts/" + receipt).status()).isEqualTo(204);

        assertThat(loop.complaint(receipt).get("named").asBoolean()).isFalse();
        assertThat(tasks(number)).containsExactly("ASK", "LAPSE");
    }

    @Test
    void whose_number_was_purged_lapses_when_it_is_opened_again_and_stays_counted_as_named() {
        String window = loop.window("421381112", 4);
        JsonNode filed = loop.file(
                        key(), Map.of("window", window, "words", "补贴没有到账", "contact", Map.of("phone", PHONE)))
                .json();
        String number = filed.get("number").asString();
        loop.answered(number, window);
        loop.answers(filed.get("receipt").asString(), "SATISFIED");
        change("UPDATE complaint SET closed_at = UTC_TIMESTAMP(6) - INTERVAL 181 DAY WHERE seq = " + seq(number));

        loops.purge();

        assertThat(loop.complaint(filed.get("receipt").asString()).get("named").asBoolean())
                .isFalse();
        assertThat(count("SELECT was_named AS n FROM complaint WHERE seq = " + seq(number)))
                .isEqualTo(1);
        loop.actsByReceipt(filed.get("receipt").asString(), "reopen", "还是没有到账");
        loop.answered(number, window);
        assertThat(tasks(number)).containsExactly("ASK", "LAPSE");
    }

    private static String seq(String number) {
        return number.substring(0, number.length() - 1);
    }

    private List<String> tasks(String number) {
        return database.sql(
                        "SELECT t.kind FROM complaint_task t JOIN complaint c ON c.id = t.complaint_id WHERE c.seq = "
                                + seq(number) + " ORDER BY t.kind")
                .map(row -> row.get("kind", String.class))
                .all()
                .collectList()
                .block();
    }

    /** @return the number of a complaint that was closed so many days ago */
    private String complaint(String[] person, String window, Map<String, Object> contact, int days) {
        String number = loop.file(key(), Map.of("window", window, "words", "三天没有回音", "contact", contact), person)
                .json()
                .get("number")
                .asString();
        change("UPDATE complaint SET closed_at = UTC_TIMESTAMP(6) - INTERVAL " + days + " DAY WHERE seq = "
                + number.substring(0, number.length() - 1));
        return number;
    }

    private long contacts(String number) {
        return count(
                "SELECT COUNT(*) AS n FROM complaint_contact k JOIN complaint c ON c.id = k.complaint_id WHERE c.seq = "
                        + number.substring(0, number.length() - 1));
    }

    private String photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return citizens.uploadPart("/api/v1/photos", "a.png", png.toByteArray())
                .json()
                .get("id")
                .asString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void change(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }

    private long count(String sql) {
        return database.sql(sql)
                .map(row -> ((Number) row.get("n")).longValue())
                .one()
                .block();
    }
}

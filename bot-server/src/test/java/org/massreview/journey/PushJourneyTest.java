package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.notification.NotificationDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** From an event to a phone, by whatever route is open: consents, windows of 48 hours, followers, nights, storms and bad days. */
@PushServer
class PushJourneyTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger PERSONS = new AtomicInteger(3_000);
    private static final AtomicInteger WINDOWS = new AtomicInteger();

    @Autowired
    Citizens citizens;

    @Autowired
    SteppingClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    NotificationDesk notifications;

    @Autowired
    People people;

    @Autowired
    ReactiveStringRedisTemplate redis;

    private Loop loop;
    private String person;
    private String window;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
        person = "citizen-" + PERSONS.incrementAndGet();
        window = loop.window("421303002", WINDOWS.getAndIncrement() % 5);
        citizens.delete("/standin/faults");
        until(DayOfWeek.WEDNESDAY, 10);
    }

    @Test
    void a_reply_reaches_whoever_wrote_lately_and_one_tap_answers_it() {
        types("你好");
        String number = filed();
        loop.answered(number, window);

        JsonNode push = arrives(person, "custom", number);
        assertThat(push.get("text").asString()).contains("有答复了").doesNotContain("没有交接");
        JsonNode tap = push.get("choices").get(0);
        assertThat(tap.get("label").asString()).isEqualTo("满意 " + number);
        citizens.post(
                phone(person) + "/texts",
                Map.of(
                        "text",
                        tap.get("words").asString(),
                        "choice",
                        tap.get("id").asString()));
        assertThat(citizens.get("/api/v1/complaints/" + number, citizens.as(person))
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void a_consent_carries_one_message_and_a_long_term_one_any_number() {
        String[] session = citizens.as(person); // reachable in the mini-program only
        tapped("sample-one-time-REPLY");
        assertThat(citizens.post(
                                "/api/v1/subscriptions",
                                Map.of("template", "sample-one-time-REPLY", "kind", "ONE_TIME", "result", "accept"),
                                session)
                        .json()
                        .get("left")
                        .asInt())
                .as("told by the platform and by the client, it is one consent")
                .isEqualTo(1);
        String first = filed();
        loop.answered(first, window);
        assertThat(arrives(person, "subscribe", first).get("page").asString()).endsWith(first);

        String second = filed();
        loop.answered(second, window);
        await(() -> stateOf(second, "REPLY").equals("UNREACHABLE"));

        tapped("sample-long-term-REPLY");
        for (int i = 0; i < 2; i++) {
            String number = filed();
            loop.answered(number, window);
            arrives(person, "subscribe", number);
        }
        types("你好");
        arrives(person, "subscribe", second); // the long-term consent comes before a customer-service message
        await(() -> stateOf(second, "REPLY").equals("SENT"));
        assertThat(received(person, second)).hasSize(1);
    }

    @Test
    void a_consent_that_the_platform_denies_is_none_and_the_next_route_is_taken() {
        types("你好");
        citizens.as(person);
        citizens.post(
                "/api/v1/subscriptions",
                Map.of("template", "sample-one-time-REPLY", "kind", "ONE_TIME", "result", "accept"),
                citizens.as(person)); // the platform knows nothing of it: 43101
        String number = filed();
        loop.answered(number, window);
        arrives(person, "custom", number);
        assertThat(count("SELECT left_count AS n FROM subscription WHERE person = UNHEX('" + key(person)
                        + "') AND template = 'sample-one-time-REPLY'"))
                .isZero();
    }

    @Test
    void after_48_hours_a_follower_gets_a_template_message() {
        types("你好");
        String number = filed();
        clock.pass(Duration.ofHours(50));
        until(DayOfWeek.MONDAY, 10);
        fault("/cgi-bin/message/custom/send", 45015, 20);
        loop.answered(number, window);
        JsonNode push = arrives(person, "template", number);
        assertThat(push.get("data").get("character_string2").asString()).isEqualTo(number);
        citizens.delete("/standin/faults");
    }

    @Test
    void an_expired_token_a_busy_platform_and_a_late_answer_lose_nothing_and_send_nothing_twice() {
        types("你好");
        fault("/cgi-bin/message/custom/send", 42001, 1);
        String expired = filed();
        loop.answered(expired, window);
        arrives(person, "custom", expired);

        fault("/cgi-bin/message/custom/send", -1, 2);
        String busy = filed();
        loop.answered(busy, window);
        await(() -> stateOf(busy, "REPLY").equals("RETRY"));
        clock.pass(Duration.ofMinutes(2));
        arrives(person, "custom", busy);

        citizens.post(
                "/standin/faults",
                Map.of("api", "/cgi-bin/message/custom/send", "delayMs", 2_000, "times", 1, "done", true));
        String late = filed();
        loop.answered(late, window);
        await(() -> stateOf(late, "REPLY").equals("SENT"));

        for (String number : List.of(expired, busy, late)) {
            assertThat(received(person, number)).as(number).hasSize(1);
        }
    }

    @Test
    void a_storm_of_bad_reviews_is_one_message_to_the_clerk_and_never_names_anybody() {
        String clerk = "clerk-" + window;
        citizens.post(phone(clerk) + "/texts", Map.of("text", "你好"));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(
                    loop.filed(window, "我是住城南的老李，第" + i + "次来都没办成", citizens.as("citizen-" + PERSONS.incrementAndGet()))
                            .get("number")
                            .asString());
        }
        await(() -> count("SELECT COUNT(*) AS n FROM delivery WHERE kind = 'BAD_REVIEW' AND person = UNHEX('"
                        + key(clerk) + "') AND state = 'QUEUED'")
                >= 3);
        clock.pass(Duration.ofSeconds(61));
        JsonNode push = arrives(clerk, "custom", numbers.get(2));
        assertThat(push.get("text").asString())
                .contains("3 条新差评")
                .contains(numbers.get(0), numbers.get(1))
                .doesNotContain("老李");
        numbers.forEach(number -> await(() -> stateOf(number, "BAD_REVIEW").equals("SENT")));
    }

    @Test
    void at_night_nobody_is_disturbed_and_in_the_morning_all_comes_at_once() {
        types("你好");
        String number = filed();
        until(DayOfWeek.WEDNESDAY, 22);
        types("你好");
        loop.answered(number, window);
        await(() -> stateOf(number, "REPLY").equals("QUEUED"));
        Citizens.pause(1_500);
        assertThat(received(person, number)).isEmpty();
        until(DayOfWeek.THURSDAY, 8);
        arrives(person, "custom", number);
    }

    @Test
    void when_a_date_is_broken_citizen_and_supervisor_hear_of_it_at_the_same_moment() {
        types("你好");
        String township = "township-421303002";
        citizens.post(phone(township) + "/texts", Map.of("text", "你好"));
        String number = filed();
        clock.pass(Duration.ofDays(14));
        until(DayOfWeek.WEDNESDAY, 10);
        types("在吗");
        citizens.post(phone(township) + "/texts", Map.of("text", "在吗"));
        JsonNode toCitizen = arrives(person, "custom", number);
        JsonNode toTownship = arrives(township, "custom", number);
        assertThat(toCitizen.get("text").asString()).contains("已经超期");
        assertThat(toTownship.get("text").asString()).contains("已经超期");
        assertThat(count(
                        "SELECT COUNT(DISTINCT next_at) + COUNT(DISTINCT made_at) AS n FROM delivery WHERE kind = 'OVERDUE'"
                                + " AND subject = (" + idOf(number) + ")"))
                .isEqualTo(1);
    }

    @Test
    void the_operator_sees_what_could_not_be_sent_and_sends_it_again() {
        types("你好");
        String number = filed();
        fault("/cgi-bin/message/custom/send", -1, 10_000);
        fault("/cgi-bin/message/template/send", -1, 10_000); // after 48 hours
        loop.answered(number, window);
        for (int attempt = 1; attempt <= 5; attempt++) {
            int tried = attempt;
            await(() -> stateOf(number, "REPLY").equals("RETRY") && attemptsOf(number) == tried);
            clock.pass(Duration.ofDays(1)); // in one step, or it would be tried in between
        }
        await(() -> stateOf(number, "REPLY").equals("DEAD"));
        citizens.delete("/standin/faults");

        String[] operator = citizens.as("operator");
        JsonNode dead = citizens.get("/api/v1/operator/deliveries?state=DEAD", operator)
                .json()
                .get("deliveries");
        JsonNode mine = dead.get(dead.size() - 1);
        assertThat(mine.get("kind").asString()).isEqualTo("REPLY");
        assertThat(mine.get("code").asInt()).isEqualTo(-1);
        assertThat(mine.has("person")).isFalse();
        types("在吗");
        String replay = "/api/v1/operator/deliveries/" + mine.get("id").asString() + ":replay";
        assertThat(citizens.post(replay, "", citizens.as("city")).code()).isEqualTo("ROLE_REQUIRED");
        assertThat(citizens.post(replay, "", operator).status()).isEqualTo(200);
        arrives(person, "custom", number);
        assertThat(citizens.post(replay, "", operator).code()).isEqualTo("DELIVERY_NOT_REPLAYABLE");
    }

    @Test
    void what_the_platform_reports_afterwards_as_not_carried_goes_another_way() {
        citizens.as(person);
        tapped("sample-one-time-REPLY");
        String number = filed();
        loop.answered(number, window);
        arrives(person, "subscribe", number);
        types("你好");
        String id = database.sql("SELECT platform_id AS id FROM delivery WHERE kind = 'REPLY' AND subject = ("
                        + idOf(number) + ")")
                .map(row -> String.valueOf(row.get("id", String.class)))
                .one()
                .block();
        notifications
                .notCarried(people.byOpenid(person), String.valueOf(id), "sample-one-time-REPLY", 43101)
                .block();
        arrives(person, "custom", number);
    }

    @Test
    void on_monday_a_township_hears_how_its_week_was_once_and_again_when_the_operator_wants() {
        String township = "township-421303002";
        until(DayOfWeek.MONDAY, 10);
        citizens.post(phone(township) + "/texts", Map.of("text", "你好"));
        await(() -> !received(township, "收到投诉").isEmpty(), 60); // made by a loop that is in no hurry
        String text = arrives(township, "custom", "收到投诉").get("text").asString();
        assertThat(text).startsWith("东城街道").contains("评价");

        String[] operator = citizens.as("operator");
        String week = "2026-W27";
        assertThat(citizens.post("/api/v1/operator/digests", Map.of("period", week), operator)
                        .json()
                        .get("deliveries")
                        .asInt())
                .isEqualTo(50);
        assertThat(citizens.post("/api/v1/operator/digests", Map.of("period", "2099-01"), operator)
                        .code())
                .isEqualTo("DIGEST_PERIOD_INVALID");
        await(() -> received(township, "6.29至7.5").size() == 1);
    }

    @Test
    void a_clerk_hears_in_the_evening_of_good_reviews_where_there_are_enough_to_hide_in() {
        String few = loop.window("421303003", 0);
        String many = loop.window("421303003", 1);
        for (String clerk : List.of("clerk-" + few, "clerk-" + many)) {
            citizens.post(phone(clerk) + "/texts", Map.of("text", "你好"));
        }
        for (int i = 0; i < 5; i++) {
            citizens.reviewed(many, i == 0 ? 3 : 5);
        }
        citizens.reviewed(few, 5);
        citizens.eventually("window", many, "today", score -> score.get("n").asInt() == 5);
        until(null, 18);
        clock.pass(Duration.ofSeconds(61));
        await(
                () -> count("SELECT COUNT(*) AS n FROM delivery WHERE kind = 'PRAISE' AND subject = '" + many + "'")
                        == 1,
                40);
        clock.pass(Duration.ofSeconds(61));
        assertThat(arrives("clerk-" + many, "custom", "好评").get("text").asString())
                .contains("收到 4 条好评");
        assertThat(count("SELECT COUNT(*) AS n FROM delivery WHERE kind = 'PRAISE' AND subject = '" + few + "'"))
                .isZero();
    }

    @Test
    void a_push_that_waited_is_not_sent_to_staff_when_its_complaint_was_sealed_meanwhile() {
        String clerk = "clerk-" + window;
        citizens.post(phone(clerk) + "/texts", Map.of("text", "你好"));
        String number = filed();
        await(() -> stateOf(number, "BAD_REVIEW").equals("QUEUED"));
        database.sql("UPDATE complaint SET sealed = TRUE WHERE seq = " + number.substring(0, number.length() - 1))
                .fetch()
                .rowsUpdated()
                .block();
        clock.pass(Duration.ofSeconds(61));
        await(() -> stateOf(number, "BAD_REVIEW").equals("DROPPED"));
        assertThat(received(clerk, number)).isEmpty();
    }

    @Test
    void what_redis_lost_on_its_way_is_heard_anew_from_sql() {
        types("你好");
        String number = filed();
        loop.answered(number, window);
        arrives(person, "custom", number);
        await(() -> stateOf(number, "REPLY").equals("SENT"));
        String forgotten = "DELETE FROM delivery WHERE subject = (" + idOf(number) + ")";
        database.sql(forgotten).fetch().rowsUpdated().block(); // as if the event had never been heard
        redis.delete("{massreview}:notification:heard").block(); // and Redis is empty
        await(() -> received(person, number).size() == 2);
    }

    private String filed() {
        return loop.filed(window, "材料交了三次还说不全", citizens.as(person))
                .get("number")
                .asString();
    }

    private void types(String text) {
        citizens.post(phone(person) + "/texts", Map.of("text", text));
    }

    private void tapped(String template) {
        citizens.post(phone(person) + "/subscriptions", Map.of("template", template));
    }

    private void fault(String api, int errcode, int times) {
        citizens.post("/standin/faults", Map.of("api", api, "errcode", errcode, "times", times));
    }

    private static String phone(String openid) {
        return "/standin/phones/" + openid;
    }

    /** Moves the clock on to that hour; of the next such day unless it is one already. */
    private void until(@org.jspecify.annotations.Nullable DayOfWeek day, int hour) {
        ZonedDateTime now = clock.instant().atZone(CHINA);
        ZonedDateTime then = now.toLocalDate().atTime(hour, 5).atZone(CHINA);
        while (then.isBefore(now) || day != null && then.getDayOfWeek() != day) {
            then = then.plusDays(1);
        }
        clock.pass(Duration.between(now, then));
    }

    private List<JsonNode> received(String openid, String number) {
        List<JsonNode> found = new ArrayList<>();
        citizens.get(phone(openid) + "/messages").json().get("messages").forEach(message -> {
            boolean push = !message.get("via").asString().equals("reply");
            if (push && message.toString().contains(number)) {
                found.add(message);
            }
        });
        return found;
    }

    private JsonNode arrives(String openid, String via, String number) {
        Supplier<List<JsonNode>> by = () -> received(openid, number).stream()
                .filter(message -> message.get("via").asString().equals(via))
                .toList();
        await(() -> !by.get().isEmpty());
        return by.get().get(by.get().size() - 1);
    }

    private static void await(Supplier<Boolean> so) {
        await(so, 60); // a busy machine is slow, and the platform's failures are waited for
    }

    private static void await(Supplier<Boolean> so, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!so.get()) {
            assertThat(System.nanoTime()).as("never so").isLessThan(end);
            Citizens.pause(50);
        }
    }

    private static String idOf(String number) {
        String seq = number.substring(0, number.length() - 1); // a check digit stands behind it
        return "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))"
                + " FROM complaint WHERE seq = " + seq;
    }

    private String stateOf(String number, String kind) {
        return String.valueOf(database.sql("SELECT MAX(state) AS state FROM delivery WHERE kind = '" + kind
                        + "' AND subject = (" + idOf(number) + ")")
                .map(row -> String.valueOf(row.get("state", String.class)))
                .one()
                .block());
    }

    private long attemptsOf(String number) {
        return count(
                "SELECT MAX(attempts) AS n FROM delivery WHERE kind = 'REPLY' AND subject = (" + idOf(number) + ")");
    }

    private long count(String sql) {
        return database.sql(sql)
                .map(row -> ((Number) row.get("n")).longValue())
                .one()
                .blockOptional()
                .orElse(0L);
    }

    private String key(String openid) {
        return people.byOpenid(openid).hex();
    }
}

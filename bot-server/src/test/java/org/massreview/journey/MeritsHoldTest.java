package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * Whatever people do to complaints, in whatever order: the counters of the index are what a recount of the complaints' rows
 * gives, in SQL and in Redis.
 */
@WholeServer
class MeritsHoldTest {

    private static final List<String> CITIZENS = List.of("satisfied", "partly", "unsatisfied", "object", "reopen");
    private static final List<String> OFFICIALS = List.of(
            "accept", "respond", "respond", "appeal", "uphold", "reject", "dismiss", "dispute", "confirm", "follow-up");

    /** Knows nothing of merits: reads what the columns say. */
    private static final String RECOUNT = """
            SELECT
                CAST(COALESCE(SUM(responded_at IS NOT NULL OR late = 1), 0) AS SIGNED) AS due,
                CAST(COALESCE(SUM(responded_at IS NOT NULL AND late = 0), 0) AS SIGNED) AS on_time,
                CAST(COALESCE(SUM(follow_up IS NOT NULL), 0) AS SIGNED) AS reached,
                CAST(COALESCE(SUM(follow_up = 'SATISFIED'), 0) AS SIGNED) AS satisfied
            FROM complaint WHERE window_code = :window AND sealed = 0
                AND stage NOT IN ('DISMISSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED')
                AND NOT (stage = 'SETTLED' AND outcome IN ('NO_EVIDENCE', 'MISTAKEN', 'UNTRUE'))""";

    private static final String COUNTED = """
            SELECT CAST(COALESCE(SUM(due), 0) AS SIGNED) AS due, CAST(COALESCE(SUM(on_time), 0) AS SIGNED) AS on_time,
                CAST(COALESCE(SUM(reached), 0) AS SIGNED) AS reached,
                CAST(COALESCE(SUM(satisfied), 0) AS SIGNED) AS satisfied
            FROM window_day WHERE window_code = :window""";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @ParameterizedTest
    @CsvSource({"1, 421381108", "2, 421381109", "3, 421381110"})
    void the_counters_are_what_the_complaints_say(long seed, String township) {
        Random chance = new Random(seed);
        Loop loop = new Loop(citizens);
        String window = loop.window(township, 0);
        List<String[]> officials = List.of(
                citizens.as("clerk-" + window),
                citizens.as("township-" + township),
                citizens.as("county-421381"),
                citizens.as("city"));
        List<JsonNode> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(i % 3 == 0 ? ofReview(citizens.reviewed(window, 1)) : loop.filed(window, "第" + i + "次来还是没办成"));
        }
        int done = 0;
        for (int i = 0; i < 120; i++) {
            JsonNode one = all.get(chance.nextInt(all.size()));
            Citizens.Answer answer = chance.nextInt(3) == 0
                    ? byCitizen(loop, one.get("receipt").asString(), chance)
                    : byOfficial(
                            loop,
                            one.get("number").asString(),
                            officials.get(chance.nextInt(officials.size())),
                            chance);
            done += answer.status() == 200 ? 1 : 0;
        }
        assertThat(done).as("enough of it was allowed").isGreaterThan(30);

        Map<String, Long> recount = read(RECOUNT, window);
        assertThat(recount.get("due")).isPositive();
        assertThat(read(COUNTED, window)).isEqualTo(recount);
        assertThat(inRedis(window, recount)).isEqualTo(recount);
    }

    private static Citizens.Answer byCitizen(Loop loop, String receipt, Random chance) {
        JsonNode allowed = loop.complaint(receipt).get("allowed");
        return loop.actsByReceipt(receipt, any(among(CITIZENS, allowed), chance), "还是没有人给我办");
    }

    private Citizens.Answer byOfficial(Loop loop, String number, String[] official, Random chance) {
        JsonNode allowed =
                citizens.get("/api/v1/complaints/" + number, official).json().path("allowed");
        return loop.act(
                number,
                any(among(OFFICIALS, allowed), chance),
                Map.of(
                        "words", "查过台账和录像，已经补办完成",
                        "rootCause", "窗口轮岗没有交接",
                        "outcome", any(List.of("FIXED_AT_ONCE", "NO_EVIDENCE", "MISTAKEN"), chance)),
                official);
    }

    /** Now and then something that is not allowed, too. */
    private static List<String> among(List<String> deeds, JsonNode allowed) {
        List<String> may = deeds.stream()
                .filter(deed -> allowed.toString().contains("\"" + deed + "\""))
                .toList();
        return may.isEmpty() ? deeds : may;
    }

    private static JsonNode ofReview(JsonNode given) {
        ((tools.jackson.databind.node.ObjectNode) given)
                .put("number", given.get("complaint").get("number").asString());
        return given;
    }

    private static String any(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private Map<String, Long> read(String sql, String window) {
        return database.sql(sql)
                .bind("window", window)
                .map(row -> Map.of(
                        "due", row.get("due", Long.class),
                        "on_time", row.get("on_time", Long.class),
                        "reached", row.get("reached", Long.class),
                        "satisfied", row.get("satisfied", Long.class)))
                .one()
                .block();
    }

    /** Looks again until the newest event has come through. */
    private Map<String, Long> inRedis(String window, Map<String, Long> expected) {
        Map<String, Long> found = new HashMap<>();
        for (int i = 0; i < 200 && !found.equals(expected); i++) {
            Citizens.pause(50);
            String key = redis.keys("{massreview}:s:*:w:" + window + ":????").blockFirst();
            expected.keySet()
                    .forEach(name -> found.put(
                            name,
                            key == null
                                    ? 0L
                                    : redis.opsForHash()
                                            .get(key, name)
                                            .map(value -> Long.parseLong(value.toString()))
                                            .defaultIfEmpty(0L)
                                            .block()));
        }
        return found;
    }
}

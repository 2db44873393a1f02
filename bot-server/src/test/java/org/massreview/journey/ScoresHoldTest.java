package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.review.Tags;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Whatever happens, and whatever happens to Redis, the scores are those of the reviews in SQL. */
@WholeServer
class ScoresHoldTest {

    private static final List<String> TOWNSHIPS = List.of("421321113", "421381108", "421303001");

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReactiveStringRedisTemplate redis;

    private final List<String> windows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void random_reviews_corrections_exclusions_and_wipes_leave_redis_equal_to_a_recount(long seed) {
        Random random = new Random(seed);
        List<JsonNode> given = new ArrayList<>();
        String[] city = citizens.as("city");
        for (int step = 0; step < 120; step++) {
            int dice = random.nextInt(100);
            if (given.isEmpty() || dice < 65) {
                given.add(reviewed(random));
            } else if (dice < 80) {
                citizens.put(
                        "/api/v1/receipts/" + any(given, random).get("receipt").asString() + "/review",
                        opinion(random));
            } else if (dice < 95) {
                String id = any(given, random).get("id").asString();
                String verb = random.nextBoolean() ? ":exclude" : ":restore";
                citizens.post("/api/v1/operator/reviews/" + id + verb, Map.of("reason", "抽查"), city);
            } else {
                wipe();
            }
        }
        assertScoresEqualRecount();
    }

    @Test
    void clients_that_read_scores_notice_nothing_while_redis_is_wiped() throws Exception {
        for (int i = 0; i < 20; i++) {
            citizens.reviewed(windows().get(i % windows().size()), 5 - i % 5);
        }
        assertScoresEqualRecount();
        int expected = citizens.score("city", "4213", "year").get("n").asInt();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread reader = new Thread(() -> {
                while (!done.get()) {
                    Citizens.Answer answer = citizens.get("/api/v1/scores/city/4213?period=year");
                    reads.incrementAndGet();
                    if (answer.status() != 200 || answer.json().get("n").asInt() != expected) {
                        wrong.add(answer.toString());
                    }
                }
            });
            reader.start();
            readers.add(reader);
        }
        for (int i = 0; i < 5; i++) {
            wipe();
            Citizens.pause(700);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(reads.get()).isGreaterThan(50);
        assertRefilled();
    }

    /** Readers are answered from SQL meanwhile, so only Redis itself can tell. */
    private void assertRefilled() {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!Boolean.TRUE.equals(
                redis.hasKey("{massreview}:score:generation").block())) {
            assertThat(System.nanoTime()).as("refilled within five seconds").isLessThan(end);
            Citizens.pause(50);
        }
    }

    private void wipe() {
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
    }

    private List<String> windows() {
        if (windows.isEmpty()) {
            for (String township : TOWNSHIPS) {
                citizens.get("/api/v1/directory?under=" + township)
                        .json()
                        .get("children")
                        .forEach(child -> windows.add(child.get("code").asString()));
            }
        }
        return windows;
    }

    private JsonNode reviewed(Random random) {
        Map<String, Object> body = new TreeMap<>(opinion(random));
        body.put("window", windows().get(random.nextInt(windows().size())));
        Citizens.Answer answer = citizens.review(UUID.randomUUID().toString(), body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> opinion(Random random) {
        List<String> tags = new ArrayList<>();
        for (String tag : List.of("SLOW", "COLD", "FAST", "KIND", "EXTORT")) {
            if (random.nextInt(4) == 0) {
                tags.add(tag);
            }
        }
        return Map.of(
                "level",
                1 + random.nextInt(5),
                "tags",
                tags,
                "words",
                "随机",
                "aspects",
                Map.of("ABILITY", 1 + random.nextInt(5)));
    }

    private static JsonNode any(List<JsonNode> given, Random random) {
        return given.get(random.nextInt(given.size()));
    }

    private void assertScoresEqualRecount() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertRefilled();
        Recount today1 = Recount.of(database, today, today);
        Recount year = Recount.of(database, today.withDayOfYear(1), today);
        assertEqual("city", "4213", "today", today1);
        for (String county : List.of("421303", "421321", "421381", "GX", "DHS")) {
            assertEqual("county", county, "year", year);
        }
        for (String township : TOWNSHIPS) {
            assertEqual("township", township, "30d", today1);
        }
        for (String window : windows()) {
            assertEqual("window", window, "quarter", today1);
        }
    }

    /** Waits for levels and tags alike: the last change may have been a correction of the tags alone. */
    private void assertEqual(String kind, String code, String period, Recount recount) {
        String place = kind + ":" + code;
        citizens.eventually(
                kind,
                code,
                period,
                seen -> seen.get("n").asInt() == recount.n(place)
                        && sameLevels(seen, recount, place)
                        && sameTags(seen, recount, place));
    }

    private static boolean sameTags(JsonNode score, Recount recount, String place) {
        Map<String, Integer> tags = new TreeMap<>();
        score.path("tags")
                .forEach(tag ->
                        tags.put(tag.get("code").asString(), tag.get("count").asInt()));
        return !score.has("levels") || tags.equals(shown(recount.tags(place)));
    }

    /** What is for the discipline organ alone does not show until many have said it. */
    private static Map<String, Integer> shown(Map<String, Integer> named) {
        Map<String, Integer> shown = new TreeMap<>(named);
        shown.entrySet().removeIf(tag -> Tags.DIRECT_LANE.contains(tag.getKey()) && tag.getValue() < 5);
        return shown;
    }

    private static boolean sameLevels(JsonNode score, Recount recount, String place) {
        if (!score.has("levels")) {
            return recount.n(place) < 5;
        }
        for (int level = 1; level <= 5; level++) {
            if (score.get("levels").get(Integer.toString(level)).asInt() != recount.levels(place)[level]) {
                return false;
            }
        }
        return true;
    }
}

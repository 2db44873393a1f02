package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** kill -9 in the middle of the work: what was answered 201 is there exactly once. */
class KilledServerTest {

    private static final int REVIEWS = 1_000;
    private static final int CLIENTS = 32;

    private final KillableServer server = new KillableServer("killed");
    private final Citizens citizens = server.citizens();

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void every_review_that_was_answered_201_is_there_exactly_once_after_kill_9() throws Exception {
        server.start();
        List<String> windows = windows();
        Map<String, String> receiptByKey = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Map.Entry<String, Map<String, Object>>> unanswered = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch half = new CountDownLatch(REVIEWS / 2);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < REVIEWS; n = next.getAndIncrement()) {
                    String key = UUID.randomUUID().toString();
                    Map<String, Object> body = Map.of(
                            "window", windows.get(n % windows.size()), "level", 1 + n % 5, "words", "第" + n + "条");
                    try {
                        Citizens.Answer answer = citizens.review(key, body);
                        assertThat(answer.status()).isEqualTo(201);
                        receiptByKey.put(key, answer.json().get("receipt").asString());
                        half.countDown();
                    } catch (RuntimeException notAnswered) {
                        unanswered.add(Map.entry(key, body));
                    }
                }
            });
            client.start();
            clients.add(client);
        }
        assertThat(half.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(unanswered).isNotEmpty();

        server.start();
        Set<String> ids = new HashSet<>();
        receiptByKey
                .values()
                .forEach(receipt -> ids.add(citizens.get("/api/v1/receipts/" + receipt)
                        .json()
                        .get("review")
                        .get("id")
                        .asString()));
        assertThat(ids).hasSize(receiptByKey.size());
        for (Map.Entry<String, Map<String, Object>> again : unanswered) {
            assertThat(citizens.review(again.getKey(), again.getValue()).status())
                    .isIn(200, 201);
        }

        JsonNode city = citizens.eventually(
                "city", "4213", "today", score -> score.get("n").asInt() >= REVIEWS);
        assertThat(city.get("n").asInt()).isEqualTo(REVIEWS);
        for (int level = 1; level <= 5; level++) {
            assertThat(city.get("levels").get(Integer.toString(level)).asInt()).isEqualTo(REVIEWS / 5);
        }
    }

    @Test
    void a_talk_goes_on_after_kill_9_between_any_two_of_its_messages() throws Exception {
        server.start();
        types("西城街道3号窗口");
        types("1");
        assertThat(types("不满意")).contains("哪里没办好");
        server.kill();
        server.start();
        assertThat(types("材料清单三次三个样，白跑三趟")).contains("我理解得对吗").contains("西城街道3号窗口");
        server.kill();
        server.start();
        String thanks = types("1");
        assertThat(thanks).contains("投诉编号");
        server.kill();
        server.start();
        String number = thanks.replaceAll("(?s).*投诉编号 (\\d+).*", "$1");
        assertThat(types(number)).contains("已收到").contains("西城街道3号窗口");
        assertThat(countedAtLast()).isEqualTo(1);
    }

    /** An event that the killed server had in its hands is taken over once it has lain for 15 seconds. */
    private int countedAtLast() {
        int counted = 0;
        for (int looks = 0; looks < 600 && counted == 0; looks++) {
            Citizens.pause(100);
            counted = citizens.score("window", "42130300103", "today").get("n").asInt();
        }
        return counted;
    }

    private String types(String text) {
        StringBuilder all = new StringBuilder();
        citizens.post("/standin/phones/citizen-1/texts", Map.of("text", text))
                .json()
                .get("messages")
                .forEach(
                        message -> all.append(message.path("text").asString("")).append('\n'));
        return all.toString();
    }

    private List<String> windows() {
        List<String> windows = new ArrayList<>();
        for (String township : List.of("421303001", "421303002", "421321113", "421381101")) {
            citizens.get("/api/v1/directory?under=" + township)
                    .json()
                    .get("children")
                    .forEach(child -> windows.add(child.get("code").asString()));
        }
        return windows;
    }
}

package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.massreview.BotServer;
import tools.jackson.databind.JsonNode;

/** kill -9 in the middle of the work: what was answered 201 is there exactly once. */
class KilledServerTest {

    private static final Path DATA =
            Path.of("bot-server/target/killed-data-" + ProcessHandle.current().pid());
    private static final Path LOG = Path.of("bot-server/target/killed-server.log");
    private static final int REVIEWS = 1_000;
    private static final int CLIENTS = 32;

    private final List<Process> started = new ArrayList<>();
    private final int port = freePort();
    private final Citizens citizens = new Citizens("http://127.0.0.1:" + port);

    @AfterEach
    void stop() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        org.springframework.util.FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    void every_review_that_was_answered_201_is_there_exactly_once_after_kill_9() throws Exception {
        Process first = start();
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
        first.destroyForcibly().waitFor();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(unanswered).isNotEmpty();

        start();
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

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BotServer.class.getName(),
                        "--server.port=" + port,
                        "--massreview.data-dir=" + DATA)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        started.add(process);
        awaitReady(process);
        return process;
    }

    private void awaitReady(Process process) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            assertThat(process.isAlive()).as(tail()).isTrue();
            assertThat(System.nanoTime()).as(tail()).isLessThan(end);
            try {
                if (citizens.get("/actuator/health/readiness").status() == 200) {
                    return;
                }
            } catch (RuntimeException notYet) {
                // the port is not open yet
            }
            Citizens.pause(250);
        }
    }

    private static String tail() throws IOException {
        File log = LOG.toFile();
        if (!log.exists()) {
            return "no log";
        }
        List<String> lines = Files.readAllLines(LOG);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

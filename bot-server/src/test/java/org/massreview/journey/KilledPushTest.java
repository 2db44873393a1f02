package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** kill -9 while messages are being sent: none comes twice that the platform has, none is lost that it does not have. */
class KilledPushTest {

    private static final Path CONFIG = Path.of("bot-server/target/push-config");

    private final KillableServer server = new KillableServer("killed-push", config().toString());
    private final Citizens citizens = server.citizens();
    private final Loop loop = new Loop(citizens);

    /** No quiet hours, whenever the tests run, and leases that are over soon. */
    private static Path config() {
        try {
            FileSystemUtils.deleteRecursively(CONFIG);
            FileSystemUtils.copyRecursively(Path.of("config"), CONFIG);
            Path rules = CONFIG.resolve("notifications.yml");
            Files.writeString(
                    rules,
                    Files.readString(rules)
                            .replace("{from: \"21:00\", to: \"08:00\"}", "{from: \"23:59:59\", to: \"00:00\"}")
                            .replace("lease: 120", "lease: 25"));
            return CONFIG;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void what_the_platform_has_is_not_sent_again_and_what_it_has_not_comes_after_all() throws Exception {
        server.start();
        String window = loop.window("421303001", 1);
        types("citizen-1");
        types("citizen-2");
        String closed = filed(window, "citizen-1");
        String replied = filed(window, "citizen-2");

        slow(Map.of("api", "message/custom/send", "delayMs", 7_000, "times", 1, "done", true));
        assertThat(loop.act(
                                closed,
                                "dismiss",
                                Map.of("words", "查了监控和排队记录，当时窗口没有开", "outcome", "NO_EVIDENCE"),
                                citizens.as("township-421303001"))
                        .status())
                .isEqualTo(200);
        await(() -> received("citizen-1", closed) == 1);
        slow(Map.of("api", "message/custom/send", "delayMs", 7_000, "times", 1));
        loop.answered(replied, window);
        await(() -> sending() == 2);
        server.kill();

        server.start(); // with another phone: whatever stands on it now was sent after the start
        await(() -> received("citizen-2", replied) == 1);
        Citizens.pause(2_000);
        assertThat(received("citizen-2", replied)).isEqualTo(1);
        assertThat(received("citizen-1", closed)).isZero();
        assertThat(inState("UNCERTAIN")).isEqualTo(1);
    }

    private String filed(String window, String openid) {
        return loop.filed(window, "材料交了三次还说不全", citizens.as(openid))
                .get("number")
                .asString();
    }

    private void types(String openid) {
        citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", "你好"));
    }

    private void slow(Map<String, Object> fault) {
        citizens.post("/standin/faults", fault);
    }

    private long received(String openid, String number) {
        long[] count = new long[1];
        citizens.get("/standin/phones/" + openid + "/messages")
                .json()
                .get("messages")
                .forEach(message -> {
                    boolean push = !message.get("via").asString().equals("reply");
                    count[0] += push && message.toString().contains(number) ? 1 : 0;
                });
        return count[0];
    }

    private long sending() {
        return inState("SENDING");
    }

    private long inState(String state) {
        long[] count = new long[1];
        citizens.get("/api/v1/operator/deliveries?state=" + state, citizens.as("operator"))
                .json()
                .get("deliveries")
                .forEach(delivery -> count[0] += delivery.get("staff").asBoolean() ? 0 : 1);
        return count[0];
    }

    private static void await(Supplier<Boolean> so) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!so.get()) {
            assertThat(System.nanoTime()).as("never so").isLessThan(end);
            Citizens.pause(100);
        }
    }
}

package org.massreview.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.massreview.BotServer;
import org.massreview.bench.Jvm;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a citizen with an old telephone and a bad network waits before five faces that can be tapped, and how many bytes
 * that costs, against a page of the same server with nothing in it.
 */
final class FirstVisit {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path DATA = Path.of("bot-server/target/first-visit");
    private static final int ROUNDS = 3;
    private static final int SLOWER = 4;
    /** What Chrome's own tools call slow 3G. */
    private static final int LATENCY_MS = 2_000;

    private static final int BYTES_PER_SECOND = 50_000;
    private static final int GOAL_KB = 120;
    private static final int LARGEST = 10;
    private static final String BARE = "/actuator/info";

    /** Milliseconds from the start of the navigation, the redirect from the poster's link included. */
    private static final String WATCH =
            """
            const look = () => document.querySelector('[role=radio]')?.getBoundingClientRect().height > 0
              ? setTimeout(() => { window.interactiveAt = performance.now(); })
              : requestAnimationFrame(look);
            requestAnimationFrame(look);
            """;

    /** @param loaded bytes on the wire, headers included, by address */
    private record Visit(double millis, Map<String, Double> loaded) {

        double kilobytes() {
            return loaded.values().stream().mapToDouble(Double::doubleValue).sum() / 1_000;
        }
    }

    private final Chromium chromium;
    private final String host;

    private FirstVisit(Chromium chromium, String host) {
        this.chromium = chromium;
        this.host = host;
    }

    public static void main(String[] arguments) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        List<String> settings = List.of("--server.port=%d", "--massreview.data-dir=" + DATA);
        try (Jvm server = Jvm.start(BotServer.class, List.of("-Xmx1g"), settings, DATA.resolve("server.log"));
                Chromium chromium = Chromium.start()) {
            server.await("/actuator/health/readiness");
            String places = server.get("/api/v1/directory?under=421303001");
            String code = JsonMapper.shared()
                    .readTree(places)
                    .get("children")
                    .get(0)
                    .get("qr")
                    .asString();
            new FirstVisit(chromium, "http://127.0.0.1:" + server.port()).measure("/w/" + code);
        }
    }

    private void measure(String link) {
        OUT.printf("Chromium %s, processor %d times slower, %d ms and %d kB/s, median of %d%n%n",
                chromium.version(), SLOWER, LATENCY_MS, BYTES_PER_SECOND / 1_000, ROUNDS);
        try (BrowserContext warmUp = context()) {
            visit(warmUp, link, "window.interactiveAt", false);
        }
        List<Visit> bare = new ArrayList<>();
        List<Visit> first = new ArrayList<>();
        List<Visit> again = new ArrayList<>();
        IntStream.range(0, ROUNDS).forEach(round -> {
            try (BrowserContext stranger = context()) {
                bare.add(visit(stranger, BARE, "performance.getEntriesByType('navigation')[0].loadEventEnd", true));
            }
            try (BrowserContext citizen = context()) {
                first.add(visit(citizen, link, "window.interactiveAt", true));
                again.add(visit(citizen, link, "window.interactiveAt", true));
            }
        });
        OUT.printf("%-44s %9s %9s %9s%n", "", "seconds", "kB", "requests");
        row("bare page", bare);
        row("review page, first visit, until interactive", first);
        row("the same telephone again", again);
        OUT.printf("%nthe largest of the first visit%n");
        median(first).loaded().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(LARGEST)
                .forEach(one -> OUT.printf("%8.1f kB  %s%n", one.getValue() / 1_000, one.getKey()));
        double kilobytes = median(first).kilobytes();
        OUT.printf("%n%.0f kB of %d kB%s%n", kilobytes, GOAL_KB, kilobytes <= GOAL_KB ? "" : " MISSED");
    }

    private BrowserContext context() {
        BrowserContext context = chromium.context(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
        context.setDefaultTimeout(120_000);
        context.addInitScript(WATCH);
        return context;
    }

    /** @param when an expression that is a number once it has come so far */
    private Visit visit(BrowserContext context, String path, String when, boolean slow) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        Map<String, String> addresses = new HashMap<>();
        Map<String, Double> loaded = new LinkedHashMap<>();
        session.on("Network.requestWillBeSent", event -> addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("request").get("url").getAsString().replace(host, "")));
        session.on("Network.loadingFinished", event -> loaded.merge(
                addresses.getOrDefault(event.get("requestId").getAsString(), "?"),
                event.get("encodedDataLength").getAsDouble(),
                Double::sum));
        session.send("Network.enable");
        if (slow) {
            session.send("Emulation.setCPUThrottlingRate", number("rate", SLOWER));
            session.send("Network.emulateNetworkConditions", slowNetwork());
        }
        page.navigate(host + path, new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
        double millis = ((Number) page.waitForFunction("() => " + when).jsonValue()).doubleValue();
        Visit visit = new Visit(millis, Map.copyOf(loaded));
        page.close();
        return visit;
    }

    private static JsonObject number(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject slowNetwork() {
        JsonObject network = number("latency", LATENCY_MS);
        network.addProperty("offline", false);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        return network;
    }

    private static void row(String title, List<Visit> visits) {
        Visit visit = median(visits);
        OUT.printf("%-44s %9.1f %9.1f %9d%n", title, visit.millis() / 1_000, visit.kilobytes(), visit.loaded().size());
    }

    private static Visit median(List<Visit> visits) {
        return visits.stream()
                .sorted(java.util.Comparator.comparingDouble(Visit::millis))
                .toList()
                .get(visits.size() / 2);
    }
}

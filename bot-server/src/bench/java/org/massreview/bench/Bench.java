package org.massreview.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.massreview.BotServer;
import org.massreview.bench.Load.Outcome;
import org.massreview.bench.Processors.Part;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the real server on an empty data folder, warms it up, and measures every scenario and the baselines by turns, so
 * that whatever the machine does meanwhile falls upon all alike. Fails when an answer was wrong or a review was lost.
 */
final class Bench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Duration A_MOMENT = Duration.ofSeconds(4);

    private final Settings settings;
    private final Jvm server;
    private final Jvm bare;
    private final Database database;
    private final Processors processors;
    private final City city;
    private final ReviewPosts reviews;
    private final Callbacks callbacks;
    private final Gets scores;
    private final Gets ping = Gets.ping();
    private long accepted;

    private Bench(Settings settings, Jvm server, Jvm bare) throws Exception {
        this.settings = settings;
        this.server = server;
        this.bare = bare;
        this.database = Database.of(settings.data());
        this.processors = Processors.of(server, settings.data());
        this.city = City.in(database);
        DevicePosts devices = new DevicePosts();
        Load.of(devices, server.port(), settings.connections(), A_MOMENT);
        this.reviews = new ReviewPosts(city, devices.tokens());
        this.callbacks = new Callbacks(city, settings.connections());
        this.scores = Gets.scores(city);
        OUT.printf("%d windows, %d sessions%n", city.windows().size(), devices.tokens().size());
    }

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.ofProperties();
        Path data = settings.data();
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(Callbacks.settings());
        command.add("--server.port=%d");
        command.add("--massreview.data-dir=" + data);
        try (Jvm server = Jvm.start(BotServer.class, settings.serverOptions(), command, data.resolve("server.log"));
                Jvm bare = Jvm.start(BarePing.class, settings.options(), List.of("%d"), data.resolve("ping.log"))) {
            server.await("/actuator/health/readiness");
            bare.await(PingController.PATH);
            new Bench(settings, server, bare).run();
        }
    }

    private void run() throws Exception {
        OUT.printf("warming up for %d s%n", settings.warmUp().toSeconds());
        long warm = System.nanoTime() + settings.warmUp().toNanos();
        while (System.nanoTime() < warm) {
            measure(A_MOMENT, new EnumMap<>(Scenario.class));
        }
        Map<Scenario, Figures> measured = new EnumMap<>(Scenario.class);
        for (int round = 1; round <= settings.rounds(); round++) {
            OUT.printf("round %d of %d%n", round, settings.rounds());
            measure(settings.round(), measured);
        }
        OUT.printf("%n%s%n", Table.of(measured));
        check(measured);
    }

    private void measure(Duration length, Map<Scenario, Figures> measured) throws Exception {
        for (Scenario scenario : settings.only()) {
            Processors taking = scenario == Scenario.BARE_PING ? processors.with(bare) : processors;
            Map<Part, Long> before = taking.spent();
            Outcome outcome = run(scenario, length);
            long behind = database.awaitOutbox();
            measured.computeIfAbsent(scenario, first -> new Figures())
                    .add(outcome, before, taking.spent(), behind);
        }
    }

    private Outcome run(Scenario scenario, Duration length) throws Exception {
        int connections = settings.connections();
        return switch (scenario) {
            case BARE_PING -> Load.of(ping, bare.port(), connections, length);
            case PING -> Load.of(ping, server.port(), connections, length);
            case SCORE -> Load.of(scores, server.port(), connections, length);
            case REVIEW -> {
                Outcome outcome = Load.of(reviews, server.port(), connections, length);
                accepted += outcome.good();
                yield outcome;
            }
            case CALLBACK -> Load.of(callbacks, server.port(), connections, length);
            case RAW_INSERT -> new RawInserts(database).run(connections, length);
        };
    }

    /** What is fast and wrong is not fast. */
    private void check(Map<Scenario, Figures> measured) throws Exception {
        List<String> wrong = new ArrayList<>();
        measured.forEach((scenario, figures) -> {
            if (figures.failed() > 0) {
                wrong.add(scenario.title + ": " + figures.failed() + " failed, the first with " + figures.failure());
            }
        });
        long promised = accepted + callbacks.reviews();
        long kept = database.number("SELECT COUNT(*) FROM review");
        long counted = database.number("SELECT COALESCE(SUM(l1 + l2 + l3 + l4 + l5), 0) FROM window_day");
        long shown = shown(promised);
        if (promised != kept || promised != counted || promised != shown) {
            wrong.add(
                    "reviews answered %d, kept %d, counted %d, shown %d".formatted(promised, kept, counted, shown));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), wrong));
        }
        OUT.printf("%d reviews were answered, and all of them are kept, counted and shown.%n", promised);
    }

    /** @return the number of reviews in the city's score of the year, which comes from Redis, as soon as it is as expected */
    private long shown(long expected) throws Exception {
        String path = "/api/v1/scores/city/" + city.code() + "?period=year";
        long shown = -1;
        for (int attempt = 0; attempt < 50 && shown != expected; attempt++) {
            Thread.sleep(100);
            var number = Pattern.compile("\"n\":(\\d+)").matcher(server.get(path));
            shown = number.find() ? Long.parseLong(number.group(1)) : -1;
        }
        return shown;
    }
}

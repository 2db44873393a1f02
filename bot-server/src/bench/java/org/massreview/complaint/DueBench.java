package org.massreview.complaint;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.massreview.BotServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.FileSystemUtils;

/**
 * What one pass of the due-work loop costs while 10,000, 100,000 and 1,000,000 complaints are open: with nothing due, and with
 * 200 due that lie scattered among the others. Baselines of the same run: a query that asks for nothing, and as many durable
 * updates of one row each, one after the other, as the loop's steps are.
 */
public final class DueBench {

    private static final int DUE = 200;
    private static final int ROUNDS = 7;
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private final DatabaseClient database;
    private final DueLoop loop;
    private int shift;

    private DueBench(ConfigurableApplicationContext context) {
        this.database = context.getBean(DatabaseClient.class);
        this.loop = context.getBean(DueLoop.class);
    }

    /** Takes no arguments; {@code bench.data} is a folder that is emptied first. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(System.getProperty("bench.data", "bot-server/target/due-bench-data"));
        FileSystemUtils.deleteRecursively(data);
        try (ConfigurableApplicationContext context = SpringApplication.run(
                BotServer.class,
                "--server.port=0",
                "--massreview.data-dir=" + data,
                "--massreview.due.every=1000d",
                "--massreview.calendar.every=P1000D",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off")) {
            new DueBench(context).run();
        }
        System.exit(0);
    }

    private void run() {
        fill(0, 2_000);
        for (int i = 0; i < 3; i++) {
            makeDue(2_000);
            pass(); // the compiler needs a while
        }
        System.out.println();
        System.out.println("| open complaints | task rows | idle pass ms | of an empty query | pass with " + DUE
                + " due ms | each step ms | of a raw durable update |");
        System.out.println("|---|---|---|---|---|---|---|");
        int filled = 2_000;
        for (int size : SIZES) {
            fill(filled, size);
            filled = size;
            measure(size);
        }
    }

    private void measure(int size) {
        double empty = median(() -> time(() -> database.sql("SELECT 1 AS one")
                .map(row -> 1)
                .one()
                .block()));
        double idle = median(() -> time(this::pass));
        double due = median(() -> {
            makeDue(size);
            return time(() -> {
                long done = pass();
                if (done < DUE) {
                    throw new IllegalStateException("only " + done + " of " + DUE + " were due");
                }
                return done;
            });
        });
        double raw = median(() -> time(() -> {
            for (int i = 0; i < DUE; i++) {
                database.sql("UPDATE complaint SET late = 1 - late WHERE seq = :seq")
                        .bind("seq", 1001 + (long) i * (size / DUE))
                        .fetch()
                        .rowsUpdated()
                        .block();
            }
            return 0L;
        }));
        long tasks = database.sql("SELECT COUNT(*) AS n FROM complaint_task")
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.1f | %.0f | %.2f | %.1f |%n",
                size,
                tasks,
                idle,
                idle / empty,
                due,
                due / DUE,
                due / raw);
    }

    private long pass() {
        return loop.pass().block();
    }

    /** Bulk, in portions that a transaction can hold. */
    private void fill(int from, int to) {
        for (int begin = from; begin < to; begin += 50_000) {
            int end = Math.min(to, begin + 50_000);
            run("""
                    INSERT INTO complaint (id, origin, kind, window_code, township_code, county_code, words, channel,
                        opened_at, opened_on, stage, round, version, contact_on, due_on, due_from, due_days, owed_on,
                        provisional, limits, receipt_hash)
                    SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 'FILED', 'GENERAL', CONCAT('4213030010', 1 + seq %% 7), '421303001',
                        '421303', 'x', 'HTTP', UTC_TIMESTAMP(6), UTC_DATE(), 'RECEIVED', 1, 1, UTC_DATE() + INTERVAL 30 DAY,
                        UTC_DATE() + INTERVAL (30 + seq %% 60) DAY, UTC_DATE() + INTERVAL 29 DAY, 20,
                        UTC_DATE() + INTERVAL (30 + seq %% 60) DAY, 0, 'bench', UNHEX(SHA2(seq, 256))
                    FROM seq_%d_to_%d""".formatted(begin + 1, end));
            for (String kind : List.of("CONTACT", "YELLOW", "RED")) {
                run("""
                        INSERT INTO complaint_task (complaint_id, kind, at)
                        SELECT UNHEX(LPAD(HEX(seq), 32, '0')), '%s', UTC_TIMESTAMP(6) + INTERVAL (30 + seq %% 60) DAY
                        FROM seq_%d_to_%d""".formatted(kind, begin + 1, end));
            }
        }
        run("ANALYZE TABLE complaint_task");
    }

    /** Nobody has taken them up in time: the step is a reminder. */
    private void makeDue(int size) {
        shift++;
        String chosen = LongStream.range(0, DUE)
                .map(i -> 1 + i * (size / DUE) + shift % Math.max(1, size / DUE))
                .mapToObj(seq -> "UNHEX(LPAD(HEX(" + seq + "), 32, '0'))")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        LocalDateTime yesterday = LocalDateTime.now(ZoneOffset.UTC).minusDays(1);
        run("UPDATE complaint SET contact_on = UTC_DATE() - INTERVAL 3 DAY, reminders = '' WHERE id IN (" + chosen + ")");
        run("INSERT INTO complaint_task (complaint_id, kind, at) SELECT id, 'CONTACT', '" + yesterday
                + "' FROM complaint WHERE id IN (" + chosen + ") ON DUPLICATE KEY UPDATE at = VALUES(at)");
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }

    private static double median(Supplier<Double> measured) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(measured.get());
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static double time(Supplier<?> work) {
        long begin = System.nanoTime();
        work.get();
        return (System.nanoTime() - begin) / 1e6;
    }
}

package org.massreview.journey;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

/** A first quarter of 2025 that nobody can live through within a test: written into the counts as reviews would have left it. */
final class Past {

    static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    static final LocalDate TO = LocalDate.of(2025, 3, 31);
    static final List<String> TOWNSHIPS = List.of("421303001", "421303002", "421303003", "421303004");

    private static final int DAYS = 30;

    private Past() {}

    /** Every third day, at the first three windows of each township; each township a little worse than the one before. */
    static void write(DatabaseClient database, ReactiveStringRedisTemplate redis) {
        for (int town = 0; town < TOWNSHIPS.size(); town++) {
            for (int window = 1; window <= 3; window++) {
                for (int i = 0; i < DAYS; i++) {
                    day(database, TOWNSHIPS.get(town), window, FROM.plusDays(3L * i), town);
                }
            }
        }
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
        long end = System.nanoTime() + 10_000_000_000L;
        while (!Boolean.TRUE.equals(
                redis.hasKey("{massreview}:score:generation").block())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Redis was not filled again");
            }
            Citizens.pause(50);
        }
    }

    private static void day(DatabaseClient database, String township, int window, LocalDate day, int worse) {
        String code = township + "0" + window;
        long written = database.sql(
                        "INSERT IGNORE INTO window_day (window_code, service_day, township_code, county_code, version,"
                                + " l1, l2, l3, l4, l5, a1, a5, due, on_time)"
                                + " VALUES (:window, :day, :township, '421303', 1, :l1, 1, 0, 1, :l5, 1, 3, 1, :onTime)")
                .bind("window", code)
                .bind("day", day)
                .bind("township", township)
                .bind("l1", worse)
                .bind("l5", 8 - worse)
                .bind("onTime", worse == 0 ? 1 : day.getDayOfMonth() % 2)
                .fetch()
                .rowsUpdated()
                .block();
        if (written > 0) {
            tag(database, code, day, "SLOW", 1 + worse);
            tag(database, code, day, "COLD", 1);
            tag(database, code, day, "FAST", 5);
        }
    }

    private static void tag(DatabaseClient database, String window, LocalDate day, String tag, int n) {
        database.sql("INSERT INTO window_day_tag (window_code, service_day, tag, n) VALUES (:window, :day, :tag, :n)")
                .bind("window", window)
                .bind("day", day)
                .bind("tag", tag)
                .bind("n", n)
                .fetch()
                .rowsUpdated()
                .block();
    }
}

package org.massreview.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Counts the rows of {@code review} one by one, knowing nothing of counters: the judge of what the scores should say.
 * Places are named as {@code kind:code}.
 */
final class Recount {

    private final Map<String, int[]> levels = new HashMap<>();
    private final Map<String, Map<String, Integer>> tags = new HashMap<>();

    private Recount() {}

    static Recount of(DatabaseClient database, LocalDate from, LocalDate to) {
        Recount recount = new Recount();
        database.sql("""
                        SELECT window_code, township_code, county_code, level, tags FROM review
                        WHERE state = 'ACTIVE' AND service_day BETWEEN :from AND :to""")
                .bind("from", from)
                .bind("to", to)
                .map(row -> new Object[] {
                    new String[] {
                        "window:" + row.get("window_code", String.class),
                        "township:" + row.get("township_code", String.class),
                        "county:" + row.get("county_code", String.class),
                        "city:4213"
                    },
                    row.get("level", Integer.class),
                    row.get("tags", String.class)
                })
                .all()
                .doOnNext(row -> recount.add((String[]) row[0], (int) row[1], (String) row[2]))
                .blockLast();
        return recount;
    }

    private void add(String[] places, int level, String named) {
        for (String place : places) {
            levels.computeIfAbsent(place, none -> new int[6])[level]++;
            if (!named.isEmpty()) {
                for (String tag : named.split(",")) {
                    tags.computeIfAbsent(place, none -> new TreeMap<>()).merge(tag, 1, Integer::sum);
                }
            }
        }
    }

    int[] levels(String place) {
        return levels.getOrDefault(place, new int[6]);
    }

    Map<String, Integer> tags(String place) {
        return tags.getOrDefault(place, Map.of());
    }

    int n(String place) {
        int n = 0;
        for (int count : levels(place)) {
            n += count;
        }
        return n;
    }
}

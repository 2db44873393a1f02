package org.massreview.score;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.outbox.Rows;
import org.massreview.review.ReviewTally;
import org.massreview.review.TallyChange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The counts in SQL: written with each review, and the truth from which Redis is filled. */
@Repository
class SqlTallies implements Tallies, ReviewTally {

    private static final String NAMES = String.join(", ", Counter.NAMES);
    private static final String ADD =
            "INSERT INTO window_day (window_code, service_day, township_code, county_code, version, "
                    + NAMES + ") VALUES %s ON DUPLICATE KEY UPDATE version = version + 1, "
                    + Counter.NAMES.stream()
                            .map(name -> name + " = " + name + " + VALUES(" + name + ")")
                            .collect(Collectors.joining(", "));
    private static final String ADD_TAGS = """
            INSERT INTO window_day_tag (window_code, service_day, tag, n) VALUES %s
            ON DUPLICATE KEY UPDATE n = n + VALUES(n)""";

    private static final String DAYS = "SELECT window_code, service_day, township_code, county_code, version, " + NAMES
            + " FROM window_day WHERE (window_code, service_day) IN (%s)";
    private static final String DAY_TAGS =
            "SELECT window_code, service_day, tag, n FROM window_day_tag WHERE (window_code, service_day) IN (%s)";
    private static final String ALL_DAYS =
            "SELECT window_code, service_day, township_code, county_code, version, " + NAMES
                    + " FROM window_day WHERE (window_code, service_day) > (:window, :day) ORDER BY window_code, service_day LIMIT :most";

    private final DatabaseClient database;

    SqlTallies(DatabaseClient database) {
        this.database = database;
    }

    /** Rows are written in the order of their keys, so that two transactions never wait for each other in a circle. */
    @Override
    public Mono<Void> count(List<TallyChange> changes) {
        Map<WindowDay.Key, TallyDelta> deltas = new TreeMap<>(TallyDelta.ORDER);
        for (TallyChange change : changes) {
            TallyDelta delta = deltas.computeIfAbsent(
                    new WindowDay.Key(change.window(), change.day()),
                    key -> new TallyDelta(key, change.township(), change.county()));
            delta.add(change.before(), -1);
            delta.add(change.after(), 1);
        }
        return write(deltas.values());
    }

    Mono<Void> write(Collection<TallyDelta> deltas) {
        List<Object[]> tags =
                deltas.stream().flatMap(delta -> delta.tagRows().stream()).toList();
        return Rows.write(database, ADD, deltas.stream().map(TallyDelta::row).toList())
                .then(Rows.write(database, ADD_TAGS, tags))
                .then();
    }

    /** Reads counters before tags: tags may be newer than the version says, never older, and the next event mends them. */
    Mono<List<WindowDay>> read(List<WindowDay.Key> keys) {
        List<Object[]> pairs =
                keys.stream().map(key -> new Object[] {key.window(), key.day()}).toList();
        return Rows.readRows(database, DAYS, pairs, SqlTallies::windowDay)
                .collectList()
                .flatMap(days -> withTags(days, pairs));
    }

    /** The next days in the order of their keys. */
    Mono<List<WindowDay>> readAfter(WindowDay.Key last, int most) {
        return database.sql(ALL_DAYS)
                .bind("window", last.window())
                .bind("day", last.day())
                .bind("most", most)
                .map(SqlTallies::windowDay)
                .all()
                .collectList()
                .flatMap(days -> withTags(
                        days,
                        days.stream()
                                .map(day -> new Object[] {day.window(), day.day()})
                                .toList()));
    }

    private Mono<List<WindowDay>> withTags(List<WindowDay> days, List<Object[]> pairs) {
        Map<WindowDay.Key, Map<String, Integer>> found = new HashMap<>();
        return Rows.readRows(database, DAY_TAGS, pairs, row -> {
                    WindowDay.Key key = new WindowDay.Key(Rows.text(row, "window_code"), Rows.day(row, "service_day"));
                    int count = Rows.number(row, "n");
                    if (count != 0) {
                        found.computeIfAbsent(key, none -> new HashMap<>())
                                .put(Counter.TAG + Rows.text(row, "tag"), count);
                    }
                    return key;
                })
                .then(Mono.fromCallable(() -> days.stream()
                        .map(day -> with(day, found.getOrDefault(day.key(), Map.of())))
                        .toList()));
    }

    private static WindowDay with(WindowDay day, Map<String, Integer> tags) {
        Map<String, Integer> all = new HashMap<>(day.counts());
        all.putAll(tags);
        return new WindowDay(day.window(), day.township(), day.county(), day.day(), day.version(), all);
    }

    private static WindowDay windowDay(Readable row) {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : Counter.NAMES) {
            int count = Rows.number(row, name);
            if (count != 0) {
                counts.put(name, count);
            }
        }
        return new WindowDay(
                Rows.text(row, "window_code"),
                Rows.text(row, "township_code"),
                Rows.text(row, "county_code"),
                Rows.day(row, "service_day"),
                Rows.id(row, "version"),
                counts);
    }

    @Override
    public Mono<List<Tally>> of(List<Place> places, Period period) {
        Map<PlaceKind, List<Place>> byKind = places.stream().collect(Collectors.groupingBy(Place::kind));
        return Flux.fromIterable(byKind.entrySet())
                .concatMap(kind -> sums(kind.getKey(), kind.getValue(), period))
                .reduce(new HashMap<String, Map<String, Integer>>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                })
                .map(all -> places.stream()
                        .map(place -> Tally.of(all.getOrDefault(nameOf(place), Map.of())))
                        .toList());
    }

    private static String nameOf(Place place) {
        return place.kind() + ":" + place.code();
    }

    private Mono<Map<String, Map<String, Integer>>> sums(PlaceKind kind, List<Place> places, Period period) {
        List<Object> codes = places.stream().<Object>map(Place::code).toList();
        String column = column(kind, codes.get(0));
        String sums = Counter.NAMES.stream()
                .map(name -> "CAST(SUM(d." + name + ") AS SIGNED) AS " + name)
                .collect(Collectors.joining(", "));
        String counters = "SELECT " + column + " AS code, " + sums
                + ", COUNT(DISTINCT IF(d.l1 + d.l2 + d.l3 + d.l4 + d.l5 > 0, d.service_day, NULL)) AS days"
                + " FROM window_day d WHERE d.service_day BETWEEN ? AND ? AND " + column + " IN (%s) GROUP BY code";
        String tags = "SELECT " + column + " AS code, t.tag, CAST(SUM(t.n) AS SIGNED) AS n FROM window_day_tag t"
                + " JOIN window_day d ON d.window_code = t.window_code AND d.service_day = t.service_day"
                + " WHERE t.service_day BETWEEN ? AND ? AND " + column + " IN (%s) GROUP BY code, t.tag";
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        return Rows.readBetween(database, counters, period.from(), period.to(), codes, row -> {
                    Map<String, Integer> fields =
                            found.computeIfAbsent(kind + ":" + Rows.text(row, "code"), none -> new HashMap<>());
                    Counter.NAMES.forEach(name -> fields.put(name, (int) Rows.id(row, name)));
                    return fields.put("days", (int) Rows.id(row, "days")) == null;
                })
                .thenMany(Rows.readBetween(database, tags, period.from(), period.to(), codes, row -> {
                    Map<String, Integer> fields =
                            found.computeIfAbsent(kind + ":" + Rows.text(row, "code"), none -> new HashMap<>());
                    return fields.put(Counter.TAG + Rows.text(row, "tag"), (int) Rows.id(row, "n")) == null;
                }))
                .then(Mono.just(found));
    }

    /** There is one city, and no column for it. */
    private static String column(PlaceKind kind, Object city) {
        return switch (kind) {
            case CITY -> "'" + city.toString().replaceAll("[^0-9A-Za-z]", "") + "'";
            case COUNTY -> "d.county_code";
            case TOWNSHIP -> "d.township_code";
            case WINDOW -> "d.window_code";
        };
    }
}

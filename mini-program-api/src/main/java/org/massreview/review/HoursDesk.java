package org.massreview.review;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 办事高峰: how many reviews were given on which weekday and hour; of windows, never of persons. */
@Component
public class HoursDesk {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String HOURS = """
            SELECT WEEKDAY(DATE_ADD(given_at, INTERVAL 8 HOUR)) + 1 AS day, HOUR(DATE_ADD(given_at, INTERVAL 8 HOUR)) AS hour,
                COUNT(*) AS n
            FROM review
            WHERE window_code IN (:windows) AND service_day BETWEEN :from AND :to AND state = 'ACTIVE'
            GROUP BY day, hour ORDER BY day, hour""";

    private final DatabaseClient database;
    private final AsyncCache<Question, List<Hour>> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(5_000).buildAsync();

    HoursDesk(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Kept for ten minutes.
     *
     * @param windows codes
     * @return only hours in which somebody gave one
     */
    public Mono<List<Hour>> hours(List<String> windows, LocalDate from, LocalDate to) {
        return windows.isEmpty()
                ? Mono.just(List.of())
                : Mono.fromFuture(
                        () -> answers.get(
                                new Question(windows, from, to),
                                (key, executor) -> count(key).toFuture()),
                        true);
    }

    private Mono<List<Hour>> count(Question question) {
        return database.sql(HOURS)
                .bind("windows", question.windows())
                .bind("from", question.from())
                .bind("to", question.to())
                .map(row -> new Hour(Rows.number(row, "day"), Rows.number(row, "hour"), (int) Rows.id(row, "n")))
                .all()
                .collectList();
    }

    private record Question(List<String> windows, LocalDate from, LocalDate to) {}

    /**
     * @param day 1 is Monday
     * @param hour 0 to 23, Asia/Shanghai
     */
    public record Hour(int day, int hour, int n) {}
}

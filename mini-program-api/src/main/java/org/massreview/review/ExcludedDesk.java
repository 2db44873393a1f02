package org.massreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 不计分的评价: what was taken out of the scores, with the public reason. */
@Component
public class ExcludedDesk {

    private static final String NEWEST = """
            SELECT e.id, e.review_id, e.reason, e.decided_at, r.window_code, r.level, r.tags, r.words, r.service_day
            FROM review_exclusion e JOIN review r ON r.id = e.review_id
            WHERE e.id < :before AND e.excluded = 1 AND r.state = 'EXCLUDED'
                AND NOT EXISTS (SELECT 1 FROM review_exclusion later WHERE later.review_id = e.review_id AND later.id > e.id)
            ORDER BY e.id DESC LIMIT :most""";

    private static final String REASON = """
            SELECT e.reason FROM review_exclusion e JOIN review r ON r.id = e.review_id
            WHERE e.review_id = :id AND e.excluded = 1 AND r.state = 'EXCLUDED' ORDER BY e.id DESC LIMIT 1""";

    private final DatabaseClient database;

    ExcludedDesk(DatabaseClient database) {
        this.database = database;
    }

    /** @param before decision of the page before; the largest number for the first page */
    public Mono<List<Excluded>> newest(long before, int most) {
        return database.sql(NEWEST)
                .bind("before", before)
                .bind("most", most)
                .map(row -> new Excluded(
                        Rows.id(row, "id"),
                        SqlReviews.uuid(Rows.bytes(row, "review_id")),
                        Rows.text(row, "window_code"),
                        Rows.number(row, "level"),
                        Rows.text(row, "tags").isEmpty()
                                ? List.of()
                                : List.of(Rows.text(row, "tags").split(",")),
                        Rows.text(row, "words"),
                        Rows.day(row, "service_day"),
                        Rows.text(row, "reason"),
                        Rows.instant(row, "decided_at")))
                .all()
                .collectList();
    }

    /** Why it does not count, for its author; empty while it counts. */
    public Mono<String> reasonOf(UUID review) {
        return database.sql(REASON)
                .bind("id", SqlReviews.bytes(review))
                .map(row -> Rows.text(row, "reason"))
                .one();
    }

    /**
     * @param decision grows with the time
     * @param tags codes
     */
    public record Excluded(
            long decision,
            UUID review,
            String window,
            int level,
            List<String> tags,
            String words,
            LocalDate day,
            String reason,
            Instant decidedAt) {}
}

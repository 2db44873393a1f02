package org.massreview.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Events that were carried on and are still in SQL, for a subscriber that must hear anew what Redis may have lost. */
@Component
public class OutboxHistory {

    private static final String SINCE = """
            SELECT id, type, subject, payload FROM outbox
            WHERE id > :after AND sent_at >= UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND AND type IN (:types)
            ORDER BY id LIMIT :most""";

    private final DatabaseClient database;

    OutboxHistory(DatabaseClient database) {
        this.database = database;
    }

    /** @param id by which one goes on reading behind it */
    public record Past(long id, Event event) {}

    /**
     * @param after 0 for the first
     * @param back how long ago they were carried on at most, by the database's clock; seven days are kept
     */
    public Mono<List<Past>> since(long after, Duration back, List<String> types, int most) {
        return database.sql(SINCE)
                .bind("after", after)
                .bind("seconds", back.toSeconds())
                .bind("types", types)
                .bind("most", most)
                .map(row -> new Past(
                        Rows.id(row, "id"),
                        new Event(Rows.text(row, "type"), Rows.text(row, "subject"), Rows.text(row, "payload"))))
                .all()
                .collectList();
    }
}

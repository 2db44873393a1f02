package org.massreview.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.massreview.audit.Audit;
import org.massreview.outbox.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * 个人信息到期删除: telephone numbers and whose a review is, 180 days (domain rule 8) after it was given. A bad review has a complaint and goes
 * with that, however long it takes. Deleting twice does no harm, so every instance may.
 */
@Component
public class ContactPurge {

    private static final int AT_ONCE = 500;

    private static final String OUTLIVED = """
            SELECT r.id FROM review r
                JOIN (SELECT review_id FROM review_contact UNION SELECT review_id FROM review_owner) k ON k.review_id = r.id
            WHERE r.level > 2 AND r.given_at < :before ORDER BY r.id LIMIT :most""";
    private static final List<String> FORGET = List.of(
            "DELETE FROM review_contact WHERE review_id IN (%s)", "DELETE FROM review_owner WHERE review_id IN (%s)");

    private final DatabaseClient database;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration kept;

    ContactPurge(
            DatabaseClient database,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            @Value("${massreview.privacy.purge-after-days:180}") int days) {
        this.database = database;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    public Mono<Void> purge() {
        return some().expand(found -> found < AT_ONCE ? Mono.empty() : some()).then();
    }

    private Mono<Integer> some() {
        Instant before = clock.instant().minus(kept);
        return database.sql(OUTLIVED)
                .bind("before", Rows.utc(before))
                .bind("most", AT_ONCE)
                .map(row -> SqlReviews.uuid(Rows.bytes(row, "id")))
                .all()
                .collectList()
                .flatMap(found -> forget(found).thenReturn(found.size()))
                .as(transaction::transactional);
    }

    /** To be called inside a transaction. @return how many rows there still were; it is written down when there was one */
    public Mono<Long> forget(List<UUID> reviews) {
        List<byte[]> ids = reviews.stream().map(SqlReviews::bytes).toList();
        return Rows.update(database, FORGET.get(0), ids)
                .flatMap(contacts -> Rows.update(database, FORGET.get(1), ids).map(owners -> contacts + owners))
                .delayUntil(count -> count == 0
                        ? Mono.empty()
                        : audit.recordOfSystem("review.personalDataPurged", "review", count + " rows"));
    }
}

package org.massreview.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.massreview.audit.Audit;
import org.massreview.outbox.Rows;
import org.massreview.review.ContactPurge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * 个人信息到期删除: telephone numbers and whose a complaint is, 180 days (domain rule 8) after it was closed, with those of the review that opened
 * it. What one instance has in its hands another leaves out.
 */
@Component
class PersonalDataPurge {

    private static final int AT_ONCE = 500;

    private static final String OUTLIVED = """
            SELECT id FROM complaint WHERE purged_at IS NULL AND closed_at < :before
            ORDER BY closed_at LIMIT :most FOR UPDATE SKIP LOCKED""";
    private static final String MARK = """
            UPDATE complaint SET purged_at = UTC_TIMESTAMP(6), was_named = GREATEST(was_named, named), named = 0,
                version = version + 1
            WHERE id IN (%s)""";
    private static final String CONTACTS = "DELETE FROM complaint_contact WHERE complaint_id IN (%s)";
    private static final String OWNERS = "DELETE FROM complaint_owner WHERE complaint_id IN (%s)";

    private final DatabaseClient database;
    private final ContactPurge reviews;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration kept;

    PersonalDataPurge(
            DatabaseClient database,
            ContactPurge reviews,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            @Value("${massreview.privacy.purge-after-days:180}") int days) {
        this.database = database;
        this.reviews = reviews;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    Mono<Void> purge() {
        return some().expand(found -> found < AT_ONCE ? Mono.empty() : some()).then();
    }

    private Mono<Integer> some() {
        Instant before = clock.instant().minus(kept);
        return database.sql(OUTLIVED)
                .bind("before", Rows.utc(before))
                .bind("most", AT_ONCE)
                .map(row -> ComplaintRow.uuid(Rows.bytes(row, "id")))
                .all()
                .collectList()
                .flatMap(found -> forget(found).thenReturn(found.size()))
                .as(transaction::transactional);
    }

    /** The id of a bad review's complaint is the review's own. */
    private Mono<Void> forget(List<UUID> complaints) {
        List<byte[]> ids = complaints.stream().map(ComplaintRow::bytes).toList();
        return Rows.update(database, CONTACTS, ids)
                .flatMap(contacts -> Rows.update(database, OWNERS, ids).map(owners -> contacts + owners))
                .filter(count -> count > 0)
                .flatMap(count -> audit.recordOfSystem("complaint.personalDataPurged", "complaint", count + " rows"))
                .then(reviews.forget(complaints))
                .then(Rows.update(database, MARK, ids))
                .then();
    }
}

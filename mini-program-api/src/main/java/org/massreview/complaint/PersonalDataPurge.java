package org.massreview.complaint;

import java.util.List;
import org.massreview.audit.Purge;
import org.massreview.outbox.Rows;
import org.massreview.review.ContactPurge;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 个人信息到期删除: telephone numbers and whose a complaint is, 180 days (domain rule 8) after it was closed, with those of the review that opened
 * it. What one instance has in its hands another leaves out.
 */
@Component
class PersonalDataPurge {

    private static final String OUTLIVED = """
            SELECT id FROM complaint WHERE purged_at IS NULL AND closed_at < :before
            ORDER BY closed_at LIMIT :most FOR UPDATE SKIP LOCKED""";
    private static final String MARK = """
            UPDATE complaint SET purged_at = UTC_TIMESTAMP(6), was_named = GREATEST(was_named, named), named = 0,
                version = version + 1
            WHERE id IN (%s)""";
    private static final List<String> FORGET = List.of(
            "DELETE FROM complaint_contact WHERE complaint_id IN (%s)",
            "DELETE FROM complaint_owner WHERE complaint_id IN (%s)");

    private final DatabaseClient database;
    private final Purge purge;
    private final ContactPurge reviews;

    PersonalDataPurge(DatabaseClient database, Purge purge, ContactPurge reviews) {
        this.database = database;
        this.purge = purge;
        this.reviews = reviews;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    Mono<Void> purge() {
        return purge.all(OUTLIVED, this::forget);
    }

    /** The id of a bad review's complaint is the review's own. */
    private Mono<Long> forget(List<byte[]> complaints) {
        return purge.delete(FORGET, complaints, "complaint")
                .then(reviews.forget(complaints))
                .then(Rows.update(database, MARK, complaints));
    }
}

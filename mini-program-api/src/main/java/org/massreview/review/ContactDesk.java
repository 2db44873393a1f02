package org.massreview.review;

import java.time.Clock;
import java.util.UUID;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 回访电话 of a review, left or taken back after it was saved; to be called in the transaction of what follows from it. */
@Component
public class ContactDesk {

    private static final String KEEP = """
            INSERT INTO review_contact (review_id, phone, added_at) VALUES (:id, :phone, :at)
            ON DUPLICATE KEY UPDATE phone = VALUES(phone), added_at = VALUES(added_at)""";
    private static final String FORGET = "DELETE FROM review_contact WHERE review_id = :id";

    private final DatabaseClient database;
    private final Vault vault;
    private final Clock clock;

    ContactDesk(DatabaseClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param phone one that {@link org.massreview.citizen.PhoneNumber} has checked */
    public Mono<Void> keep(UUID review, String phone) {
        return database.sql(KEEP)
                .bind("id", SqlReviews.bytes(review))
                .bind("phone", vault.seal(phone, SqlReviews.bytes(review)))
                .bind("at", Rows.utc(clock.instant()))
                .then();
    }

    public Mono<Void> forget(UUID review) {
        return database.sql(FORGET).bind("id", SqlReviews.bytes(review)).then();
    }
}

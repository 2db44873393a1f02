package org.massreview.review;

import java.util.List;
import java.util.UUID;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to what proves a complaint: the review as it stands and the pictures themselves. Whoever takes them answers for it. */
@Component
public class EvidenceDesk {

    private static final String REVIEW = "SELECT " + SqlReviews.COLUMNS + " FROM review WHERE id = :id";
    private static final String PHOTOS = "SELECT jpeg FROM photo WHERE review_id = :owner ORDER BY id";

    private final DatabaseClient database;

    EvidenceDesk(DatabaseClient database) {
        this.database = database;
    }

    /** @return empty when there is none with this id */
    public Mono<Review> review(UUID id) {
        return database.sql(REVIEW)
                .bind("id", SqlReviews.bytes(id))
                .map(SqlReviews::review)
                .one();
    }

    /**
     * @param owner a review or a complaint
     * @return JPEG, in the order in which {@link PhotoDesk#of} names them
     */
    public Mono<List<byte[]>> photos(UUID owner) {
        return database.sql(PHOTOS)
                .bind("owner", SqlReviews.bytes(owner))
                .map(row -> Rows.bytes(row, "jpeg"))
                .all()
                .collectList();
    }
}

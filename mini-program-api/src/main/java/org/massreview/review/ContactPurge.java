package org.massreview.review;

import java.util.List;
import org.massreview.audit.Purge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 个人信息到期删除: telephone numbers and whose a review is, 180 days (domain rule 8) after it was given. A bad review has a complaint and goes
 * with that, however long it takes. Deleting twice does no harm, so every instance may.
 */
@Component
public class ContactPurge {

    private static final String OUTLIVED = """
            SELECT r.id FROM review r
                JOIN (SELECT review_id FROM review_contact UNION SELECT review_id FROM review_owner) k ON k.review_id = r.id
            WHERE r.level > 2 AND r.given_at < :before ORDER BY r.id LIMIT :most""";
    private static final List<String> FORGET = List.of(
            "DELETE FROM review_contact WHERE review_id IN (%s)", "DELETE FROM review_owner WHERE review_id IN (%s)");

    private final Purge purge;

    ContactPurge(Purge purge) {
        this.purge = purge;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    public Mono<Void> purge() {
        return purge.all(OUTLIVED, this::forget);
    }

    /** To be called inside a transaction. @return how many rows there still were */
    public Mono<Long> forget(List<byte[]> reviews) {
        return purge.delete(FORGET, reviews, "review");
    }
}

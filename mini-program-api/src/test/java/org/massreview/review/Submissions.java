package org.massreview.review;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.massreview.citizen.Citizens;
import org.massreview.citizen.Receipts;

/** Submissions in domain words; each call is another review. */
final class Submissions {

    static final Instant MORNING = Instant.parse("2026-07-15T01:00:00Z");
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Receipts RECEIPTS = Citizens.receipts();

    private Submissions() {}

    /** Somebody whom we can not recognise, with a key of their own. */
    static Submission anonymous() {
        return of("key " + COUNT.incrementAndGet(), "content", null);
    }

    static Submission of(String key, String content, String visit, UUID... photos) {
        UUID id = new UUID(0x7000, COUNT.incrementAndGet());
        return new Submission(
                review(id),
                hash("key " + key),
                hash("content " + content),
                visit == null ? null : hash("visit " + visit),
                RECEIPTS.hashOf(RECEIPTS.codeFor(id)),
                visit == null ? null : new Submission.Owner(hash("owner of " + visit), new byte[] {1, 2, 3}),
                List.of(photos),
                null);
    }

    /** Somebody whom we can not recognise, dissatisfied. */
    static Submission bad() {
        Submission good = anonymous();
        return new Submission(
                good.review().corrected(dissatisfied()),
                good.idempotencyHash(),
                good.requestHash(),
                null,
                good.receiptHash(),
                null,
                List.of(),
                null);
    }

    static Review review(UUID id) {
        return new Review(
                id,
                "42132110301",
                "421321103",
                "421321",
                LocalDate.of(2026, 7, 15),
                satisfied(),
                null,
                Draft.Channel.HTTP,
                MORNING,
                null,
                1,
                Review.State.ACTIVE,
                null);
    }

    static Opinion satisfied() {
        return new Opinion(
                Satisfaction.SATISFIED, Map.of(Aspect.EXPERIENCE, 5), new TreeSet<>(List.of("KIND")), "很快就办好了");
    }

    static Opinion dissatisfied() {
        return new Opinion(
                Satisfaction.DISSATISFIED, Map.of(Aspect.CONDUCT, 1), new TreeSet<>(List.of("COLD", "SLOW")), "跑了三趟");
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

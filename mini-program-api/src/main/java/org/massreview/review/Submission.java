package org.massreview.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that was looked at and found right, with the keys that make it one: each is a hash of 32 bytes.
 *
 * @param visitHash null for somebody whom we can not recognise
 * @param owner finds it again for the same person; null like visitHash
 * @param phone encrypted
 */
record Submission(
        Review review,
        byte[] idempotencyHash,
        byte[] requestHash,
        byte @Nullable [] visitHash,
        byte[] receiptHash,
        @Nullable Owner owner,
        List<UUID> photos,
        byte @Nullable [] phone) {

    /** @param sealed the person's key, bound to the review */
    record Owner(byte[] hash, byte[] sealed) {}
}

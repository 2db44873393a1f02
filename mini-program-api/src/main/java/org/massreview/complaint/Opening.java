package org.massreview.complaint;

import org.jspecify.annotations.Nullable;

/**
 * A complaint that is new, with the keys that make it one and what is kept apart from it; each hash has 32 bytes.
 *
 * @param complaint its number is given by the store
 * @param idempotencyHash null for a bad review's, like requestHash
 * @param owner null for somebody whom we can not recognise, and for a bad review's: the review has its own
 * @param phone sealed
 */
record Opening(
        Complaint complaint,
        byte[] receiptHash,
        byte @Nullable [] idempotencyHash,
        byte @Nullable [] requestHash,
        @Nullable Owner owner,
        byte @Nullable [] phone) {

    /** @param sealed the person's key, bound to the complaint */
    record Owner(byte[] hash, byte[] sealed) {}
}

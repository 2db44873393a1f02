package org.massreview.complaint;

import org.jspecify.annotations.Nullable;

/**
 * A complaint that is new, with the keys that make it one and what is kept apart from it; each hash has 32 bytes.
 *
 * @param complaint its number is given by the store
 * @param idempotencyHash null for a bad review's, like requestHash
 * @param ownerHash null for somebody whom we can not recognise
 * @param phone sealed
 */
record Opening(
        Complaint complaint,
        byte[] receiptHash,
        byte @Nullable [] idempotencyHash,
        byte @Nullable [] requestHash,
        byte @Nullable [] ownerHash,
        byte @Nullable [] phone) {}

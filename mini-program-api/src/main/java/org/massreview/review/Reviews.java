package org.massreview.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviews that were accepted. */
interface Reviews {

    /** @return of the given attempts and visits, those that are taken already */
    Flux<Taken> taken(Collection<byte[]> idempotencyHashes, Collection<byte[]> visitHashes);

    /** Fails on a unique key when another instance was faster with the same attempt or visit. */
    Mono<Void> add(List<Submission> submissions);

    Mono<Review> byReceipt(byte[] receiptHash);

    /** Reads and locks. */
    Mono<Review> lockByReceipt(byte[] receiptHash);

    /** Reads and locks. */
    Mono<Review> byId(UUID id);

    /** @return newest first */
    Flux<Review> of(byte[] ownerHash, int limit);

    /** @return the person's key, sealed; empty for somebody whom we can not recognise */
    Mono<byte[]> sealedOwner(UUID review);

    /** @return empty where nobody left a number */
    Mono<byte[]> sealedPhone(UUID review);

    Mono<Boolean> isOwn(byte[] ownerHash, UUID review);

    Mono<List<UUID>> photosOf(UUID review);

    /** Keeps the old opinion as a version; empty when the review is no longer at the version before. */
    Mono<Review> correct(Review before, Review after, Instant at);

    Mono<Void> decide(Review after, String reason, PersonKey by, Instant at);

    /** Removes words, older words, photos, contact and owner. */
    Mono<Void> erase(Review after, Instant at);

    record Taken(Review review, byte[] idempotencyHash, byte[] requestHash, byte[] visitHash) {}
}

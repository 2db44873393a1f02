package org.massreview.review;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.massreview.citizen.PersonKey;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews in memory with the unique keys of the table; writes all of a list or nothing. */
final class RememberedReviews implements Reviews {

    private Map<UUID, Submission> rows = new LinkedHashMap<>();
    private Map<UUID, Review> current = new HashMap<>();
    private Map<UUID, UUID> photos = new HashMap<>();
    private final Set<UUID> photosKnown = new HashSet<>();

    UUID photo() {
        UUID photo = UUID.randomUUID();
        photosKnown.add(photo);
        return photo;
    }

    int size() {
        return rows.size();
    }

    /** @return sets the reviews back to what they are now */
    Runnable undo() {
        Map<UUID, Submission> rowsBefore = new LinkedHashMap<>(rows);
        Map<UUID, Review> currentBefore = new HashMap<>(current);
        Map<UUID, UUID> photosBefore = new HashMap<>(photos);
        return () -> {
            rows = rowsBefore;
            current = currentBefore;
            photos = photosBefore;
        };
    }

    @Override
    public Flux<Taken> taken(Collection<byte[]> idempotencyHashes, Collection<byte[]> visitHashes) {
        return Flux.defer(() -> Flux.fromIterable(rows.values().stream()
                .filter(row -> contains(idempotencyHashes, row.idempotencyHash())
                        || row.visitHash() != null && contains(visitHashes, row.visitHash()))
                .map(row -> new Taken(
                        current.get(row.review().id()),
                        row.idempotencyHash(),
                        row.requestHash(),
                        row.visitHash() == null ? new byte[0] : row.visitHash()))
                .toList()));
    }

    private static boolean contains(Collection<byte[]> hashes, byte[] hash) {
        return hashes.stream().anyMatch(one -> ByteBuffer.wrap(one).equals(ByteBuffer.wrap(hash)));
    }

    @Override
    public Mono<Void> add(List<Submission> submissions) {
        return Mono.fromRunnable(() -> {
            Runnable undo = undo();
            try {
                submissions.forEach(this::add);
            } catch (RuntimeException refused) {
                undo.run();
                throw refused;
            }
        });
    }

    private void add(Submission submission) {
        unique(submission, Submission::idempotencyHash, "one_review_per_key");
        unique(submission, Submission::visitHash, "one_review_per_visit");
        unique(submission, Submission::receiptHash, "one_review_per_receipt");
        UUID id = submission.review().id();
        if (rows.put(id, submission) != null) {
            throw new DuplicateKeyException("PRIMARY");
        }
        current.put(id, submission.review());
        for (UUID photo : submission.photos()) {
            if (!photosKnown.contains(photo) || photos.putIfAbsent(photo, id) != null) {
                throw PhotoDesk.notFound(photo);
            }
        }
    }

    private void unique(Submission submission, Function<Submission, byte[]> key, String name) {
        byte[] wanted = key.apply(submission);
        if (wanted != null
                && rows.values().stream()
                        .map(key)
                        .anyMatch(
                                other -> other != null && ByteBuffer.wrap(other).equals(ByteBuffer.wrap(wanted)))) {
            throw new DuplicateKeyException(name);
        }
    }

    @Override
    public Mono<Review> byReceipt(byte[] receiptHash) {
        return Mono.defer(() -> Mono.justOrEmpty(rows.values().stream()
                .filter(row -> ByteBuffer.wrap(row.receiptHash()).equals(ByteBuffer.wrap(receiptHash)))
                .map(row -> current.get(row.review().id()))
                .findFirst()));
    }

    @Override
    public Mono<Review> lockByReceipt(byte[] receiptHash) {
        return byReceipt(receiptHash);
    }

    @Override
    public Mono<Review> byId(UUID id) {
        return Mono.defer(() -> Mono.justOrEmpty(Optional.ofNullable(current.get(id))));
    }

    @Override
    public Flux<Review> of(byte[] ownerHash, int limit) {
        return Flux.defer(() -> Flux.fromIterable(current.values().stream()
                .filter(review -> isOwn(review.id(), ownerHash))
                .sorted(Comparator.comparing(Review::id).reversed())
                .limit(limit)
                .toList()));
    }

    @Override
    public Mono<byte[]> sealedOwner(UUID review) {
        return Mono.justOrEmpty(rows.get(review)).mapNotNull(row -> row.owner()).map(owner -> owner.sealed());
    }

    @Override
    public Mono<byte[]> sealedPhone(UUID review) {
        return Mono.justOrEmpty(rows.get(review)).mapNotNull(row -> row.phone());
    }

    @Override
    public Mono<Boolean> isOwn(byte[] ownerHash, UUID review) {
        return Mono.fromSupplier(() -> isOwn(review, ownerHash));
    }

    private boolean isOwn(UUID review, byte[] ownerHash) {
        byte[] owner = rows.containsKey(review) && rows.get(review).owner() != null
                ? rows.get(review).owner().hash()
                : null;
        return owner != null
                && current.get(review).erasedAt() == null
                && ByteBuffer.wrap(owner).equals(ByteBuffer.wrap(ownerHash));
    }

    @Override
    public Mono<List<UUID>> photosOf(UUID review) {
        return Mono.fromCallable(() -> photos.entrySet().stream()
                .filter(photo -> photo.getValue().equals(review))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public Mono<Review> correct(Review before, Review after, Instant at) {
        return Mono.defer(() -> {
            if (current.get(before.id()).version() != before.version()) {
                return Mono.empty();
            }
            current.put(after.id(), after);
            return Mono.just(after);
        });
    }

    @Override
    public Mono<Void> decide(Review after, String reason, PersonKey by, Instant at) {
        return Mono.fromRunnable(() -> current.put(after.id(), after));
    }

    @Override
    public Mono<Void> erase(Review after, Instant at) {
        return Mono.fromRunnable(() -> {
            Review was = current.get(after.id());
            current.put(
                    after.id(),
                    new Review(
                            was.id(),
                            was.window(),
                            was.township(),
                            was.county(),
                            was.serviceDay(),
                            was.opinion().withoutWords(),
                            null,
                            was.channel(),
                            was.givenAt(),
                            was.scannedAt(),
                            was.version(),
                            was.state(),
                            at));
            photos.values().removeIf(after.id()::equals);
        });
    }
}

package org.massreview.review;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlReviews implements Reviews {

    private static final byte[] NO_HASH = new byte[0];

    static final String COLUMNS = """
            id, window_code, township_code, county_code, service_day, level, effectiveness, experience, ability, conduct,
            tags, words, matter_number, channel, given_at, scanned_at, version, state, erased_at""";
    private static final String ADD =
            "INSERT INTO review (" + COLUMNS + ", idempotency_hash, request_hash, visit_hash, receipt_hash) VALUES %s";
    private static final String TAKEN_KEYS = "SELECT " + COLUMNS
            + ", idempotency_hash, request_hash, visit_hash FROM review WHERE idempotency_hash IN (%s)";
    private static final String TAKEN_VISITS =
            "SELECT " + COLUMNS + ", idempotency_hash, request_hash, visit_hash FROM review WHERE visit_hash IN (%s)";
    private static final String BY_RECEIPT = "SELECT " + COLUMNS + " FROM review WHERE receipt_hash = :key";
    private static final String BY_ID = "SELECT " + COLUMNS + " FROM review WHERE id = :key FOR UPDATE";

    private static final String KEEP_VERSION = """
            INSERT INTO review_version
                (review_id, version, level, effectiveness, experience, ability, conduct, tags, words, replaced_at)
            VALUES %s""";
    private static final String CORRECT = """
            UPDATE review SET level = ?, effectiveness = ?, experience = ?, ability = ?, conduct = ?, tags = ?, words = ?,
                version = ? WHERE id = ? AND version = ?""";
    private static final String DECIDE = "UPDATE review SET state = :state WHERE id = :id";
    private static final String KEEP_DECISION = """
            INSERT INTO review_exclusion (review_id, excluded, reason, decided_by, decided_at)
            VALUES (:id, :excluded, :reason, :by, :at)""";
    private static final String ADD_CONTACT = "INSERT INTO review_contact (review_id, phone, added_at) VALUES %s";
    private static final String ADD_OWNER = "INSERT INTO review_owner (owner, review_id, person) VALUES %s";
    private static final String OF_OWNER = "SELECT " + COLUMNS
            + " FROM review WHERE id IN (SELECT review_id FROM review_owner WHERE owner = :owner) ORDER BY id DESC LIMIT :most";
    private static final String TAKE_PHOTO =
            "UPDATE photo SET review_id = :review WHERE id = :photo AND review_id IS NULL";

    private final DatabaseClient database;

    SqlReviews(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Taken> taken(Collection<byte[]> idempotencyHashes, Collection<byte[]> visitHashes) {
        return Rows.readIn(database, TAKEN_KEYS, List.copyOf(idempotencyHashes), SqlReviews::taken)
                .concatWith(Rows.readIn(database, TAKEN_VISITS, List.copyOf(visitHashes), SqlReviews::taken));
    }

    private static Taken taken(Readable row) {
        byte[] visit = row.get("visit_hash", byte[].class);
        return new Taken(
                review(row),
                Rows.bytes(row, "idempotency_hash"),
                Rows.bytes(row, "request_hash"),
                visit == null ? NO_HASH : visit);
    }

    @Override
    public Mono<Void> add(List<Submission> submissions) {
        List<Object[]> rows = submissions.stream().map(SqlReviews::row).toList();
        List<Object[]> contacts = submissions.stream()
                .filter(submission -> submission.phone() != null)
                .map(submission -> new Object[] {
                    bytes(submission.review().id()),
                    submission.phone(),
                    submission.review().givenAt()
                })
                .toList();
        return Rows.write(database, ADD, rows)
                .then(Rows.write(database, ADD_CONTACT, contacts))
                .then(Rows.write(database, ADD_OWNER, owners(submissions)))
                .then(takePhotos(submissions));
    }

    private static List<Object[]> owners(List<Submission> submissions) {
        List<Object[]> owners = new ArrayList<>();
        for (Submission submission : submissions) {
            Submission.Owner owner = submission.owner();
            if (owner != null) {
                owners.add(new Object[] {owner.hash(), bytes(submission.review().id()), owner.sealed()});
            }
        }
        return owners;
    }

    private Mono<Void> takePhotos(List<Submission> submissions) {
        return Flux.fromIterable(submissions)
                .concatMap(submission -> Flux.fromIterable(submission.photos())
                        .concatMap(photo -> takePhoto(photo, submission.review().id())))
                .then();
    }

    private Mono<Void> takePhoto(UUID photo, UUID review) {
        return database.sql(TAKE_PHOTO)
                .bind("review", bytes(review))
                .bind("photo", bytes(photo))
                .fetch()
                .rowsUpdated()
                .filter(count -> count == 1)
                .switchIfEmpty(Mono.error(() -> PhotoDesk.notFound(photo)))
                .then();
    }

    private static @Nullable Object[] row(Submission submission) {
        Review review = submission.review();
        Opinion said = review.opinion();
        return new @Nullable Object[] {
            bytes(review.id()),
            review.window(),
            review.township(),
            review.county(),
            review.serviceDay(),
            said.level().level(),
            said.aspects().get(Aspect.EFFECTIVENESS),
            said.aspects().get(Aspect.EXPERIENCE),
            said.aspects().get(Aspect.ABILITY),
            said.aspects().get(Aspect.CONDUCT),
            said.tagList(),
            said.words(),
            review.matterNumber(),
            review.channel().name(),
            review.givenAt(),
            review.scannedAt(),
            review.version(),
            review.state().name(),
            review.erasedAt(),
            submission.idempotencyHash(),
            submission.requestHash(),
            submission.visitHash(),
            submission.receiptHash()
        };
    }

    @Override
    public Mono<Review> byReceipt(byte[] receiptHash) {
        return one(BY_RECEIPT, receiptHash);
    }

    @Override
    public Mono<Review> lockByReceipt(byte[] receiptHash) {
        return one(BY_RECEIPT + " FOR UPDATE", receiptHash);
    }

    @Override
    public Mono<Review> byId(UUID id) {
        return one(BY_ID, bytes(id));
    }

    private Mono<Review> one(String sql, byte[] key) {
        return database.sql(sql).bind("key", key).map(SqlReviews::review).one();
    }

    @Override
    public Flux<Review> of(byte[] ownerHash, int limit) {
        return database.sql(OF_OWNER)
                .bind("owner", ownerHash)
                .bind("most", limit)
                .map(SqlReviews::review)
                .all();
    }

    @Override
    public Mono<byte[]> sealedOwner(UUID review) {
        return database.sql("SELECT person FROM review_owner WHERE review_id = :review AND person IS NOT NULL")
                .bind("review", bytes(review))
                .map(row -> Rows.bytes(row, "person"))
                .first();
    }

    @Override
    public Mono<byte[]> sealedPhone(UUID review) {
        return database.sql("SELECT phone FROM review_contact WHERE review_id = :review")
                .bind("review", bytes(review))
                .map(row -> Rows.bytes(row, "phone"))
                .first();
    }

    @Override
    public Mono<Boolean> isOwn(byte[] ownerHash, UUID review) {
        return database.sql("SELECT 1 AS own FROM review_owner WHERE owner = :owner AND review_id = :review")
                .bind("owner", ownerHash)
                .bind("review", bytes(review))
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<List<UUID>> photosOf(UUID review) {
        return database.sql("SELECT id FROM photo WHERE review_id = :review ORDER BY id")
                .bind("review", bytes(review))
                .map(row -> uuid(Rows.bytes(row, "id")))
                .all()
                .collectList();
    }

    @Override
    public Mono<Review> correct(Review before, Review after, Instant at) {
        Opinion old = before.opinion();
        Object[] kept = {
            bytes(before.id()),
            before.version(),
            old.level().level(),
            old.aspects().get(Aspect.EFFECTIVENESS),
            old.aspects().get(Aspect.EXPERIENCE),
            old.aspects().get(Aspect.ABILITY),
            old.aspects().get(Aspect.CONDUCT),
            old.tagList(),
            old.words(),
            at
        };
        Opinion now = after.opinion();
        List<@Nullable Object> set = new ArrayList<>(Arrays.asList(
                now.level().level(),
                now.aspects().get(Aspect.EFFECTIVENESS),
                now.aspects().get(Aspect.EXPERIENCE),
                now.aspects().get(Aspect.ABILITY),
                now.aspects().get(Aspect.CONDUCT),
                now.tagList(),
                now.words(),
                after.version(),
                bytes(before.id()),
                before.version()));
        return Rows.write(database, KEEP_VERSION, List.<Object[]>of(kept))
                .then(Rows.change(database, CORRECT, set))
                .filter(count -> count == 1)
                .map(count -> after);
    }

    @Override
    public Mono<Void> decide(Review after, String reason, PersonKey by, Instant at) {
        return database.sql(DECIDE)
                .bind("state", after.state().name())
                .bind("id", bytes(after.id()))
                .then()
                .then(database.sql(KEEP_DECISION)
                        .bind("id", bytes(after.id()))
                        .bind("excluded", !after.counts())
                        .bind("reason", reason)
                        .bind("by", by.hash())
                        .bind("at", Rows.utc(at))
                        .then());
    }

    @Override
    public Mono<Void> erase(Review after, Instant at) {
        byte[] id = bytes(after.id());
        return database.sql("UPDATE review SET words = '', matter_number = NULL, erased_at = :at WHERE id = :id")
                .bind("at", Rows.utc(at))
                .bind("id", id)
                .then()
                .then(changeOf("UPDATE review_version SET words = '' WHERE review_id = :id", id))
                .then(changeOf("DELETE FROM review_contact WHERE review_id = :id", id))
                .then(changeOf("DELETE FROM review_owner WHERE review_id = :id", id))
                .then(changeOf("DELETE FROM photo WHERE review_id = :id", id));
    }

    private Mono<Void> changeOf(String sql, byte[] id) {
        return database.sql(sql).bind("id", id).then();
    }

    static Review review(Readable row) {
        return new Review(
                uuid(Rows.bytes(row, "id")),
                Rows.text(row, "window_code"),
                Rows.text(row, "township_code"),
                Rows.text(row, "county_code"),
                Rows.day(row, "service_day"),
                new Opinion(
                        Satisfaction.of(Rows.number(row, "level")),
                        aspects(row),
                        Opinion.parseTags(Rows.text(row, "tags")),
                        Rows.text(row, "words")),
                row.get("matter_number", String.class),
                Draft.Channel.valueOf(Rows.text(row, "channel")),
                Rows.instant(row, "given_at"),
                Rows.instantOrNull(row, "scanned_at"),
                Rows.number(row, "version"),
                Review.State.valueOf(Rows.text(row, "state")),
                Rows.instantOrNull(row, "erased_at"));
    }

    private static Map<Aspect, Integer> aspects(Readable row) {
        Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Integer level = row.get(aspect.name().toLowerCase(java.util.Locale.ROOT), Integer.class);
            if (level != null) {
                aspects.put(aspect, level);
            }
        }
        return aspects;
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlIdentities implements Identities {

    private static final String ADD_CONTACT = "INSERT INTO complaint_contact (complaint_id, phone, added_at) VALUES %s";
    private static final String KEEP_CONTACT = """
            INSERT INTO complaint_contact (complaint_id, phone, added_at) VALUES (:id, :phone, :at)
            ON DUPLICATE KEY UPDATE phone = VALUES(phone), added_at = VALUES(added_at)""";
    private static final String ADD_OWNER = "INSERT INTO complaint_owner (owner, complaint_id, person) VALUES %s";
    /** Ids grow with the time. */
    private static final String OF_OWNER =
            "SELECT complaint_id FROM complaint_owner WHERE owner = :owner ORDER BY complaint_id DESC LIMIT :most";

    private final DatabaseClient database;

    SqlIdentities(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(List<Opening> openings) {
        return Rows.write(database, ADD_CONTACT, contacts(openings))
                .then(Rows.write(database, ADD_OWNER, owners(openings)))
                .then();
    }

    private static List<Object[]> contacts(List<Opening> openings) {
        return openings.stream()
                .filter(opening -> opening.phone() != null)
                .map(opening -> new Object[] {
                    ComplaintRow.bytes(opening.complaint().id()),
                    Objects.requireNonNull(opening.phone()),
                    opening.complaint().openedAt()
                })
                .toList();
    }

    private static List<Object[]> owners(List<Opening> openings) {
        return openings.stream()
                .flatMap(opening -> Stream.ofNullable(opening.owner()).map(owner -> new Object[] {
                    owner.hash(), ComplaintRow.bytes(opening.complaint().id()), owner.sealed()
                }))
                .toList();
    }

    @Override
    public Flux<UUID> of(byte[] ownerHash, int limit) {
        return database.sql(OF_OWNER)
                .bind("owner", ownerHash)
                .bind("most", limit)
                .map(row -> ComplaintRow.uuid(Rows.bytes(row, "complaint_id")))
                .all();
    }

    @Override
    public Mono<Boolean> isOwn(byte[] ownerHash, UUID id) {
        return database.sql("SELECT 1 AS own FROM complaint_owner WHERE owner = :owner AND complaint_id = :id")
                .bind("owner", ownerHash)
                .bind("id", ComplaintRow.bytes(id))
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<byte[]> sealedOwner(UUID id) {
        return sealed("SELECT person AS kept FROM complaint_owner WHERE complaint_id = :id AND person IS NOT NULL", id);
    }

    @Override
    public Mono<byte[]> sealedPhone(UUID id) {
        return sealed("SELECT phone AS kept FROM complaint_contact WHERE complaint_id = :id", id);
    }

    private Mono<byte[]> sealed(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", ComplaintRow.bytes(id))
                .map(row -> Rows.bytes(row, "kept"))
                .first();
    }

    @Override
    public Mono<Void> keepPhone(UUID id, byte[] phone, Instant at) {
        return database.sql(KEEP_CONTACT)
                .bind("id", ComplaintRow.bytes(id))
                .bind("phone", phone)
                .bind("at", Rows.utc(at))
                .then();
    }

    @Override
    public Mono<Void> forgetPhone(UUID id) {
        return deleted("DELETE FROM complaint_contact WHERE complaint_id = :id", id);
    }

    @Override
    public Mono<Void> forget(UUID id) {
        return forgetPhone(id).then(deleted("DELETE FROM complaint_owner WHERE complaint_id = :id", id));
    }

    private Mono<Void> deleted(String sql, UUID id) {
        return database.sql(sql).bind("id", ComplaintRow.bytes(id)).then();
    }
}

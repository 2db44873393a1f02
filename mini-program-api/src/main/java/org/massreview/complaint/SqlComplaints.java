package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlComplaints implements Complaints {

    private static final String ADD = """
            INSERT INTO complaint (id, origin, kind, window_code, township_code, county_code, tags, words, channel,
                opened_at, opened_on, stage, round, version, contact_on, due_on, due_from, due_days, owed_on, provisional,
                limits, idempotency_hash, request_hash, receipt_hash, %s)
            VALUES %%s""".formatted(String.join(", ", HandlingRow.COLUMNS));
    private static final String ADD_ENTRY = """
            INSERT INTO complaint_entry
                (complaint_id, version, at, party, actor, action, stage, words, root_cause, outcome, due_on,
                note)
            VALUES %s""";
    private static final String ADD_CONTACT = "INSERT INTO complaint_contact (complaint_id, phone, added_at) VALUES %s";
    private static final String ADD_OWNER = "INSERT INTO complaint_owner (owner, complaint_id, person) VALUES %s";
    private static final String BY_IDS = ComplaintRow.SELECT + " WHERE id IN (%s)";
    private static final String OF_OWNER = ComplaintRow.SELECT
            + " WHERE id IN (SELECT complaint_id FROM complaint_owner WHERE owner = :owner) ORDER BY seq DESC LIMIT :most";
    private static final String KEEP = """
            UPDATE complaint SET window_code = ?, township_code = ?, county_code = ?, kind = ?, tags = ?,
                words = IF(erased_at IS NULL, ?, ''), stage = ?, round = ?, version = ?, contact_on = ?, due_on = ?,
                due_from = ?, due_days = ?, owed_on = ?, provisional = ?, limits = ?, responded_at = ?, late = ?,
                closed_at = ?, outcome = ?, follow_up = ?, %s
            WHERE id = ? AND version = ?""".formatted(String.join(
            ", ", HandlingRow.COLUMNS.stream().map(column -> column + " = ?").toList()));
    private static final String TIMELINE = """
            SELECT version, at, party, action, stage, words, root_cause, outcome, due_on, note FROM complaint_entry
            WHERE complaint_id = :id ORDER BY version""";
    private static final String DEEDS = """
            SELECT action FROM complaint_entry WHERE complaint_id = :id AND actor = :actor AND action IS NOT NULL
            ORDER BY version""";

    /** Another version, so that nobody who looked before writes back that there is somebody to call. */
    private static final String ERASE = """
            UPDATE complaint SET words = '', erased_at = :at, was_named = IF(closed_at IS NULL, 0, named), named = 0,
                version = version + 1
            WHERE id = :id AND erased_at IS NULL""";

    private final DatabaseClient database;

    SqlComplaints(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(List<Opening> openings) {
        return Rows.write(
                        database, ADD, openings.stream().map(SqlComplaints::row).toList())
                .then(Rows.write(
                        database,
                        ADD_ENTRY,
                        openings.stream().map(SqlComplaints::first).toList()))
                .then(Rows.write(database, ADD_CONTACT, contacts(openings)))
                .then(Rows.write(database, ADD_OWNER, owners(openings)))
                .then();
    }

    private static @Nullable Object[] row(Opening opening) {
        Complaint complaint = opening.complaint();
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                ComplaintRow.bytes(complaint.id()),
                complaint.origin().name(),
                complaint.kind().name(),
                complaint.window(),
                complaint.township(),
                complaint.county(),
                String.join(",", complaint.tags()),
                complaint.words(),
                complaint.channel().name(),
                complaint.openedAt(),
                ComplaintRow.day(complaint.openedAt()),
                complaint.stage().name(),
                complaint.round(),
                complaint.version(),
                complaint.contactOn(),
                complaint.due().on(),
                complaint.due().from(),
                complaint.due().days(),
                owed(complaint),
                complaint.due().provisional() ? 1 : 0,
                complaint.due().limits(),
                opening.idempotencyHash(),
                opening.requestHash(),
                opening.receiptHash()));
        row.addAll(HandlingRow.values(complaint.handling()));
        return row.toArray();
    }

    private static @Nullable LocalDate owed(Complaint complaint) {
        return complaint.isAnswerOwed() ? complaint.due().on() : null;
    }

    private static @Nullable Object[] first(Opening opening) {
        Complaint complaint = opening.complaint();
        return entry(
                complaint.id(),
                new Entry(
                        complaint.version(),
                        complaint.openedAt(),
                        Party.CITIZEN,
                        null,
                        complaint.stage(),
                        "", // they stand in the complaint itself
                        null,
                        null,
                        complaint.due().on(),
                        null),
                null);
    }

    private static @Nullable Object[] entry(UUID id, Entry entry, @Nullable PersonKey actor) {
        return new @Nullable Object[] {
            ComplaintRow.bytes(id),
            entry.version(),
            entry.at(),
            entry.party().name(),
            actor == null ? null : actor.hash(),
            name(entry.action()),
            entry.stage().name(),
            entry.words(),
            entry.rootCause(),
            name(entry.outcome()),
            entry.dueOn(),
            entry.note()
        };
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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
    public Mono<Void> addSources(List<Source> sources) {
        return Rows.write(
                        database,
                        "INSERT INTO complaint_source (source, number, complaint_id) VALUES %s",
                        sources.stream()
                                .map(source -> new Object[] {
                                    source.source(), source.number(), ComplaintRow.bytes(source.complaint())
                                })
                                .toList())
                .then();
    }

    @Override
    public Flux<String> known(String source, List<String> numbers) {
        return numbers.isEmpty()
                ? Flux.empty()
                : database.sql("SELECT number FROM complaint_source WHERE source = :source AND number IN (:numbers)")
                        .bind("source", source)
                        .bind("numbers", numbers)
                        .map(row -> Rows.text(row, "number"))
                        .all();
    }

    @Override
    public Mono<Complaint> byId(UUID id) {
        return one(" WHERE id = :key", ComplaintRow.bytes(id));
    }

    @Override
    public Mono<Complaint> lock(UUID id) {
        return one(" WHERE id = :key FOR UPDATE", ComplaintRow.bytes(id));
    }

    @Override
    public Mono<Complaint> lockIfFree(UUID id) {
        return one(" WHERE id = :key FOR UPDATE SKIP LOCKED", ComplaintRow.bytes(id));
    }

    @Override
    public Flux<Complaint> byIds(List<UUID> ids) {
        return Rows.readIn(
                database, BY_IDS, ids.stream().map(ComplaintRow::bytes).toList(), ComplaintRow::complaint);
    }

    @Override
    public Mono<Complaint> bySeq(long seq) {
        return one(" WHERE seq = :key", seq);
    }

    @Override
    public Mono<Complaint> byReceipt(byte[] receiptHash) {
        return one(" WHERE receipt_hash = :key", receiptHash);
    }

    private Mono<Complaint> one(String where, Object key) {
        return database.sql(ComplaintRow.SELECT + where)
                .bind("key", key)
                .map(ComplaintRow::complaint)
                .one();
    }

    @Override
    public Mono<Taken> taken(byte[] idempotencyHash) {
        return database.sql(ComplaintRow.SELECT + " WHERE idempotency_hash = :key")
                .bind("key", idempotencyHash)
                .map(row -> new Taken(ComplaintRow.complaint(row), Rows.bytes(row, "request_hash")))
                .one();
    }

    @Override
    public Flux<Complaint> of(byte[] ownerHash, int limit) {
        return database.sql(OF_OWNER)
                .bind("owner", ownerHash)
                .bind("most", limit)
                .map(ComplaintRow::complaint)
                .all();
    }

    @Override
    public Mono<byte[]> sealedOwner(UUID id) {
        return database.sql("SELECT person FROM complaint_owner WHERE complaint_id = :id AND person IS NOT NULL")
                .bind("id", ComplaintRow.bytes(id))
                .map(row -> Rows.bytes(row, "person"))
                .first();
    }

    @Override
    public Mono<byte[]> sealedPhone(UUID id) {
        return database.sql("SELECT phone FROM complaint_contact WHERE complaint_id = :id")
                .bind("id", ComplaintRow.bytes(id))
                .map(row -> Rows.bytes(row, "phone"))
                .first();
    }

    @Override
    public Flux<Complaint> mergedInto(UUID id) {
        return database.sql(ComplaintRow.SELECT + " WHERE merged_into = :id ORDER BY seq")
                .bind("id", ComplaintRow.bytes(id))
                .map(ComplaintRow::complaint)
                .all();
    }

    @Override
    public Flux<UUID> awaitingTransfer(int most) {
        return database.sql("""
                        SELECT id FROM complaint WHERE sealed = 1 AND stage NOT IN ('WITHDRAWN', 'TRANSFERRED')
                        ORDER BY seq LIMIT :most""")
                .bind("most", most)
                .map(row -> ComplaintRow.uuid(Rows.bytes(row, "id")))
                .all();
    }

    @Override
    public Flux<String> windowsHolding(int together) {
        return database.sql("""
                        SELECT window_code FROM complaint WHERE held = 1 AND closed_at IS NULL
                        GROUP BY window_code HAVING COUNT(*) >= :together""")
                .bind("together", together)
                .map(row -> Rows.text(row, "window_code"))
                .all();
    }

    @Override
    public Flux<UUID> heldOf(String window) {
        return database.sql(
                        "SELECT id FROM complaint WHERE held = 1 AND closed_at IS NULL AND window_code = :window ORDER BY seq")
                .bind("window", window)
                .map(row -> ComplaintRow.uuid(Rows.bytes(row, "id")))
                .all();
    }

    @Override
    public Flux<Complaint> provisional(long afterSeq, int most) {
        return database.sql(ComplaintRow.SELECT
                        + " WHERE provisional = 1 AND owed_on IS NOT NULL AND seq > :after ORDER BY seq LIMIT :most")
                .bind("after", afterSeq)
                .bind("most", most)
                .map(ComplaintRow::complaint)
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

    /** The entry's key, too, lets only one of two pass, and a failure undoes both with the caller's transaction. */
    @Override
    public Mono<Complaint> keep(Complaint before, Complaint after, Entry entry, @Nullable PersonKey actor) {
        List<@Nullable Object> set = new ArrayList<>(Arrays.asList(
                after.window(),
                after.township(),
                after.county(),
                after.kind().name(),
                String.join(",", after.tags()),
                after.words(),
                after.stage().name(),
                after.round(),
                after.version(),
                after.contactOn(),
                after.due().on(),
                after.due().from(),
                after.due().days(),
                owed(after),
                after.due().provisional() ? 1 : 0,
                after.due().limits(),
                after.respondedAt(),
                after.late() ? 1 : 0,
                after.closedAt(),
                name(after.outcome()),
                name(after.followUp())));
        set.addAll(HandlingRow.values(after.handling()));
        set.add(ComplaintRow.bytes(before.id()));
        set.add(before.version());
        return Rows.change(database, KEEP, set)
                .filter(count -> count == 1)
                .flatMap(count -> Rows.write(database, ADD_ENTRY, List.<Object[]>of(entry(after.id(), entry, actor)))
                        .thenReturn(after));
    }

    @Override
    public Flux<Entry> timeline(UUID id) {
        return database.sql(TIMELINE)
                .bind("id", ComplaintRow.bytes(id))
                .map(SqlComplaints::entry)
                .all();
    }

    private static Entry entry(Readable row) {
        String action = row.get("action", String.class);
        return new Entry(
                Rows.number(row, "version"),
                Rows.instant(row, "at"),
                Party.valueOf(Rows.text(row, "party")),
                action == null ? null : Action.valueOf(action),
                Stage.valueOf(Rows.text(row, "stage")),
                Rows.text(row, "words"),
                row.get("root_cause", String.class),
                ComplaintRow.outcome(row),
                Rows.day(row, "due_on"),
                row.get("note", String.class));
    }

    @Override
    public Flux<Action> deedsOf(PersonKey official, UUID id) {
        return database.sql(DEEDS)
                .bind("id", ComplaintRow.bytes(id))
                .bind("actor", official.hash())
                .map(row -> Action.valueOf(Rows.text(row, "action")))
                .all();
    }

    @Override
    public Flux<Complaint> list(Place area, Search search, LocalDate today, Party as) {
        return ComplaintQuery.list(database, area, search, today, as);
    }

    @Override
    public Mono<Counts> counts(Place area, LocalDate from, LocalDate to, LocalDate today, Party as) {
        return ComplaintQuery.counts(database, area, from, to, today, as);
    }

    @Override
    public Mono<Void> erase(UUID id, Instant at) {
        byte[] key = ComplaintRow.bytes(id);
        return database.sql(ERASE)
                .bind("at", Rows.utc(at))
                .bind("id", key)
                .then()
                .then(changeOf(
                        "UPDATE complaint_entry SET words = '' WHERE complaint_id = :id AND party = 'CITIZEN'", key))
                .then(changeOf("DELETE FROM complaint_contact WHERE complaint_id = :id", key))
                .then(changeOf("DELETE FROM complaint_owner WHERE complaint_id = :id", key));
    }

    private Mono<Void> changeOf(String sql, byte[] id) {
        return database.sql(sql).bind("id", id).then();
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
    private static final String BY_IDS = ComplaintRow.SELECT + " WHERE id IN (%s)";
    private static final String KEEP = """
            UPDATE complaint SET window_code = ?, township_code = ?, county_code = ?, kind = ?, tags = ?,
                words = IF(erased_at IS NULL, ?, ''), stage = ?, round = ?, version = ?, contact_on = ?, due_on = ?,
                due_from = ?, due_days = ?, owed_on = ?, provisional = ?, limits = ?, responded_at = ?, late = ?,
                closed_at = ?, outcome = ?, follow_up = ?, %s
            WHERE id = ? AND version = ?""".formatted(String.join(
            ", ", HandlingRow.COLUMNS.stream().map(column -> column + " = ?").toList()));
    /** Another version, so that nobody who looked before writes back that there is somebody to call. */
    private static final String ERASE = """
            UPDATE complaint SET words = '', erased_at = :at, was_named = IF(closed_at IS NULL, 0, named), named = 0,
                version = version + 1
            WHERE id = :id AND erased_at IS NULL""";

    private final DatabaseClient database;
    private final Identities identities;

    SqlComplaints(DatabaseClient database, Identities identities) {
        this.database = database;
        this.identities = identities;
    }

    @Override
    public Mono<Void> add(List<Opening> openings) {
        return Rows.write(
                        database, ADD, openings.stream().map(SqlComplaints::row).toList())
                .then(EntryRows.add(database, openings))
                .then(identities.add(openings));
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
                ComplaintRow.name(after.outcome()),
                ComplaintRow.name(after.followUp())));
        set.addAll(HandlingRow.values(after.handling()));
        set.add(ComplaintRow.bytes(before.id()));
        set.add(before.version());
        return Rows.change(database, KEEP, set)
                .filter(count -> count == 1)
                .flatMap(count ->
                        EntryRows.add(database, after.id(), entry, actor).thenReturn(after));
    }

    @Override
    public Flux<Entry> timeline(UUID id) {
        return EntryRows.timeline(database, id);
    }

    @Override
    public Flux<Action> deedsOf(PersonKey official, UUID id) {
        return EntryRows.deedsOf(database, official, id);
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
    public Mono<Void> name(UUID id, boolean named) {
        return database.sql("UPDATE complaint SET named = :named, version = version + 1 WHERE id = :id")
                .bind("named", named)
                .bind("id", ComplaintRow.bytes(id))
                .then();
    }

    @Override
    public Mono<Void> erase(UUID id, Instant at) {
        return database.sql(ERASE)
                .bind("at", Rows.utc(at))
                .bind("id", ComplaintRow.bytes(id))
                .then()
                .then(EntryRows.erase(database, id))
                .then(identities.forget(id));
    }
}

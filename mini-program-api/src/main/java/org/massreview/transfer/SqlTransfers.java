package org.massreview.transfer;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlTransfers implements Transfers {

    private static final String ADD = """
            INSERT INTO transfer (id, year, number, complaint_id, complaint_number, lane, reason, state, prepared_at, digest,
                bytes, fingerprint, demonstration)
            VALUES %s""";
    private static final String ADD_STEP =
            "INSERT INTO transfer_entry (transfer_id, state, at, actor, words) VALUES %s";
    private static final String ADD_PACKAGE =
            "INSERT INTO transfer_package (transfer_id, sealed) VALUES (:id, :sealed)";
    private static final String SELECT = """
            SELECT t.id, t.year, t.number, t.complaint_number, t.lane, t.reason, t.state, t.prepared_at, t.digest, t.bytes,
                t.fingerprint, t.demonstration
            FROM transfer t""";
    private static final String LIST = SELECT + """
             WHERE (:state = '' OR t.state = :state)
                AND (t.year < :year OR t.year = :year AND t.number < :number)
            ORDER BY t.year DESC, t.number DESC LIMIT :most""";
    private static final String OUTLIVED = SELECT + """
             JOIN transfer_package p ON p.transfer_id = t.id
            WHERE t.closed_at < :before ORDER BY t.closed_at LIMIT :most""";
    private static final String STEPS =
            "SELECT transfer_id, state, at, words FROM transfer_entry WHERE transfer_id IN (%s)";
    private static final String MOVE = """
            UPDATE transfer SET state = :to, closed_at = CASE WHEN :to = 'CLOSED' THEN :at ELSE closed_at END
            WHERE id = :id AND state = :from""";

    private final DatabaseClient database;

    SqlTransfers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Integer> highest(int year) {
        return database.sql("SELECT COALESCE(MAX(number), 0) AS highest FROM transfer WHERE year = :year")
                .bind("year", year)
                .map(row -> Rows.number(row, "highest"))
                .one();
    }

    @Override
    public Mono<Void> add(Transfer transfer, UUID complaint, byte[] sealed, @Nullable PersonKey actor) {
        return Rows.write(database, ADD, List.<Object[]>of(row(transfer, complaint)))
                .then(append(transfer.id(), transfer.steps().get(0), actor))
                .then(database.sql(ADD_PACKAGE)
                        .bind("id", bytes(transfer.id()))
                        .bind("sealed", sealed)
                        .then());
    }

    private static Object[] row(Transfer transfer, UUID complaint) {
        return new Object[] {
            bytes(transfer.id()),
            transfer.serial().year(),
            transfer.serial().number(),
            bytes(complaint),
            transfer.complaint(),
            transfer.lane().name(),
            transfer.reason(),
            transfer.state().name(),
            transfer.preparedAt(),
            transfer.digest(),
            transfer.bytes(),
            transfer.fingerprint(),
            transfer.demonstration() ? 1 : 0
        };
    }

    private Mono<Long> append(UUID id, Transfer.Step step, @Nullable PersonKey actor) {
        @Nullable
        Object[] row = {bytes(id), step.state().name(), step.at(), actor == null ? null : actor.hash(), step.words()};
        return Rows.write(database, ADD_STEP, List.<Object[]>of(row));
    }

    @Override
    public Mono<Transfer> find(Serial serial) {
        return database.sql(SELECT + " WHERE t.year = :year AND t.number = :number")
                .bind("year", serial.year())
                .bind("number", serial.number())
                .map(SqlTransfers::transfer)
                .one()
                .flatMap(found -> withSteps(List.of(found)).next());
    }

    @Override
    public Flux<Transfer> list(@Nullable State state, @Nullable Serial before, int most) {
        return database.sql(LIST)
                .bind("state", state == null ? "" : state.name())
                .bind("year", before == null ? Short.MAX_VALUE : before.year())
                .bind("number", before == null ? 0 : before.number())
                .bind("most", most)
                .map(SqlTransfers::transfer)
                .all()
                .collectList()
                .flatMapMany(this::withSteps);
    }

    private Flux<Transfer> withSteps(List<Transfer> found) {
        return Rows.readIn(
                        database,
                        STEPS,
                        found.stream().map(transfer -> bytes(transfer.id())).toList(),
                        SqlTransfers::taken)
                .collect(Collectors.groupingBy(Taken::transfer))
                .flatMapIterable(steps -> found.stream()
                        .map(transfer -> transfer.with(inOrder(steps, transfer)))
                        .toList());
    }

    private static List<Transfer.Step> inOrder(Map<UUID, List<Taken>> steps, Transfer transfer) {
        return steps.getOrDefault(transfer.id(), List.of()).stream()
                .map(Taken::step)
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    @Override
    public Flux<Serial> gaps(int year) {
        return database.sql("SELECT number FROM transfer WHERE year = :year")
                .bind("year", year)
                .map(row -> Rows.number(row, "number"))
                .all()
                .collectList()
                .flatMapIterable(numbers -> Serial.missing(year, numbers));
    }

    @Override
    public Mono<byte[]> sealed(UUID id) {
        return database.sql("SELECT sealed FROM transfer_package WHERE transfer_id = :id")
                .bind("id", bytes(id))
                .map(row -> Rows.bytes(row, "sealed"))
                .one();
    }

    @Override
    public Mono<Boolean> step(Transfer before, Transfer.Step step, @Nullable PersonKey actor) {
        if (!step.state().follows(before.state())) {
            return Mono.empty();
        }
        return database.sql(MOVE)
                .bind("to", step.state().name())
                .bind("at", Rows.utc(step.at()))
                .bind("id", bytes(before.id()))
                .bind("from", before.state().name())
                .fetch()
                .rowsUpdated()
                .filter(count -> count == 1)
                .flatMap(count -> append(before.id(), step, actor))
                .map(count -> true);
    }

    @Override
    public Flux<Transfer> outlived(Instant closedBefore, int most) {
        return database.sql(OUTLIVED)
                .bind("before", Rows.utc(closedBefore))
                .bind("most", most)
                .map(SqlTransfers::transfer)
                .all();
    }

    @Override
    public Mono<Boolean> forget(UUID id) {
        return database.sql("DELETE FROM transfer_package WHERE transfer_id = :id")
                .bind("id", bytes(id))
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    private static Transfer transfer(Readable row) {
        return new Transfer(
                uuid(Rows.bytes(row, "id")),
                new Serial(Rows.number(row, "year"), Rows.number(row, "number")),
                Rows.text(row, "complaint_number"),
                Lane.valueOf(Rows.text(row, "lane")),
                Rows.text(row, "reason"),
                State.valueOf(Rows.text(row, "state")),
                Rows.instant(row, "prepared_at"),
                Rows.text(row, "digest"),
                Rows.number(row, "bytes"),
                Rows.text(row, "fingerprint"),
                Rows.number(row, "demonstration") != 0,
                List.of());
    }

    private static Taken taken(Readable row) {
        return new Taken(
                uuid(Rows.bytes(row, "transfer_id")),
                new Transfer.Step(
                        State.valueOf(Rows.text(row, "state")), Rows.instant(row, "at"), Rows.text(row, "words")));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private record Taken(UUID transfer, Transfer.Step step) {}
}

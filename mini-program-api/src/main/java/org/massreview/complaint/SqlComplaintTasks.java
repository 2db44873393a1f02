package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlComplaintTasks implements ComplaintTasks {

    private static final String ADD = """
            INSERT INTO complaint_task (complaint_id, kind, at) VALUES %s ON DUPLICATE KEY UPDATE at = VALUES(at)""";
    private static final String DUE = """
            SELECT complaint_id, kind, at FROM complaint_task
            WHERE at <= :now AND (at > :at OR at = :at AND (complaint_id, kind) > (:id, :kind))
            ORDER BY at, complaint_id, kind LIMIT :most""";
    private static final String LOCK = """
            SELECT complaint_id, kind, at FROM complaint_task WHERE complaint_id = :id AND kind = :kind
            FOR UPDATE SKIP LOCKED""";

    private final DatabaseClient database;

    SqlComplaintTasks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(List<Waiting> tasks) {
        return Rows.write(
                        database,
                        ADD,
                        tasks.stream()
                                .map(task -> new Object[] {
                                    ComplaintRow.bytes(task.complaint()),
                                    task.kind().name(),
                                    task.at()
                                })
                                .toList())
                .then();
    }

    @Override
    public Mono<Void> replace(UUID complaint, List<Waiting> after) {
        return remove(complaint).then(add(after));
    }

    @Override
    public Flux<Waiting> due(Instant now, Waiting after, int most) {
        return database.sql(DUE)
                .bind("now", Rows.utc(now))
                .bind("at", Rows.utc(after.at()))
                .bind("id", ComplaintRow.bytes(after.complaint()))
                .bind("kind", after.kind().name())
                .bind("most", most)
                .map(SqlComplaintTasks::task)
                .all();
    }

    @Override
    public Mono<Waiting> lock(Waiting task) {
        return database.sql(LOCK)
                .bind("id", ComplaintRow.bytes(task.complaint()))
                .bind("kind", task.kind().name())
                .map(SqlComplaintTasks::task)
                .one();
    }

    private static Waiting task(Readable row) {
        return new Waiting(
                ComplaintRow.uuid(Rows.bytes(row, "complaint_id")),
                Tasks.Kind.valueOf(Rows.text(row, "kind")),
                Rows.instant(row, "at"));
    }

    @Override
    public Mono<Void> remove(UUID complaint) {
        return database.sql("DELETE FROM complaint_task WHERE complaint_id = :id")
                .bind("id", ComplaintRow.bytes(complaint))
                .then();
    }

    @Override
    public Mono<Long> lagSeconds(Instant now) {
        return database.sql("SELECT MIN(at) AS oldest FROM complaint_task WHERE at <= :now")
                .bind("now", Rows.utc(now))
                .map(row -> Optional.ofNullable(Rows.instantOrNull(row, "oldest")))
                .one()
                .map(oldest ->
                        oldest.map(at -> Duration.between(at, now).toSeconds()).orElse(0L));
    }
}

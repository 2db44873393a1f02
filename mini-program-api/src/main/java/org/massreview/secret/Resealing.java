package org.massreview.secret;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 换封: what was sealed with another key is sealed with the current one, in small steps. A row is written only while it is still what
 * was read, so neither other instances nor whoever changes it meanwhile are in the way, and nothing is locked.
 */
@Component
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int STEP = 100;

    private final DatabaseClient database;
    private final Vault vault;
    private final List<SealedColumn> columns;

    Resealing(DatabaseClient database, Vault vault, List<SealedColumn> columns) {
        this.database = database;
        this.vault = vault;
        this.columns = columns;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    Mono<Void> run() {
        return Flux.fromIterable(columns).concatMap(this::reseal).then();
    }

    /** @return how many rows were sealed anew */
    Mono<Long> reseal(SealedColumn column) {
        return step(column, null)
                .expand(step -> step.last() == null ? Mono.empty() : step(column, step.last()))
                .reduce(Step::and)
                .doOnNext(all -> report(column, all))
                .map(Step::sealed);
    }

    private Mono<Step> step(SealedColumn column, @Nullable Object after) {
        return read(column, after).concatMap(row -> reseal(column, row)).reduce(new Step(0, 0, null), Step::and);
    }

    private Flux<Row> read(SealedColumn column, @Nullable Object after) {
        String sql = """
                SELECT %1$s AS id, %2$s AS owner, %3$s AS sealed FROM %4$s
                WHERE LEFT(%3$s, 2) <> :prefix%5$s ORDER BY %1$s LIMIT %6$d""".formatted(
                        column.id(),
                        column.owner(),
                        column.sealed(),
                        column.table(),
                        after == null ? "" : " AND " + column.id() + " > :after",
                        STEP);
        DatabaseClient.GenericExecuteSpec asked = database.sql(sql).bind("prefix", vault.prefix());
        return (after == null ? asked : asked.bind("after", after))
                .map(Resealing::row)
                .all();
    }

    private static Row row(Readable row) {
        return new Row(
                id(Objects.requireNonNull(row.get("id"))),
                Objects.requireNonNull(row.get("owner", byte[].class)),
                Objects.requireNonNull(row.get("sealed", byte[].class)));
    }

    /** A buffer would be empty once it was bound, and the next step begin at the start again. */
    private static Object id(Object read) {
        if (read instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return read;
    }

    private Mono<Step> reseal(SealedColumn column, Row row) {
        return Mono.fromCallable(() -> vault.seal(vault.open(row.sealed(), row.owner()), row.owner()))
                .flatMap(fresh -> database.sql("UPDATE %s SET %s = :fresh WHERE %s = :id AND %s = :old"
                                .formatted(column.table(), column.sealed(), column.id(), column.sealed()))
                        .bind("fresh", fresh)
                        .bind("id", row.id())
                        .bind("old", row.sealed())
                        .fetch()
                        .rowsUpdated())
                .map(written -> new Step(written, 0, row.id()))
                .onErrorResume(IllegalStateException.class, unreadable -> Mono.just(new Step(0, 1, row.id())));
    }

    private static void report(SealedColumn column, Step done) {
        if (done.sealed() > 0) {
            log.info("{} rows of {} are sealed with the current key now", done.sealed(), column.table());
        }
        if (done.unreadable() > 0) {
            log.error("{} rows of {} can not be opened: is a key missing?", done.unreadable(), column.table());
        }
    }

    private record Row(Object id, byte[] owner, byte[] sealed) {}

    /** @param last the row it came to; null when there was none left */
    private record Step(
            long sealed, long unreadable, @Nullable Object last) {

        private Step and(Step next) {
            return new Step(sealed + next.sealed, unreadable + next.unreadable, next.last);
        }
    }
}

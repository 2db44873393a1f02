package org.massreview.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries committed events from SQL to the stream. Rows are taken with SKIP LOCKED, so instances share the work and never
 * wait for one another; a row is marked in the same transaction only after Redis has it, so none is lost and a crash between
 * the two sends it twice.
 */
@Component
class OutboxLoop extends Loop {

    private static final int BATCH = 500;
    private static final Duration ROUND = Duration.ofMillis(200);
    /** Rest after each round: what is committed meanwhile shares the next round's transaction. */
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String TAKE = """
            SELECT id, type, subject, payload FROM outbox
            WHERE sent_at IS NULL ORDER BY id LIMIT %d FOR UPDATE SKIP LOCKED""".formatted(BATCH);
    private static final String MARK = "UPDATE outbox SET sent_at = UTC_TIMESTAMP(6) WHERE id IN (%s)";
    private static final String OLDEST = "SELECT MIN(created_at) AS oldest FROM outbox WHERE sent_at IS NULL";
    private static final String FORGET = "DELETE FROM outbox WHERE sent_at < :before LIMIT " + FORGOTTEN_AT_ONCE;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Outbox outbox;
    private final EventStream stream;
    private final Clock clock;
    private final AtomicLong lagMillis = new AtomicLong();

    OutboxLoop(
            DatabaseClient database,
            TransactionalOperator transaction,
            Outbox outbox,
            EventStream stream,
            Clock clock,
            MeterRegistry metrics) {
        super("outbox round failed, the events wait in SQL", Duration.ofSeconds(1));
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
        this.stream = stream;
        this.clock = clock;
        metrics.gauge("massreview.outbox.lag.seconds", lagMillis, millis -> millis.get() / 1000.0);
    }

    /** Sends until nothing waits. */
    Mono<Void> drain() {
        return sendSome()
                .expand(sent -> sent < BATCH ? Mono.empty() : sendSome())
                .then();
    }

    private Mono<Integer> sendSome() {
        return database.sql(TAKE)
                .map(row -> new Waiting(
                        Rows.id(row, "id"),
                        new Event(Rows.text(row, "type"), Rows.text(row, "subject"), Rows.text(row, "payload"))))
                .all()
                .collectList()
                .flatMap(waiting -> stream.add(
                                waiting.stream().map(Waiting::event).toList())
                        .then(mark(waiting.stream().map(Waiting::id).toList()))
                        .thenReturn(waiting.size()))
                .as(transaction::transactional);
    }

    private Mono<Long> mark(List<Long> ids) {
        return ids.isEmpty() ? Mono.just(0L) : Rows.update(database, MARK, ids);
    }

    private Mono<Void> measure() {
        return database.sql(OLDEST)
                .map(row -> java.util.Optional.ofNullable(Rows.instantOrNull(row, "oldest")))
                .one()
                .doOnNext(oldest -> lagMillis.set(oldest.map(since ->
                                Math.max(0, Duration.between(since, now()).toMillis()))
                        .orElse(0L)))
                .then();
    }

    /** @return how long the oldest waiting event has waited, in milliseconds, as of the last measurement */
    long lagMillis() {
        return lagMillis.get();
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    protected List<Disposable> begin() {
        Disposable sending = Flux.merge(Flux.interval(ROUND).map(tick -> true), outbox.nudges())
                .onBackpressureLatest()
                .concatMap(round -> drain().then(Mono.delay(PAUSE)).then().onErrorResume(this::shrug), 1)
                .subscribe();
        return List.of(
                sending, every(Duration.ofSeconds(1), this::measure), every(Duration.ofMinutes(1), this::forget));
    }

    private Mono<Void> forget() {
        return forgetSome()
                .expand(count -> count < FORGOTTEN_AT_ONCE ? Mono.empty() : forgetSome())
                .then();
    }

    private Mono<Long> forgetSome() {
        return database.sql(FORGET)
                .bind("before", Rows.utc(now().minus(KEPT)))
                .fetch()
                .rowsUpdated();
    }

    private record Waiting(long id, Event event) {}
}

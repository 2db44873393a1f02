package org.massreview.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.notification.Deliveries.Verdict;
import org.massreview.outbox.Loop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, and finishes what a dead instance left. What is taken is marked in a transaction of its own before
 * anybody is called; whatever happens later is found by its lease. Counts in {@code massreview.deliveries}.
 */
@Component
class DeliveryLoop extends Loop {

    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration LOOK_AFTER = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;
    /** So that a slow call holds up those of its own round only. */
    private static final int ROUNDS_AT_ONCE = 4;

    private final Deliveries deliveries;
    private final Usefulness usefulness;
    private final Postman postman;
    private final NotificationBook book;
    private final TransactionalOperator transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    DeliveryLoop(
            Deliveries deliveries,
            Usefulness usefulness,
            Postman postman,
            NotificationBook book,
            TransactionalOperator transaction,
            MeterRegistry meters,
            Clock clock) {
        super("a round of deliveries failed, they wait in SQL", Duration.ofSeconds(1));
        this.deliveries = deliveries;
        this.usefulness = usefulness;
        this.postman = postman;
        this.book = book;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    protected List<Disposable> begin() {
        Disposable sending = Flux.interval(ROUND)
                .onBackpressureDrop()
                .flatMap(tick -> drain().onErrorResume(this::shrug), ROUNDS_AT_ONCE)
                .subscribe();
        return List.of(sending, every(LOOK_AFTER, this::takeOver));
    }

    /** Everything that is due. */
    Mono<Void> drain() {
        return round().expand(taken -> taken < AT_ONCE ? Mono.empty() : round()).then();
    }

    private Mono<Integer> round() {
        return claimed()
                .flatMap(batches -> Flux.fromIterable(batches)
                        .flatMap(batch -> deliver(batch).onErrorResume(this::shrug), AT_ONCE)
                        .then(Mono.just(batches.size())));
    }

    private Mono<List<Batch>> claimed() {
        Instant now = clock.instant();
        return deliveries
                .claim(
                        now,
                        now.plus(book.gather()),
                        lease(now),
                        kind -> book.rule(kind).gather(),
                        AT_ONCE)
                .collectList()
                .as(transaction::transactional);
    }

    /** As precise as the column is. */
    private Instant lease(Instant now) {
        return now.plus(book.lease()).truncatedTo(ChronoUnit.MILLIS);
    }

    private Mono<Void> deliver(Batch batch) {
        return usefulness
                .of(batch)
                .flatMap(useful -> postman.deliver(useful).doOnNext(verdict -> count(useful, verdict)))
                .then();
    }

    /** What somebody was sending when his lease ran out. */
    Mono<Void> takeOver() {
        Instant now = clock.instant();
        return deliveries
                .abandoned(now, lease(now), AT_ONCE)
                .collectList()
                .as(transaction::transactional)
                .flatMapIterable(batches -> batches)
                .flatMap(
                        batch -> postman.recover(batch)
                                .doOnNext(verdict -> count(batch, verdict))
                                .then()
                                .onErrorResume(this::shrug),
                        AT_ONCE)
                .then();
    }

    private void count(Batch batch, Verdict verdict) {
        Route route = verdict.route();
        meters.counter(
                        "massreview.deliveries",
                        "kind",
                        batch.first().kind().name(),
                        "channel",
                        route == null ? "none" : route.name().toLowerCase(Locale.ROOT),
                        "state",
                        verdict.state().name())
                .increment(batch.all().size());
    }
}

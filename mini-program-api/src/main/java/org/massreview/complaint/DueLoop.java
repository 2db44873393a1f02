package org.massreview.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.massreview.outbox.Loop;
import org.massreview.outbox.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 到期处理: does what the clock has brought due. Each task is a row, and whoever does it holds the row's lock until its step is
 * committed: so instances share the work, none does it twice, what a stopped one left is done by the next that looks, and one
 * task that fails keeps no other from being done.
 */
@Component
class DueLoop extends Loop {

    private static final int BATCH = 100;

    private final ComplaintTasks tasks;
    private final DueSteps steps;
    private final SmallWindows smallWindows;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration round;
    private final AtomicLong lag = new AtomicLong();

    DueLoop(
            ComplaintTasks tasks,
            DueSteps steps,
            SmallWindows smallWindows,
            Outbox outbox,
            TransactionalOperator transaction,
            Clock clock,
            MeterRegistry metrics,
            @Value("${massreview.due.every:5s}") Duration round) {
        super("due work failed and stays due", Duration.ZERO);
        this.tasks = tasks;
        this.steps = steps;
        this.smallWindows = smallWindows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.round = round;
        metrics.gauge("massreview.complaints.due.lag.seconds", lag);
    }

    /** Does all that is due now. @return how many tasks were looked at */
    Mono<Long> pass() {
        Instant now = clock.instant();
        return batch(now, ComplaintTasks.Waiting.FIRST)
                .expand(batch -> batch.size() < BATCH ? Mono.empty() : batch(now, batch.get(batch.size() - 1)))
                .map(batch -> (long) batch.size())
                .reduce(0L, Long::sum)
                .doOnNext(done -> {
                    if (done > 0) {
                        outbox.nudge();
                    }
                });
    }

    private Mono<List<ComplaintTasks.Waiting>> batch(Instant now, ComplaintTasks.Waiting after) {
        return tasks.due(now, after, BATCH)
                .collectList()
                .delayUntil(due -> Flux.fromIterable(due)
                        .concatMap(task -> steps.take(task, now)
                                .as(transaction::transactional)
                                .onErrorResume(this::shrug)));
    }

    @Override
    protected List<Disposable> begin() {
        return List.of(every(round, () -> pass().then(smallWindows.release()).then(measure())));
    }

    private Mono<Void> measure() {
        return tasks.lagSeconds(clock.instant()).doOnNext(lag::set).then();
    }
}

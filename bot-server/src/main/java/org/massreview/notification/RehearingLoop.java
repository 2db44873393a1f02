package org.massreview.notification;

import java.time.Duration;
import java.util.List;
import org.massreview.complaint.ComplaintEvents;
import org.massreview.outbox.Loop;
import org.massreview.outbox.OutboxHistory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Redis may lose what it carried, SQL remembers: after each start and after Redis was wiped the events of a day are heard once
 * more, and every hour those of two hours. What was heard before makes no second row.
 */
@Component
class RehearingLoop extends Loop {

    static final String MARK = "{massreview}:notification:heard";

    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration AFTER_A_LOSS = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration BACK = Duration.ofHours(2);
    private static final int PAGE = 200;
    private static final List<String> TYPES = List.of(ComplaintEvents.OPENED, ComplaintEvents.MOVED);

    private final OutboxHistory history;
    private final Herald herald;
    private final ReactiveStringRedisTemplate redis;

    RehearingLoop(OutboxHistory history, Herald herald, ReactiveStringRedisTemplate redis) {
        super("events are not heard anew for now", Duration.ZERO);
        this.history = history;
        this.herald = herald;
        this.redis = redis;
    }

    @Override
    protected List<Disposable> begin() {
        Mono<Void> begun = rehear(AFTER_A_LOSS).onErrorResume(this::shrug);
        Disposable losses = begun.thenMany(Flux.interval(ROUND))
                .onBackpressureDrop()
                .concatMap(tick -> afterLoss().onErrorResume(this::shrug), 1)
                .subscribe();
        return List.of(losses, every(EVERY, () -> rehear(BACK)));
    }

    private Mono<Void> afterLoss() {
        return redis.hasKey(MARK)
                .filter(there -> !there)
                .flatMap(gone -> rehear(AFTER_A_LOSS)
                        .then(redis.opsForValue().set(MARK, "1"))
                        .then());
    }

    Mono<Void> rehear(Duration back) {
        return page(0, back)
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : page(page.get(page.size() - 1).id(), back))
                .then();
    }

    private Mono<List<OutboxHistory.Past>> page(long after, Duration back) {
        return history.since(after, back, TYPES, PAGE)
                .delayUntil(page ->
                        herald.on(page.stream().map(OutboxHistory.Past::event).toList()));
    }
}

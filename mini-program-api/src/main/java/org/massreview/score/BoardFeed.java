package org.massreview.score;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** Tells every instance which windows' scores have changed; a message that is lost is made up for by the next read. */
@Component
class BoardFeed implements SmartLifecycle {

    private static final String CHANNEL = "{massreview}:board";

    private final ReactiveStringRedisTemplate redis;
    private final Sinks.Many<Set<String>> changes = Sinks.many().multicast().directBestEffort();
    private Disposable running = Disposables.disposed();

    BoardFeed(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<Void> announce(Set<String> windows) {
        return windows.isEmpty()
                ? Mono.empty()
                : redis.convertAndSend(CHANNEL, String.join(",", windows)).then();
    }

    /** Codes of windows, as they change. */
    Flux<Set<String>> changes() {
        return changes.asFlux();
    }

    @Override
    public void start() {
        running = redis.listenToChannel(CHANNEL)
                .map(message -> Set.copyOf(List.of(message.getMessage().split(","))))
                .doOnNext(windows -> changes.tryEmitNext(windows))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}

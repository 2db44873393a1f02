package org.massreview.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 循环: work that is done round after round while the program runs; a round that fails is told and followed by the next. */
public abstract class Loop implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String failed;
    private final Duration rest;
    private Disposable running = Disposables.disposed();

    /**
     * @param failed what the log says of a round that failed, and what becomes of the work
     * @param rest before the next one then
     */
    protected Loop(String failed, Duration rest) {
        this.failed = failed;
        this.rest = rest;
    }

    /** @return what goes on until the program stops */
    protected abstract List<Disposable> begin();

    /** Rounds never overlap; a tick that comes while one is under way is left out. */
    protected Disposable every(Duration tick, Supplier<Mono<?>> round) {
        return Flux.interval(tick)
                .onBackpressureDrop()
                .concatMap(at -> round.get().then().onErrorResume(this::shrug), 1)
                .subscribe();
    }

    protected Mono<Void> shrug(Throwable failure) {
        log.warn("{}: {}", failed, failure.toString());
        return rest.isZero() ? Mono.empty() : Mono.delay(rest).then();
    }

    @Override
    public void start() {
        running = Disposables.composite(begin());
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

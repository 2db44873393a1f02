package org.massreview.wechat;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads on which WxJava's blocking calls run, away from the event loop; a full queue refuses instead of growing. */
class Outbound implements DisposableBean {

    private static final int THREADS = 16;
    private static final int WAITING = 2_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "wechat-out");

    <T> Mono<T> call(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(scheduler).timeout(TIMEOUT);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}

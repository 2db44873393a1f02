package org.massreview.score;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fills Redis from SQL whenever it has no counts: after the first start, after it was wiped, after a drift. Live changes go
 * to the generation being built as well, so nothing that is committed meanwhile is missed.
 */
@Component
class ScoreRebuild extends Loop {

    private static final Logger log = LoggerFactory.getLogger(ScoreRebuild.class);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final int PORTION = 500;
    private static final WindowDay.Key BEFORE_ALL = new WindowDay.Key("", LocalDate.EPOCH);

    private final SqlTallies truth;
    private final RedisTallies copy;
    private final DirectoryDesk directory;
    private final MeterRegistry metrics;

    ScoreRebuild(SqlTallies truth, RedisTallies copy, DirectoryDesk directory, MeterRegistry metrics) {
        super("scores could not be filled, reads go to SQL", Duration.ofSeconds(1));
        this.truth = truth;
        this.copy = copy;
        this.directory = directory;
        this.metrics = metrics;
    }

    /** @return the number of window days; empty while another instance is at it */
    Mono<Long> rebuild() {
        return directory
                .today()
                .flatMap(now -> copy.begin()
                        .flatMap(generation -> portionsAfter(BEFORE_ALL)
                                .concatMap(days -> copy.fill(days, now.city().code(), generation)
                                        .thenReturn(days.size()))
                                .reduce(0L, Long::sum)
                                .filterWhen(count -> copy.finish(generation))))
                .doOnNext(count -> {
                    metrics.counter("massreview.score.rebuilds").increment();
                    log.info("scores in Redis were filled from SQL: {} window days", count);
                });
    }

    private Flux<List<WindowDay>> portionsAfter(WindowDay.Key first) {
        return truth.readAfter(first, PORTION)
                .expand(days -> days.size() < PORTION
                        ? Mono.empty()
                        : truth.readAfter(days.get(days.size() - 1).key(), PORTION))
                .filter(days -> !days.isEmpty());
    }

    private Mono<Long> rebuildIfCold() {
        return copy.isWarm().filter(warm -> !warm).flatMap(cold -> rebuild());
    }

    /** The first look is at once: until then every score is read from SQL. */
    @Override
    protected List<Disposable> begin() {
        return List.of(Flux.interval(Duration.ZERO, ROUND)
                .onBackpressureDrop()
                .concatMap(tick -> rebuildIfCold().then().onErrorResume(this::shrug), 1)
                .subscribe());
    }
}

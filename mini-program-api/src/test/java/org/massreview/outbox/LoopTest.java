package org.massreview.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class LoopTest {

    private static final Duration TICK = Duration.ofSeconds(10);

    private final AtomicInteger begun = new AtomicInteger();
    private VirtualTimeScheduler time;

    @BeforeEach
    void time_stands_still() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void time_goes_on() {
        VirtualTimeScheduler.reset();
    }

    private Loop started(Duration rest, Supplier<Mono<?>> round) {
        Loop loop = new Loop("rounds failed", rest) {
            @Override
            protected List<Disposable> begin() {
                return List.of(every(TICK, round));
            }
        };
        loop.start();
        return loop;
    }

    private Mono<?> failing() {
        return Mono.error(new IllegalStateException("round " + begun.incrementAndGet()));
    }

    @Test
    void a_round_that_fails_is_followed_by_the_next_until_it_is_stopped() {
        Loop loop = started(Duration.ZERO, this::failing);
        time.advanceTimeBy(TICK.multipliedBy(3));
        assertThat(begun).hasValue(3);
        assertThat(loop.isRunning()).isTrue();

        loop.stop();
        time.advanceTimeBy(TICK.multipliedBy(3));
        assertThat(begun).hasValue(3);
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void after_a_failure_it_rests() {
        started(TICK.multipliedBy(2), this::failing);
        time.advanceTimeBy(TICK.multipliedBy(2).plusSeconds(5));
        assertThat(begun).hasValue(1);

        time.advanceTimeBy(TICK.multipliedBy(2));
        assertThat(begun).hasValue(2);
    }

    @Test
    void rounds_never_overlap_and_none_is_made_up_for() {
        started(Duration.ZERO, () -> Mono.delay(Duration.ofSeconds(95)).doOnSubscribe(on -> begun.incrementAndGet()));
        time.advanceTimeBy(Duration.ofSeconds(100));
        assertThat(begun).hasValue(1);

        time.advanceTimeBy(Duration.ofSeconds(20));
        assertThat(begun).hasValue(2);
    }
}

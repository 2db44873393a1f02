package org.massreview.standin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform's bad days, on request: an error code, an HTTP status or a delay, for the next so many calls of one API. */
@Component
@WhileNoAccount
class Faults {

    private static final int FAULTS_AT_MOST = 100;

    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    /**
     * @param api the path or its end, such as {@code /cgi-bin/message/custom/send}
     * @param times 1 when left out; 0 takes back all faults of this API
     * @param done whether the call is carried out at once, and only its answer delayed
     */
    record Fault(
            String api,
            @Nullable Integer errcode,
            @Nullable Integer status,
            @Nullable Long delayMs,
            @Nullable Integer times,
            @Nullable Boolean done) {

        boolean isDone() {
            return Boolean.TRUE.equals(done);
        }

        Duration delay() {
            return Duration.ofMillis(delayMs == null ? 0 : Math.max(0, delayMs));
        }
    }

    private record Waiting(Fault fault, AtomicInteger left) {}

    void add(Fault fault) {
        int times = fault.times() == null ? 1 : fault.times();
        if (times <= 0) {
            waiting.removeIf(each -> each.fault().api().equals(fault.api()));
            return;
        }
        if (waiting.size() >= FAULTS_AT_MOST) {
            waiting.remove(0);
        }
        waiting.add(new Waiting(fault, new AtomicInteger(times)));
    }

    void clear() {
        waiting.clear();
    }

    /** @return the oldest fault for this API, one time less afterwards */
    Optional<Fault> next(String api) {
        for (Waiting each : waiting) {
            if (api.endsWith(each.fault().api())) {
                int left = each.left().decrementAndGet();
                if (left <= 0) {
                    waiting.remove(each);
                }
                if (left >= 0) {
                    return Optional.of(each.fault());
                }
            }
        }
        return Optional.empty();
    }
}

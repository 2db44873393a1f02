package org.massreview.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.massreview.bench.Processors.Part;

/** All rounds of one scenario. */
final class Figures {

    private final List<Double> perSecond = new ArrayList<>();
    private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
    private final Histogram micros = new Histogram(3);
    private long answers;
    private long good;
    private long failed;
    private long behind;
    private @Nullable String failure;

    /** @param behindMillis how long after the last answer the last event was carried on */
    void add(Load.Outcome outcome, Map<Part, Long> before, Map<Part, Long> after, long behindMillis) {
        perSecond.add(outcome.inTime() / outcome.seconds());
        micros.add(outcome.micros());
        answers += outcome.good() + outcome.failed();
        good += outcome.good();
        failed += outcome.failed();
        failure = failure == null ? outcome.failure() : failure;
        behind = Math.max(behind, behindMillis);
        after.forEach((part, spent) -> nanos.merge(part, spent - before.getOrDefault(part, 0L), Long::sum));
    }

    /** The median of the rounds. */
    double perSecond() {
        List<Double> sorted = perSecond.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Microseconds of one processor for each answer. */
    double processor(Part part) {
        return nanos.getOrDefault(part, 0L) / 1000.0 / Math.max(1, answers);
    }

    long good() {
        return good;
    }

    long failed() {
        return failed;
    }

    long behindMillis() {
        return behind;
    }

    @Nullable String failure() {
        return failure;
    }
}

package org.massreview.score;

import java.util.ArrayList;
import java.util.List;
import org.massreview.review.Aspect;

/** The names of the counters, the same as columns of {@code window_day} and as fields in Redis. */
final class Counter {

    static final String TAG = "t:";
    private static final String PREFIXES = "lexac";

    /** l1…l5 overall; e, x, a, c the aspects in the order of {@link Aspect}; then the complaint loop's four. */
    static final List<String> NAMES = names();

    static final int DUE = 25;
    static final int ON_TIME = 26;
    static final int REACHED = 27;
    static final int SATISFIED = 28;

    private Counter() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (char prefix : PREFIXES.toCharArray()) {
            for (int level = 1; level <= 5; level++) {
                names.add(prefix + Integer.toString(level));
            }
        }
        names.addAll(List.of("due", "on_time", "reached", "satisfied"));
        return List.copyOf(names);
    }

    static int indexOf(Aspect aspect, int level) {
        return 5 * (aspect.ordinal() + 1) + level - 1;
    }
}

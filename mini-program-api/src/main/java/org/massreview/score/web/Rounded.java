package org.massreview.score.web;

import org.jspecify.annotations.Nullable;

/** Points to two decimals, as they are shown and compared. */
final class Rounded {

    private Rounded() {}

    static @Nullable Double points(@Nullable Double value) {
        return value == null ? null : Math.round(value * 100) / 100.0;
    }

    static double @Nullable [] interval(@Nullable Double middle, @Nullable Double halfWidth) {
        return middle == null || halfWidth == null
                ? null
                : new double[] {
                    Math.round((middle - halfWidth) * 100) / 100.0, Math.round((middle + halfWidth) * 100) / 100.0
                };
    }
}

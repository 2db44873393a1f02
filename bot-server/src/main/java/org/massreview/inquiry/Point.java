package org.massreview.inquiry;

import org.jspecify.annotations.Nullable;
import org.massreview.understanding.Span;

/**
 * 趋势点: one part of a trend.
 *
 * @param label short, for an axis: 3/9 or 3月
 * @param measured null where there are too few reviews to show, or none
 * @param few shown, but resting on few reviews
 */
record Point(Span span, String label, Figure.@Nullable Measured measured, int n, boolean few) {}

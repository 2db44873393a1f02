package org.massreview.review;

import org.jspecify.annotations.Nullable;
import org.massreview.problem.Refusal;

/** What became of one submission: just one of the two is there. */
record Outcome(@Nullable Accepted accepted, @Nullable Refusal refusal) {}

package org.massreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 我的评价: a review as its author finds it again.
 *
 * @param window code
 * @param givenAt when it was first said
 * @param state whether it counts
 * @param receipt in groups of four
 */
public record MyReview(
        UUID id,
        String window,
        Satisfaction level,
        LocalDate day,
        Instant givenAt,
        Review.State state,
        String receipt) {}

package org.massreview.review;

/**
 * The answer to a submission.
 *
 * @param receipt in groups of four
 * @param repeated the same attempt was accepted before and this is its answer
 */
public record Accepted(Review review, String receipt, boolean repeated) {}

package org.massreview.complaint;

/**
 * The answer to a filing.
 *
 * @param receipt in groups of four
 * @param repeated the same attempt was taken before and this is its answer
 */
public record Filed(Complaint complaint, String receipt, boolean repeated) {}

package org.massreview.complaint;

/**
 * 投诉件计数, of the complaints that were opened between two days, as they stand today.
 *
 * @param received all of them
 * @param open of those, not at their end yet
 * @param overdue of the open ones, those whose answer is owed and late
 * @param closed at their end, whichever (withdrawn ones too)
 * @param due answered, or their date has passed
 * @param onTime of the due ones, those never late
 */
public record Counts(long received, long open, long overdue, long closed, long due, long onTime) {}

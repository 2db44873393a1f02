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
 * @param answered a reply was given, in time or not
 * @param named 实名: a telephone number was left, and a reply was given
 * @param calledBack of the named ones, those whose call-back is recorded: heard, or tried in vain often enough to be closed
 * @param reached somebody said what the newest reply was worth
 * @param satisfied of the reached ones
 */
public record Counts(
        long received,
        long open,
        long overdue,
        long closed,
        long due,
        long onTime,
        long answered,
        long named,
        long calledBack,
        long reached,
        long satisfied) {}

package org.massreview.understanding;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Aspect;

/**
 * What an official asks.
 *
 * @param mention places, window number and service; where none is named the question is about the asker's own area
 * @param object what is ranked, compared or listed
 * @param limit how many entries are wanted
 * @param caseNumber number of a complaint
 * @param period null when none was said
 * @param aspect the only one that is asked for
 * @param level the only level that is asked for, 1 to 5
 * @param metric the only figure that is asked for
 * @param provisional the year's lists as they stand now are asked for, not the final ones
 * @param why the reason for a figure is asked for
 */
public record Query(
        Intent intent,
        Mention mention,
        @Nullable PlaceKind object,
        @Nullable Order order,
        @Nullable Integer limit,
        @Nullable String caseNumber,
        @Nullable Span period,
        @Nullable Aspect aspect,
        @Nullable Integer level,
        @Nullable Metric metric,
        boolean provisional,
        boolean why) {

    /** 从好到差、从差到好. */
    public enum Order {
        BEST,
        WORST
    }

    /** A single figure. */
    public enum Metric {
        /** 差评数. */
        BAD_COUNT,
        /** 差评率. */
        BAD_RATE,
        /** 好评率. */
        POSITIVE_RATE,
        /** 满意率. */
        SATISFIED_RATE,
        /** 未办结数. */
        OPEN_COUNT,
        /** 逾期数. */
        OVERDUE_COUNT,
        /** 逾期率. */
        OVERDUE_RATE,
        /** 按期整改率. */
        ON_TIME_RATE
    }
}

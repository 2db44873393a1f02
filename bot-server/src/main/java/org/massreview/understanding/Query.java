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
 * @param period null when none was said; in a comparison with one period and one place it is what today's is compared with
 * @param against the second period of a comparison, 这个月比上个月
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
        @Nullable Span against,
        @Nullable Aspect aspect,
        @Nullable Integer level,
        @Nullable Metric metric,
        boolean provisional,
        boolean why) {

    /** Without a second period. */
    public Query(
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
        this(intent, mention, object, order, limit, caseNumber, period, null, aspect, level, metric, provisional, why);
    }

    /** @return whether no county, township or window is named and the question has an area at all, so that the whole city is meant */
    public boolean isAboutTheCity() {
        boolean smaller = mention.places().stream().anyMatch(place -> place.kind() != PlaceKind.CITY);
        boolean named = smaller || !mention.candidates().isEmpty() || mention.windowNumber() != null;
        return !named
                && switch (intent) {
                    case CASE_STATUS, HELP, OTHER, TOWNSHIP_SCORE, WINDOW_SCORE, COUNTY_SCORE -> false;
                    case CITY_SCORE,
                            RANK_BEST,
                            RANK_WORST,
                            TREND,
                            COMPARE,
                            PROBLEM_BREAKDOWN,
                            OVERDUE_CASES,
                            REVIEW_COUNT,
                            SELECTION_LIST -> true;
                };
    }

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

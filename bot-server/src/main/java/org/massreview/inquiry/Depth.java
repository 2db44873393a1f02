package org.massreview.inquiry;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.PlaceKind;
import org.massreview.understanding.Query;
import org.massreview.understanding.Query.Metric;

/** How far into a place a question reaches. */
enum Depth {
    /** 公开名单: anybody reads it on the score page. */
    LIST,
    /** 公开数字: scores and numbers of reviews. */
    PUBLIC,
    /** 内部数字: problems, cases, reasons, bad reviews of one township or window. */
    INNER;

    static Depth of(Query query, PlaceKind kind) {
        if (query.why() || isOfCases(query.metric())) {
            return INNER;
        }
        boolean small = kind == PlaceKind.TOWNSHIP || kind == PlaceKind.WINDOW;
        return switch (query.intent()) {
            case PROBLEM_BREAKDOWN, OVERDUE_CASES, CASE_STATUS -> INNER;
            case RANK_BEST, RANK_WORST, SELECTION_LIST -> isOfBadReviews(query) ? INNER : LIST;
            case REVIEW_COUNT, TOWNSHIP_SCORE, WINDOW_SCORE, COUNTY_SCORE, CITY_SCORE, TREND, COMPARE ->
                small && isOfBadReviews(query) ? INNER : PUBLIC;
            case HELP, OTHER -> LIST;
        };
    }

    private static boolean isOfBadReviews(Query query) {
        return query.metric() == Metric.BAD_COUNT
                || query.metric() == Metric.BAD_RATE
                || (query.level() != null && query.level() <= 2);
    }

    private static boolean isOfCases(@Nullable Metric metric) {
        return metric != null
                && switch (metric) {
                    case OPEN_COUNT, OVERDUE_COUNT, OVERDUE_RATE, ON_TIME_RATE -> true;
                    case BAD_COUNT, BAD_RATE, POSITIVE_RATE, SATISFIED_RATE -> false;
                };
    }
}

package org.massreview.understanding;

import java.util.Locale;

/** 意图: what an official asks for. */
public enum Intent {
    TOWNSHIP_SCORE,
    WINDOW_SCORE,
    COUNTY_SCORE,
    CITY_SCORE,
    RANK_BEST,
    RANK_WORST,
    TREND,
    COMPARE,
    PROBLEM_BREAKDOWN,
    OVERDUE_CASES,
    CASE_STATUS,
    REVIEW_COUNT,
    SELECTION_LIST,
    HELP,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

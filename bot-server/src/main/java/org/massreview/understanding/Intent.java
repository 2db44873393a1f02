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

    boolean isScore() {
        return this == TOWNSHIP_SCORE || this == WINDOW_SCORE || this == COUNTY_SCORE || this == CITY_SCORE;
    }

    boolean isRank() {
        return this == RANK_BEST || this == RANK_WORST;
    }

    /** @return whether the answer is a list in order: a ranking, or the year's selection */
    public boolean isList() {
        return isRank() || this == SELECTION_LIST;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.massreview.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * 时间片: one expression of time in a text, not clipped yet.
 *
 * @param start where it begins in the text
 * @param end behind its last letter
 * @param said what was left out, and is taken from its neighbour in a range
 */
record PeriodPiece(int start, int end, Span span, Said said) {

    enum Said {
        WHOLLY,
        WITHOUT_YEAR,
        DAY_ONLY,
        WEEKDAY_ONLY,
        /** 3.15: a date only in a range. */
        WEAKLY
    }

    /** 3月到5月, 去年10月到2月, 3月1日到15日, 上周一到周三: what the second leaves out is the first's. */
    Span until(PeriodPiece second) {
        Span first = span;
        Span last = second.span;
        switch (second.said) {
            case DAY_ONLY ->
                last = day(first.from()
                        .withDayOfMonth(Math.min(
                                last.from().getDayOfMonth(), first.from().lengthOfMonth())));
            case WEEKDAY_ONLY -> last = week(first.from(), last);
            case WITHOUT_YEAR, WEAKLY -> {
                if (said == Said.WHOLLY) {
                    last = inYear(last, first.from().getYear());
                    last = last.to().isBefore(first.from())
                            ? inYear(last, last.from().getYear() + 1)
                            : last;
                }
            }
            case WHOLLY -> {}
        }
        if ((said == Said.WITHOUT_YEAR || said == Said.WEAKLY)) {
            first = inYear(first, last.to().getYear());
            first = first.from().isAfter(last.to()) ? inYear(first, last.to().getYear() - 1) : first;
        }
        return first.from().isAfter(last.to()) ? span : new Span(first.from(), last.to());
    }

    private static Span week(LocalDate first, Span last) {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(
                monday.plusDays(last.from().getDayOfWeek().getValue() - 1L),
                monday.plusDays(last.to().getDayOfWeek().getValue() - 1L));
    }

    private static Span inYear(Span span, int year) {
        int years = year - span.from().getYear();
        LocalDate from = span.from().plusYears(years);
        LocalDate to = span.to().plusYears(years);
        boolean wholeMonth = span.to().getDayOfMonth() == span.to().lengthOfMonth()
                && span.from().getDayOfMonth() == 1;
        return new Span(from, wholeMonth ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    static Span day(LocalDate day) {
        return new Span(day, day);
    }
}

package org.massreview.score;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** 趋势的时段: a period cut into days, weeks or months, so that at most about thirty points are drawn. */
enum Buckets {
    DAY(day -> day),
    WEEK(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
    MONTH(day -> day.with(TemporalAdjusters.lastDayOfMonth()));

    private static final int MOST = 31;

    private final UnaryOperator<LocalDate> lastDay;

    Buckets(UnaryOperator<LocalDate> lastDay) {
        this.lastDay = lastDay;
    }

    static Buckets fitting(Period period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        return days <= MOST ? DAY : days <= 7 * MOST / 2 ? WEEK : MONTH;
    }

    /** Oldest first; the first and the last may be shorter. */
    List<Period> of(Period period) {
        List<Period> buckets = new ArrayList<>();
        for (LocalDate from = period.from(); !from.isAfter(period.to()); ) {
            LocalDate last = lastDay.apply(from);
            LocalDate to = last.isAfter(period.to()) ? period.to() : last;
            buckets.add(new Period(from, to, period.today()));
            from = to.plusDays(1);
        }
        return buckets;
    }
}

package org.massreview.inquiry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.massreview.understanding.Span;

/** What is computed from days alone: the period before, and the points of a trend. */
final class Days {

    private static final int MOST_DAILY = 14;
    private static final int MOST_WEEKLY = 90;

    private Days() {}

    /** 粒度: day up to 14 days, week up to 90, else month. */
    enum Grain {
        DAY,
        WEEK,
        MONTH
    }

    static Span yearToDate(LocalDate today) {
        return new Span(today.withDayOfYear(1), today);
    }

    /** As a desk reads it. */
    static String text(Span period) {
        return period.from() + ".." + period.to();
    }

    static long length(Span period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    static Grain grain(Span period) {
        long days = length(period);
        return days <= MOST_DAILY ? Grain.DAY : days <= MOST_WEEKLY ? Grain.WEEK : Grain.MONTH;
    }

    /** The points of a trend: calendar weeks and months, the first and last one cut at the period's ends. */
    static List<Span> split(Span period) {
        Grain grain = grain(period);
        List<Span> parts = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate end = switch (grain) {
                case DAY -> from;
                case WEEK -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                case MONTH -> YearMonth.from(from).atEndOfMonth();
            };
            LocalDate to = end.isAfter(period.to()) ? period.to() : end;
            parts.add(new Span(from, to));
            from = to.plusDays(1);
        }
        return parts;
    }

    /**
     * The equal period before: the month, quarter or year before a whole one, the same days of last year for the year to
     * date, else as many days right before.
     */
    static Span before(Span period, LocalDate today) {
        LocalDate from = period.from();
        if (PeriodWords.isYear(period)
                || (from.getDayOfYear() == 1 && period.to().equals(today))) {
            return new Span(from.minusYears(1), period.to().minusYears(1));
        }
        if (PeriodWords.isQuarter(period)) {
            return new Span(from.minusMonths(3), from.minusDays(1));
        }
        if (PeriodWords.isMonth(period)) {
            return new Span(from.minusMonths(1), from.minusDays(1));
        }
        return new Span(from.minusDays(length(period)), from.minusDays(1));
    }
}

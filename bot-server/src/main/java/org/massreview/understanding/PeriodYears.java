package org.massreview.understanding;

import java.time.LocalDate;
import java.time.YearMonth;

/** 季度与年: quarters, halves and years. */
final class PeriodYears {

    private final PeriodWords words;

    PeriodYears(PeriodWords words) {
        this.words = words;
    }

    PeriodMeant quarter(PeriodMatch match, LocalDate today) {
        Integer said = match.number("q") == null ? match.number("q2") : match.number("q");
        int quarter = said == null ? 1 : said;
        return PeriodMeant.dated(match, quarter(quarterYear(match, quarter, today), quarter));
    }

    PeriodMeant quarters(PeriodMatch match, LocalDate today) {
        int last = match.needed("q2");
        int year = quarterYear(match, last, today);
        Span to = quarter(year, last);
        Span from = quarter(year, match.needed("q"));
        return PeriodMeant.whole(from.from().isAfter(to.to()) ? to : new Span(from.from(), to.to()));
    }

    private int quarterYear(PeriodMatch match, int quarter, LocalDate today) {
        Integer year = words.year(match, today);
        int lastOrThis = quarter > quarterOf(today) ? today.getYear() - 1 : today.getYear();
        return year == null ? lastOrThis : year;
    }

    PeriodMeant relativeQuarter(PeriodMatch match, LocalDate today) {
        LocalDate inside = today.withDayOfMonth(1).plusMonths(3L * words.offset(String.valueOf(match.text("rq"))));
        return PeriodMeant.whole(quarter(inside.getYear(), quarterOf(inside)));
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() - 1) / 3 + 1;
    }

    private static Span quarter(int year, int quarter) {
        return new Span(
                LocalDate.of(year, 3 * quarter - 2, 1),
                YearMonth.of(year, 3 * quarter).atEndOfMonth());
    }

    PeriodMeant half(PeriodMatch match, LocalDate today) {
        boolean first = "上前".contains(String.valueOf(match.text("h")));
        Integer said = words.year(match, today);
        int lastOrThis = !first && today.getMonthValue() < 7 ? today.getYear() - 1 : today.getYear();
        int year = said == null ? lastOrThis : said;
        return PeriodMeant.dated(
                match,
                first
                        ? new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
                        : new Span(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31)));
    }

    PeriodMeant wholeYear(PeriodMatch match, LocalDate today) {
        Integer year = words.year(match, today);
        int meant = year == null ? today.getYear() : year;
        return PeriodMeant.whole(new Span(LocalDate.of(meant, 1, 1), LocalDate.of(meant, 12, 31)));
    }

    PeriodMeant startOfYear(PeriodMatch match, LocalDate today) {
        Integer year = words.year(match, today);
        return PeriodMeant.whole(PeriodMeant.month(YearMonth.of(year == null ? today.getYear() : year, 1)));
    }

    PeriodMeant endOfYear(PeriodMatch match, LocalDate today) {
        Integer year = words.year(match, today);
        int last = today.getMonthValue() == 12 ? today.getYear() : today.getYear() - 1;
        return PeriodMeant.whole(PeriodMeant.month(YearMonth.of(year == null ? last : year, 12)));
    }

    /** 去年同期: last year up to the same day. */
    PeriodMeant samePeriod(PeriodMatch match, LocalDate today) {
        Integer year = words.year(match, today);
        int years = today.getYear() - (year == null ? today.getYear() : year);
        LocalDate to = today.minusYears(years);
        return PeriodMeant.whole(new Span(to.withDayOfYear(1), to));
    }
}

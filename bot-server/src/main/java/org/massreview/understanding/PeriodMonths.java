package org.massreview.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** 日期与月份: dates, months and their parts. */
final class PeriodMonths {

    private final PeriodWords words;

    PeriodMonths(PeriodWords words) {
        this.words = words;
    }

    /** A month ahead of today's is last year's. */
    private YearMonth monthOf(PeriodMatch match, LocalDate today) {
        String relative = match.text("rm");
        if (relative != null) {
            return YearMonth.from(today).plusMonths(words.offset(relative));
        }
        Integer year = words.year(match, today);
        Integer month = match.number("m");
        if (month == null) {
            return YearMonth.from(today);
        }
        int lastOrThis = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return YearMonth.of(year == null ? lastOrThis : year, month);
    }

    PeriodMeant date(PeriodMatch match, LocalDate today) {
        LocalDate day = monthOf(match, today).atDay(match.needed("d"));
        boolean ahead = day.isAfter(today) && match.text("y") == null && match.text("rm") == null;
        return PeriodMeant.dated(match, PeriodPiece.day(ahead ? day.minusYears(1) : day));
    }

    PeriodMeant dayOnly(PeriodMatch match, LocalDate today) {
        int day = match.needed("d");
        YearMonth month = YearMonth.from(today);
        month = day > today.getDayOfMonth() ? month.minusMonths(1) : month;
        return new PeriodMeant(PeriodPiece.day(month.atDay(day)), PeriodPiece.Said.DAY_ONLY);
    }

    PeriodMeant weakly(PeriodMatch match, LocalDate today) {
        return new PeriodMeant(date(match, today).span(), PeriodPiece.Said.WEAKLY);
    }

    PeriodMeant month(PeriodMatch match, LocalDate today) {
        return PeriodMeant.dated(match, PeriodMeant.month(monthOf(match, today)));
    }

    PeriodMeant months(PeriodMatch match, LocalDate today) {
        int first = match.needed("m");
        int last = match.needed("m2");
        Integer year = words.year(match, today);
        int lastYear = year == null ? (last > today.getMonthValue() ? today.getYear() - 1 : today.getYear()) : year;
        YearMonth from = YearMonth.of(first > last && year == null ? lastYear - 1 : lastYear, first);
        YearMonth to = YearMonth.of(first > last && year != null ? lastYear + 1 : lastYear, last);
        return PeriodMeant.whole(new Span(from.atDay(1), to.atEndOfMonth()));
    }

    @Nullable
    PeriodMeant firstMonths(PeriodMatch match, LocalDate today) {
        Integer year = words.year(match, today);
        int months = match.needed("n");
        return year == null
                ? null
                : PeriodMeant.whole(new Span(
                        LocalDate.of(year, 1, 1), YearMonth.of(year, months).atEndOfMonth()));
    }

    PeriodMeant partOfMonth(PeriodMatch match, LocalDate today) {
        YearMonth month = monthOf(match, today);
        String part = String.valueOf(match.text("part"));
        boolean said = match.text("m") != null || match.text("rm") != null;
        Span span = part(month, part);
        if (!said && span.from().isAfter(today)) {
            span = part(month.minusMonths(1), part);
        }
        return PeriodMeant.dated(match, span);
    }

    private static Span part(YearMonth month, String part) {
        return switch (part) {
            case "上半月" -> new Span(month.atDay(1), month.atDay(15));
            case "下半月" -> new Span(month.atDay(16), month.atEndOfMonth());
            case "上旬", "初", "月初" -> new Span(month.atDay(1), month.atDay(10));
            case "中旬", "月中" -> new Span(month.atDay(11), month.atDay(20));
            default -> new Span(month.atDay(21), month.atEndOfMonth());
        };
    }
}

package org.massreview.score;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** A range of service days, both ends included; a running period ends today. */
public record Period(LocalDate from, LocalDate to, LocalDate today) {

    private static final int MOST_YEARS = 10;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern RANGE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.\\.([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /**
     * @param text today, 7d, 30d, week, month, quarter, year, 2026, 2026-07, 2026-Q3 or 2026-07-01..2026-07-15
     * @throws Refusal PERIOD_INVALID for anything else, a period that lies ahead, or one that began ten years ago or earlier
     */
    public static Period parse(String text, LocalDate today) {
        try {
            Period period = read(text, today);
            if (!period.from.isAfter(period.to) && period.from.isAfter(today.minusYears(MOST_YEARS))) {
                return period;
            }
        } catch (DateTimeException noSuchDay) {
            // refused below
        }
        throw invalid(text);
    }

    private static Period read(String text, LocalDate today) {
        return switch (text) {
            case "today" -> until(today, today);
            case "7d" -> until(today.minusDays(6), today);
            case "30d" -> until(today.minusDays(29), today);
            case "week" -> until(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
            case "month" -> until(today.withDayOfMonth(1), today);
            case "quarter" -> until(quarterStart(today), today);
            case "year" -> until(today.withDayOfYear(1), today);
            default -> readDates(text, today);
        };
    }

    private static Period readDates(String text, LocalDate today) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return clipped(year.atDay(1), year.atMonth(12).atEndOfMonth(), today);
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return clipped(month.atDay(1), month.atEndOfMonth(), today);
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            LocalDate first =
                    LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2, 1);
            return clipped(first, first.plusMonths(3).minusDays(1), today);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return clipped(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2)), today);
        }
        throw invalid(text);
    }

    private static Period until(LocalDate from, LocalDate today) {
        return new Period(from, today, today);
    }

    private static Period clipped(LocalDate from, LocalDate to, LocalDate today) {
        return new Period(from, to.isAfter(today) ? today : to, today);
    }

    private static LocalDate quarterStart(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static Refusal invalid(String text) {
        return Refusal.at("period", Problem.PERIOD_INVALID, text.length() > 40 ? text.substring(0, 40) : text);
    }

    /**
     * The fewest buckets that add up to the period: years (2026), months (202607) and days (20260711). Nothing is counted
     * ahead of today, so a running year or month is one bucket.
     */
    List<String> buckets() {
        LocalDate end = to.equals(today) ? LocalDate.of(to.getYear(), 12, 31) : to;
        List<String> buckets = new ArrayList<>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate yearEnd = LocalDate.of(day.getYear(), 12, 31);
            LocalDate monthEnd = YearMonth.from(day).atEndOfMonth();
            if (day.getDayOfYear() == 1 && !yearEnd.isAfter(end)) {
                buckets.add(yearBucket(day));
                day = yearEnd.plusDays(1);
            } else if (day.getDayOfMonth() == 1 && !monthEnd.isAfter(end)) {
                buckets.add(monthBucket(day));
                day = monthEnd.plusDays(1);
            } else {
                buckets.add(dayBucket(day));
                day = day.plusDays(1);
            }
        }
        return buckets;
    }

    static String yearBucket(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    static String monthBucket(LocalDate day) {
        return "%d%02d".formatted(day.getYear(), day.getMonthValue());
    }

    static String dayBucket(LocalDate day) {
        return "%d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}

package org.massreview.notification;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 时段 of a digest: a week from Monday to Sunday (ISO 8601), or a month.
 *
 * @param name such as 2026-W12 or 2026-03
 */
record Span(Kind kind, String name, LocalDate from, LocalDate to) {

    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** The last week that is over. */
    static Span weekBefore(LocalDate day) {
        return week(day.with(DayOfWeek.MONDAY).minusWeeks(1));
    }

    private static Span week(LocalDate monday) {
        String name = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Span(Kind.WEEKLY_DIGEST, name, monday, monday.plusDays(6));
    }

    /** The last month that is over. */
    static Span monthBefore(LocalDate day) {
        return month(YearMonth.from(day).minusMonths(1));
    }

    private static Span month(YearMonth month) {
        return new Span(Kind.MONTHLY_REPORT, month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** @return empty for anything else, and for a period that is not over */
    static Optional<Span> parse(String name, LocalDate today) {
        Matcher week = WEEK.matcher(name);
        try {
            Optional<Span> span = Optional.empty();
            if (week.matches()) {
                LocalDate fourth =
                        LocalDate.of(Integer.parseInt(week.group(1)), 1, 4).with(DayOfWeek.MONDAY);
                span = Optional.of(week(fourth.plusWeeks(Integer.parseInt(week.group(2)) - 1L)));
            } else if (MONTH.matcher(name).matches()) {
                span = Optional.of(month(YearMonth.parse(name)));
            }
            return span.filter(found -> found.name().equals(name) && found.to().isBefore(today));
        } catch (DateTimeException noPeriod) {
            return Optional.empty();
        }
    }

    /** As the score room reads it. */
    String period() {
        return from + ".." + to;
    }
}

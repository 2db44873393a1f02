package org.massreview.inquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.massreview.understanding.Span;

/** A period as people say it, always with its dates, so that nobody has to guess what 上个月 was taken for. */
final class PeriodWords {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY_ONLY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    private PeriodWords() {}

    static String chinese(Span period, LocalDate today) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return day(from) + (from.equals(today) ? "（今天）" : "");
        }
        if (isYear(period)) {
            return from.getYear() + "年（全年）";
        }
        if (isQuarter(period)) {
            return from.getYear() + "年第" + QUARTERS[(from.getMonthValue() - 1) / 3] + "季度（" + from.getMonthValue() + "—"
                    + to.getMonthValue() + "月）";
        }
        if (isMonth(period)) {
            return from.getYear() + "年" + from.getMonthValue() + "月（1日至" + to.getDayOfMonth() + "日）";
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + "至" + day(to);
        }
        String until = from.getMonth() == to.getMonth()
                ? to.getDayOfMonth() + "日"
                : to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
        return day(from) + "至" + until;
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String english(Span period, LocalDate today) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return ENGLISH_DAY.format(from) + (from.equals(today) ? " (today)" : "");
        }
        if (isYear(period)) {
            return "the year " + from.getYear();
        }
        if (isMonth(period)) {
            return ENGLISH_MONTH.format(from);
        }
        return (from.getYear() == to.getYear() ? ENGLISH_DAY_ONLY : ENGLISH_DAY).format(from) + " to "
                + ENGLISH_DAY.format(to);
    }

    static boolean isYear(Span period) {
        return period.from().getDayOfYear() == 1
                && period.to().equals(LocalDate.of(period.from().getYear(), 12, 31));
    }

    static boolean isMonth(Span period) {
        return period.from().getDayOfMonth() == 1
                && period.to().equals(YearMonth.from(period.from()).atEndOfMonth());
    }

    static boolean isQuarter(Span period) {
        LocalDate from = period.from();
        return from.getDayOfMonth() == 1
                && from.getMonthValue() % 3 == 1
                && period.to().equals(from.plusMonths(3).minusDays(1));
    }
}

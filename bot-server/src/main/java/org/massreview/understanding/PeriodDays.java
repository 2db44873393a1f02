package org.massreview.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** 天与周: days, weeks, what is counted back from today, and holidays. */
final class PeriodDays {

    private final PeriodWords words;
    private final CalendarFestivals festivals;

    PeriodDays(PeriodWords words, CalendarFestivals festivals) {
        this.words = words;
        this.festivals = festivals;
    }

    PeriodMeant week(PeriodMatch match, LocalDate today) {
        LocalDate monday = monday(today).plusWeeks(words.offset(String.valueOf(match.text("rw"))));
        return PeriodMeant.whole(new Span(monday, monday.plusDays(6)));
    }

    PeriodMeant weekday(PeriodMatch match, LocalDate today) {
        String week = match.text("rw");
        String day = String.valueOf(match.text("wd"));
        LocalDate monday = monday(today).plusWeeks(week == null ? 0 : words.offset(week));
        int from = "末".equals(day) ? 6 : "日天".contains(day) ? 7 : Integer.parseInt(day);
        int to = "末".equals(day) ? 7 : from;
        boolean ahead = week == null && monday.plusDays(from - 1L).isAfter(today);
        monday = ahead ? monday.minusWeeks(1) : monday;
        return new PeriodMeant(
                new Span(monday.plusDays(from - 1L), monday.plusDays(to - 1L)),
                week == null ? PeriodPiece.Said.WEEKDAY_ONLY : PeriodPiece.Said.WHOLLY);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    PeriodMeant relativeDay(PeriodMatch match, LocalDate today) {
        return PeriodMeant.whole(PeriodPiece.day(today.plusDays(words.offset(String.valueOf(match.text("rd"))))));
    }

    /** 近N天 includes today; 近N个月 is today minus N months plus one day. */
    @Nullable
    PeriodMeant rolling(PeriodMatch match, LocalDate today) {
        boolean half = "半".equals(match.text("n"));
        int count = half ? 1 : match.needed("n");
        if (count == 0) {
            return null;
        }
        LocalDate before = switch (String.valueOf(match.text("u"))) {
            case "天", "日" -> today.minusDays(count);
            case "周", "星期", "礼拜" -> today.minusWeeks(count);
            case "月" -> half ? today.minusDays(15) : today.minusMonths(count);
            case "季度" -> today.minusMonths(3L * count);
            default -> half ? today.minusMonths(6) : today.minusYears(count);
        };
        return PeriodMeant.whole(new Span(before.plusDays(1), today));
    }

    PeriodMeant few(PeriodMatch match, LocalDate today) {
        LocalDate last = match.whole().startsWith("前") ? today.minusDays(1) : today;
        return PeriodMeant.whole(new Span(last.minusDays(words.fewDays() - 1L), last));
    }

    @Nullable
    PeriodMeant festival(PeriodMatch match, LocalDate today) {
        String name = words.festival(String.valueOf(match.text("f")));
        Span days = festivals.days(name, words.year(match, today), today).orElse(null);
        if (days == null) {
            return null;
        }
        String after = match.text("after");
        LocalDate since = "以来".equals(after) ? days.from() : days.to().plusDays(1);
        return PeriodMeant.whole(after == null || since.isAfter(today) ? days : new Span(since, today));
    }

    @Nullable
    PeriodMeant afterLastFestival(PeriodMatch match, LocalDate today) {
        return festivals
                .lastOver(today)
                .map(days -> PeriodMeant.whole(new Span(days.to().plusDays(1), today)))
                .orElse(null);
    }
}

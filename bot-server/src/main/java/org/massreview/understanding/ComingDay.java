package org.massreview.understanding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 某一天（将来）: a day to come, as people say it: 周五, 下周三, 7月20日, 20号, 后天, 三天后. Pure. */
public final class ComingDay {

    private static final String DAYS = "一二三四五六日";
    private static final Map<String, Integer> NEAR = Map.of("今天", 0, "明天", 1, "后天", 2, "大后天", 3);
    private static final Map<String, Integer> COUNT =
            Map.of("一", 1, "二", 2, "两", 2, "三", 3, "四", 4, "五", 5, "六", 6, "七", 7, "八", 8, "十", 10);

    /** What is said, and what it means seen from today. */
    private record Way(Pattern pattern, BiFunction<MatchResult, LocalDate, LocalDate> read) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    Pattern.compile("([0-9]{4})[-年/.]([0-9]{1,2})[-月/.]([0-9]{1,2})日?"),
                    (said, today) -> LocalDate.of(number(said, 1), number(said, 2), number(said, 3))),
            new Way(Pattern.compile("([0-9]{1,2})[月/.]([0-9]{1,2})[日号]?"), ComingDay::inYear),
            new Way(Pattern.compile("([0-9]{1,2})[号日]"), ComingDay::inMonth),
            new Way(
                    Pattern.compile("(大后天|后天|明天|今天)"),
                    (said, today) -> today.plusDays(NEAR.getOrDefault(said.group(1), 0))),
            new Way(Pattern.compile("(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])"), ComingDay::ofWeek),
            new Way(
                    Pattern.compile("([0-9]{1,2}|[一二两三四五六七八十])天(?:后|以后|之后|内)?"),
                    (said, today) -> today.plusDays(count(said.group(1)))));

    private ComingDay() {}

    /** @return the first day that the words name, today or later; empty when they name none */
    public static Optional<LocalDate> in(String words, LocalDate today) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        for (Way way : WAYS) {
            Matcher matcher = way.pattern().matcher(plain);
            if (matcher.find()) {
                return read(way, matcher, today).filter(day -> !day.isBefore(today));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(Way way, Matcher matcher, LocalDate today) {
        try {
            return Optional.of(way.read().apply(matcher.toMatchResult(), today));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without a year it is the next such day. */
    private static LocalDate inYear(MatchResult said, LocalDate today) {
        LocalDate day = LocalDate.of(today.getYear(), number(said, 1), number(said, 2));
        return day.isBefore(today) ? day.plusYears(1) : day;
    }

    private static LocalDate inMonth(MatchResult said, LocalDate today) {
        LocalDate month = number(said, 1) < today.getDayOfMonth() ? today.plusMonths(1) : today;
        return month.withDayOfMonth(number(said, 1));
    }

    /** "周五" is the next Friday, "下周五" the one of the next week. */
    private static LocalDate ofWeek(MatchResult said, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(DAYS.indexOf(said.group(2).replace('天', '日')) + 1);
        String which = said.group(1) == null ? "" : said.group(1);
        return switch (which) {
            case "下" -> today.with(DayOfWeek.MONDAY).plusWeeks(1).with(day);
            case "下下" -> today.with(DayOfWeek.MONDAY).plusWeeks(2).with(day);
            case "这", "本" -> today.with(day);
            default -> today.with(TemporalAdjusters.nextOrSame(day));
        };
    }

    private static int number(MatchResult said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static int count(String said) {
        return COUNT.containsKey(said) ? COUNT.get(said) : Integer.parseInt(said);
    }
}

package org.massreview.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 时间文法: a table of expressions, each with the days it means. The longest at a position counts, the first of equal ones. */
final class PeriodGrammar {

    private static final Pattern PART = Pattern.compile("\\(\\?<([a-z]\\w*)>");

    private final PeriodWords words;
    private final CalendarFestivals festivals;
    private final List<Rule> rules = new ArrayList<>();

    PeriodGrammar(PeriodWords words, CalendarFestivals festivals) {
        this.words = words;
        this.festivals = festivals;
        String year = "(?:(?<y>" + words.any("years") + "|20\\d\\d年度?|(?<![\\d])\\d\\d年度?|20\\d\\d(?=q))的?)?";
        String month = "(?:" + year + "(?<!\\d)(?<m>1[0-2]|0?[1-9])月份?|(?<rm>" + words.any("months") + "))的?";

        rule("(?<y>20\\d\\d)(?<sep>[-/.年])(?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})(?!\\d)[日号]?", this::date);
        rule("(?<![\\da-z])(?<y>20\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)", this::date);
        rule(month + "(?<d>\\d{1,2})(?:[日号](?!窗|柜|台)|(?=$|[\\s,到至~-]))", this::date);
        rule("(?<![\\d月第])(?<d>\\d{1,2})[日号](?!窗|柜|台|投|件|工|单|\\s*[a-z])", this::dayOnly);
        rule("(?<![\\d.])(?<m>1[0-2]|0?[1-9])[./](?<d>[0-3]?\\d)(?![\\d.分%个])[日号]?", this::weakly);

        rule(month + "的?(?<part>上旬|中旬|下旬|上半月|下半月|月?初|月?底|月?末(?!尾|位)|月中)", this::partOfMonth);
        rule("(?<part>月初|月底|月末|月中|上旬|中旬|下旬|上半月|下半月)", this::partOfMonth);
        rule(month, this::month);
        rule("(?<y>20\\d\\d)[-/.](?<m>1[0-2]|0[1-9])(?![\\d-])", this::month);
        rule(year + "(?<!\\d)(?<m>1[0-2]|[1-9])(?:月份?)?[-到至~、](?<m2>1[0-2]|[1-9])月份?(?!\\d)", this::months);
        rule("(?<y>" + words.any("years") + "|20\\d\\d年)的?(?:前|头)(?<n>\\d{1,2})个月", this::firstMonths);

        rule(year + "(?:第|头)?(?:(?<!\\d)(?<q>[1-4])季度?|q(?<q2>[1-4])|(?<q3>首)季度?)", this::quarter);
        rule(year + "第?(?<q>[1-4])(?:季度)?[-到至~、]第?(?<q2>[1-4])季度", this::quarters);
        rule("(?<rq>" + words.any("quarters") + ")", this::relativeQuarter);
        rule(year + "(?<h>上|下|前|后)半年度?", this::half);
        rule("(?<y>" + words.any("years") + "|20\\d\\d年度?|(?<!\\d)\\d\\d年度?)(?:全年|整年|1整年|度)?", this::wholeYear);
        rule("(?<![\\da-z-])(?<y>20\\d\\d)(?![\\d\\-/.a-z号])", this::wholeYear);
        rule("(?:(?<y>" + words.any("years") + "|20\\d\\d年)的?年?初|年初|开年)", this::startOfYear);
        rule("(?:(?<y>" + words.any("years") + "|20\\d\\d年)的?年?[底末]|年[底末])", this::endOfYear);
        rule("(?:(?<y>" + words.any("years") + ")的?)同期", this::samePeriod);

        rule("(?<rw>" + words.any("weeks") + ")", this::week);
        String weekday = "(?<wd>[1-7日天末])(?!共|下|直|样|起来|般|些|律|[0-9号星条个件名家次])(?:白天|全天)?";
        rule("(?<rw>" + words.any("weeks") + ")的?" + weekday, this::weekday);
        rule("(?:周|星期|礼拜)" + weekday, this::weekday);
        rule("(?<rd>" + words.any("days") + ")", this::relativeDay);

        String unit = "(?<u>天|日|周|星期|礼拜|月(?!份)|季度|年(?!度))";
        String within = "(?:以来|来|内|之内|里|间)?";
        rule("(?:最近|近|过去|过往|之前|往前|这最近|(?<=连续))的?这?(?<n>\\d{1,3}|半)个?" + unit + within, this::rolling);
        rule("(?:前|这)(?<n>[2-9]|\\d{2,3}|半)个?" + unit + within, this::rolling);
        rule("(?<!\\d)(?!\\d+月)(?<n>\\d{1,3}|半)个?" + unit + "(?:以来|来|之内|内)", this::rolling);
        rule("(?<![上下前后])(?<n>半)(?<u>年)(?!度|级)", this::rolling);
        rule("(?<!\\d)(?<n>\\d{1,2}|半)个(?<u>月)", this::rolling);
        rule("(?:最近|近|这|前)(?<few>几)(?<u>天|日)" + within, this::few);

        rule(
                year + "(?<f>" + words.anyFestival()
                        + ")(?:节|小长假|长假|假期|假日|期间|放假|黄金周|那几天|当天|的时候)*(?<after>之后|过后|以后|后|以来)?",
                this::festival);
        rule("(?<after>" + words.anyAfterFestival() + ")", this::afterLastFestival);
    }

    @Nullable
    PeriodPiece at(String text, int from, LocalDate today) {
        PeriodPiece longest = null;
        for (Rule rule : rules) {
            Matcher matcher = rule.matcher(text, from);
            if (matcher.lookingAt() && matcher.end() > from && (longest == null || matcher.end() > longest.end())) {
                PeriodPiece piece = read(rule, matcher, today);
                longest = piece == null ? longest : piece;
            }
        }
        return longest;
    }

    /** 2月30日 is no day. */
    private static @Nullable PeriodPiece read(Rule rule, Matcher matcher, LocalDate today) {
        try {
            Meant meant = rule.meaning.of(new PeriodMatch(matcher, rule.parts), today);
            return meant == null ? null : new PeriodPiece(matcher.start(), matcher.end(), meant.span, meant.said);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void rule(String expression, Meaning meaning) {
        Set<String> parts =
                PART.matcher(expression).results().map(part -> part.group(1)).collect(Collectors.toUnmodifiableSet());
        rules.add(new Rule(Pattern.compile(expression), parts, meaning));
    }

    private @Nullable Integer year(PeriodMatch match, LocalDate today) {
        String said = match.text("y");
        if (said == null) {
            return null;
        }
        String digits = said.replaceAll("\\D", "");
        if (digits.length() == 4) {
            return Integer.valueOf(digits);
        }
        return digits.length() == 2
                ? Integer.valueOf(2000 + Integer.parseInt(digits))
                : today.getYear() + words.offset(said);
    }

    /** A month ahead of today's is last year's. */
    private YearMonth monthOf(PeriodMatch match, LocalDate today) {
        String relative = match.text("rm");
        if (relative != null) {
            return YearMonth.from(today).plusMonths(words.offset(relative));
        }
        Integer year = year(match, today);
        Integer month = match.number("m");
        if (month == null) {
            return YearMonth.from(today);
        }
        int lastOrThis = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return YearMonth.of(year == null ? lastOrThis : year, month);
    }

    private Meant dated(PeriodMatch match, LocalDate today, Span span) {
        boolean whole = match.text("y") != null || match.text("rm") != null;
        return new Meant(span, whole ? PeriodPiece.Said.WHOLLY : PeriodPiece.Said.WITHOUT_YEAR);
    }

    private Meant date(PeriodMatch match, LocalDate today) {
        LocalDate day = monthOf(match, today).atDay(match.needed("d"));
        boolean ahead = day.isAfter(today) && match.text("y") == null && match.text("rm") == null;
        return dated(match, today, PeriodPiece.day(ahead ? day.minusYears(1) : day));
    }

    private Meant dayOnly(PeriodMatch match, LocalDate today) {
        int day = match.needed("d");
        YearMonth month = YearMonth.from(today);
        month = day > today.getDayOfMonth() ? month.minusMonths(1) : month;
        return new Meant(PeriodPiece.day(month.atDay(day)), PeriodPiece.Said.DAY_ONLY);
    }

    private Meant weakly(PeriodMatch match, LocalDate today) {
        return new Meant(date(match, today).span, PeriodPiece.Said.WEAKLY);
    }

    private Meant month(PeriodMatch match, LocalDate today) {
        return dated(match, today, span(monthOf(match, today)));
    }

    private Meant months(PeriodMatch match, LocalDate today) {
        int first = match.needed("m");
        int last = match.needed("m2");
        Integer year = year(match, today);
        int lastYear = year == null ? (last > today.getMonthValue() ? today.getYear() - 1 : today.getYear()) : year;
        YearMonth from = YearMonth.of(first > last && year == null ? lastYear - 1 : lastYear, first);
        YearMonth to = YearMonth.of(first > last && year != null ? lastYear + 1 : lastYear, last);
        return whole(new Span(from.atDay(1), to.atEndOfMonth()));
    }

    private @Nullable Meant firstMonths(PeriodMatch match, LocalDate today) {
        Integer year = year(match, today);
        int months = match.needed("n");
        return year == null
                ? null
                : whole(new Span(
                        LocalDate.of(year, 1, 1), YearMonth.of(year, months).atEndOfMonth()));
    }

    private Meant partOfMonth(PeriodMatch match, LocalDate today) {
        YearMonth month = monthOf(match, today);
        String part = String.valueOf(match.text("part"));
        boolean said = match.text("m") != null || match.text("rm") != null;
        Span span = part(month, part);
        if (!said && span.from().isAfter(today)) {
            span = part(month.minusMonths(1), part);
        }
        return dated(match, today, span);
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

    private Meant quarter(PeriodMatch match, LocalDate today) {
        Integer said = match.number("q") == null ? match.number("q2") : match.number("q");
        int quarter = said == null ? 1 : said;
        return dated(match, today, quarter(quarterYear(match, quarter, today), quarter));
    }

    private Meant quarters(PeriodMatch match, LocalDate today) {
        int last = match.needed("q2");
        int year = quarterYear(match, last, today);
        Span to = quarter(year, last);
        Span from = quarter(year, match.needed("q"));
        return whole(from.from().isAfter(to.to()) ? to : new Span(from.from(), to.to()));
    }

    private int quarterYear(PeriodMatch match, int quarter, LocalDate today) {
        Integer year = year(match, today);
        int lastOrThis = quarter > quarterOf(today) ? today.getYear() - 1 : today.getYear();
        return year == null ? lastOrThis : year;
    }

    private Meant relativeQuarter(PeriodMatch match, LocalDate today) {
        LocalDate inside = today.withDayOfMonth(1).plusMonths(3L * words.offset(String.valueOf(match.text("rq"))));
        return whole(quarter(inside.getYear(), quarterOf(inside)));
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() - 1) / 3 + 1;
    }

    private static Span quarter(int year, int quarter) {
        return new Span(
                LocalDate.of(year, 3 * quarter - 2, 1),
                YearMonth.of(year, 3 * quarter).atEndOfMonth());
    }

    private Meant half(PeriodMatch match, LocalDate today) {
        boolean first = "上前".contains(String.valueOf(match.text("h")));
        Integer said = year(match, today);
        int lastOrThis = !first && today.getMonthValue() < 7 ? today.getYear() - 1 : today.getYear();
        int year = said == null ? lastOrThis : said;
        return dated(
                match,
                today,
                first
                        ? new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
                        : new Span(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31)));
    }

    private Meant wholeYear(PeriodMatch match, LocalDate today) {
        Integer year = year(match, today);
        int meant = year == null ? today.getYear() : year;
        return whole(new Span(LocalDate.of(meant, 1, 1), LocalDate.of(meant, 12, 31)));
    }

    private Meant startOfYear(PeriodMatch match, LocalDate today) {
        Integer year = year(match, today);
        return whole(span(YearMonth.of(year == null ? today.getYear() : year, 1)));
    }

    private Meant endOfYear(PeriodMatch match, LocalDate today) {
        Integer year = year(match, today);
        int last = today.getMonthValue() == 12 ? today.getYear() : today.getYear() - 1;
        return whole(span(YearMonth.of(year == null ? last : year, 12)));
    }

    /** 去年同期: last year up to the same day. */
    private Meant samePeriod(PeriodMatch match, LocalDate today) {
        Integer year = year(match, today);
        int years = today.getYear() - (year == null ? today.getYear() : year);
        LocalDate to = today.minusYears(years);
        return whole(new Span(to.withDayOfYear(1), to));
    }

    private Meant week(PeriodMatch match, LocalDate today) {
        LocalDate monday = monday(today).plusWeeks(words.offset(String.valueOf(match.text("rw"))));
        return whole(new Span(monday, monday.plusDays(6)));
    }

    private Meant weekday(PeriodMatch match, LocalDate today) {
        String week = match.text("rw");
        String day = String.valueOf(match.text("wd"));
        LocalDate monday = monday(today).plusWeeks(week == null ? 0 : words.offset(week));
        int from = "末".equals(day) ? 6 : "日天".contains(day) ? 7 : Integer.parseInt(day);
        int to = "末".equals(day) ? 7 : from;
        boolean ahead = week == null && monday.plusDays(from - 1L).isAfter(today);
        monday = ahead ? monday.minusWeeks(1) : monday;
        return new Meant(
                new Span(monday.plusDays(from - 1L), monday.plusDays(to - 1L)),
                week == null ? PeriodPiece.Said.WEEKDAY_ONLY : PeriodPiece.Said.WHOLLY);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Meant relativeDay(PeriodMatch match, LocalDate today) {
        return whole(PeriodPiece.day(today.plusDays(words.offset(String.valueOf(match.text("rd"))))));
    }

    /** 近N天 includes today; 近N个月 is today minus N months plus one day. */
    private @Nullable Meant rolling(PeriodMatch match, LocalDate today) {
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
        return whole(new Span(before.plusDays(1), today));
    }

    private Meant few(PeriodMatch match, LocalDate today) {
        LocalDate last = match.whole().startsWith("前") ? today.minusDays(1) : today;
        return whole(new Span(last.minusDays(words.fewDays() - 1L), last));
    }

    private @Nullable Meant festival(PeriodMatch match, LocalDate today) {
        String name = words.festival(String.valueOf(match.text("f")));
        Span days = festivals.days(name, year(match, today), today).orElse(null);
        if (days == null) {
            return null;
        }
        String after = match.text("after");
        LocalDate since = "以来".equals(after) ? days.from() : days.to().plusDays(1);
        return whole(after == null || since.isAfter(today) ? days : new Span(since, today));
    }

    private @Nullable Meant afterLastFestival(PeriodMatch match, LocalDate today) {
        return festivals
                .lastOver(today)
                .map(days -> whole(new Span(days.to().plusDays(1), today)))
                .orElse(null);
    }

    private static Span span(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    private static Meant whole(Span span) {
        return new Meant(span, PeriodPiece.Said.WHOLLY);
    }

    private record Meant(Span span, PeriodPiece.Said said) {}

    private interface Meaning {
        @Nullable
        Meant of(PeriodMatch match, LocalDate today);
    }

    private record Rule(Pattern pattern, Set<String> parts, Meaning meaning) {

        Matcher matcher(String text, int from) {
            return pattern.matcher(text)
                    .region(from, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
    }
}

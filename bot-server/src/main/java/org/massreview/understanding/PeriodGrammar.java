package org.massreview.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    private final List<Rule> rules = new ArrayList<>();

    PeriodGrammar(PeriodWords words, CalendarFestivals festivals) {
        PeriodMonths months = new PeriodMonths(words);
        PeriodYears years = new PeriodYears(words);
        PeriodDays days = new PeriodDays(words, festivals);
        String year = "(?:(?<y>" + words.any("years") + "|20\\d\\d年度?|(?<![\\d])\\d\\d年度?|20\\d\\d(?=q))的?)?";
        String month = "(?:" + year + "(?<!\\d)(?<m>1[0-2]|0?[1-9])月份?|(?<rm>" + words.any("months") + "))的?";

        rule("(?<y>20\\d\\d)(?<sep>[-/.年])(?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})(?!\\d)[日号]?", months::date);
        rule("(?<![\\da-z])(?<y>20\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)", months::date);
        rule(month + "(?<d>\\d{1,2})(?:[日号](?!窗|柜|台)|(?=$|[\\s,到至~-]))", months::date);
        rule("(?<![\\d月第])(?<d>\\d{1,2})[日号](?!窗|柜|台|投|件|工|单|\\s*[a-z])", months::dayOnly);
        rule("(?<![\\d.])(?<m>1[0-2]|0?[1-9])[./](?<d>[0-3]?\\d)(?![\\d.分%个])[日号]?", months::weakly);

        rule(month + "的?(?<part>上旬|中旬|下旬|上半月|下半月|月?初|月?底|月?末(?!尾|位)|月中)", months::partOfMonth);
        rule("(?<part>月初|月底|月末|月中|上旬|中旬|下旬|上半月|下半月)", months::partOfMonth);
        rule(month, months::month);
        rule("(?<y>20\\d\\d)[-/.](?<m>1[0-2]|0[1-9])(?![\\d-])", months::month);
        rule(year + "(?<!\\d)(?<m>1[0-2]|[1-9])(?:月份?)?[-到至~、](?<m2>1[0-2]|[1-9])月份?(?!\\d)", months::months);
        rule("(?<y>" + words.any("years") + "|20\\d\\d年)的?(?:前|头)(?<n>\\d{1,2})个月", months::firstMonths);

        rule(year + "(?:第|头)?(?:(?<!\\d)(?<q>[1-4])季度?|q(?<q2>[1-4])|(?<q3>首)季度?)", years::quarter);
        rule(year + "第?(?<q>[1-4])(?:季度)?[-到至~、]第?(?<q2>[1-4])季度", years::quarters);
        rule("(?<rq>" + words.any("quarters") + ")", years::relativeQuarter);
        rule(year + "(?<h>上|下|前|后)半年度?", years::half);
        rule("(?<y>" + words.any("years") + "|20\\d\\d年度?|(?<!\\d)\\d\\d年度?)(?:全年|整年|1整年|度)?", years::wholeYear);
        rule("(?<![\\da-z-])(?<y>20\\d\\d)(?![\\d\\-/.a-z号])", years::wholeYear);
        rule("(?:(?<y>" + words.any("years") + "|20\\d\\d年)的?年?初|年初|开年)", years::startOfYear);
        rule("(?:(?<y>" + words.any("years") + "|20\\d\\d年)的?年?[底末]|年[底末])", years::endOfYear);
        rule("(?:(?<y>" + words.any("years") + ")的?)同期", years::samePeriod);

        rule("(?<rw>" + words.any("weeks") + ")", days::week);
        String weekday = "(?<wd>[1-7日天末])(?!共|下|直|样|起来|般|些|律|[0-9号星条个件名家次])(?:白天|全天)?";
        rule("(?<rw>" + words.any("weeks") + ")的?" + weekday, days::weekday);
        rule("(?:周|星期|礼拜)" + weekday, days::weekday);
        rule("(?<rd>" + words.any("days") + ")", days::relativeDay);

        String unit = "(?<u>天|日|周|星期|礼拜|月(?!份)|季度|年(?!度))";
        String within = "(?:以来|来|内|之内|里|间)?";
        rule("(?:最近|近|过去|过往|之前|往前|这最近|(?<=连续))的?这?(?<n>\\d{1,3}|半)个?" + unit + within, days::rolling);
        rule("(?:前|这)(?<n>[2-9]|\\d{2,3}|半)个?" + unit + within, days::rolling);
        rule("(?<!\\d)(?!\\d+月)(?<n>\\d{1,3}|半)个?" + unit + "(?:以来|来|之内|内)", days::rolling);
        rule("(?<![上下前后])(?<n>半)(?<u>年)(?!度|级)", days::rolling);
        rule("(?<!\\d)(?<n>\\d{1,2}|半)个(?<u>月)", days::rolling);
        rule("(?:最近|近|这|前)(?<few>几)(?<u>天|日)" + within, days::few);

        rule(
                year + "(?<f>" + words.anyFestival()
                        + ")(?:节|小长假|长假|假期|假日|期间|放假|黄金周|那几天|当天|的时候)*(?<after>之后|过后|以后|后|以来)?",
                days::festival);
        rule("(?<after>" + words.anyAfterFestival() + ")", days::afterLastFestival);
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
            PeriodMeant meant = rule.meaning.of(new PeriodMatch(matcher, rule.parts), today);
            return meant == null ? null : new PeriodPiece(matcher.start(), matcher.end(), meant.span(), meant.said());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void rule(String expression, PeriodMeant.Meaning meaning) {
        Set<String> parts =
                PART.matcher(expression).results().map(part -> part.group(1)).collect(Collectors.toUnmodifiableSet());
        rules.add(new Rule(Pattern.compile(expression), parts, meaning));
    }

    private record Rule(Pattern pattern, Set<String> parts, PeriodMeant.Meaning meaning) {

        Matcher matcher(String text, int from) {
            return pattern.matcher(text)
                    .region(from, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
        }
    }
}

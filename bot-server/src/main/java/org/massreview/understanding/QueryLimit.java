package org.massreview.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 名次数: 前五, 后3名, 倒数第一, 5个镇, top10, in Arabic numerals. */
final class QueryLimit {

    private static final String NOT_TIME = "(?!\\d|个?(?:月|天|周|季|年|星期|礼拜|点|日|号))";
    /** 50个镇里谁最差: the number of all is none of a ranking. */
    private static final String NOT_ALL = "(?!里|中|当中|之中|谁|哪)";

    private static final Pattern PLACES = Pattern.compile("(?<high>前|头|top\\s?|排名?前)(?<n1>\\d{1,3})" + NOT_TIME
            + "|(?<low>倒数[第前]?|后|末|最后|垫底的?|尾)(?<n2>\\d{1,3})" + NOT_TIME
            + "|第(?<n3>\\d{1,2})(?!\\d|个?(?:窗|月|季|周|次|天)|个$)"
            + "|(?<![\\d下上另])(?<n4>\\d{1,3})(?:个|名|家|位|条|强)?(?>乡?镇|街道|乡|窗口|县|区|单位|地方|名|强|个(?=$|呢|吧|的|就|行|够)|位|家)"
            + NOT_ALL
            + "|(?:最[好差高低])的?(?<n5>\\d{1,3})(?:个|名|家|位)");

    private QueryLimit() {}

    /** @param text without places, periods and case numbers */
    static Limit in(String text) {
        Matcher matcher = PLACES.matcher(text);
        Limit counted = new Limit(null, null);
        while (matcher.find()) {
            Limit limit = limit(matcher);
            boolean place = matcher.group("n4") == null && matcher.group("n5") == null;
            if (place) {
                return limit;
            }
            counted = counted.number() == null ? limit : counted;
        }
        return counted;
    }

    /** @return the text where places in a ranking are taken out */
    static String without(String text) {
        StringBuilder left = new StringBuilder(text);
        PLACES.matcher(text).results().forEach(place -> QueryText.take(left, place.start(), place.end()));
        return left.toString();
    }

    private static Limit limit(Matcher matcher) {
        Query.Order order = matcher.group("high") != null
                ? Query.Order.BEST
                : matcher.group("low") != null ? Query.Order.WORST : null;
        for (String name : new String[] {"n1", "n2", "n3", "n4", "n5"}) {
            if (matcher.group(name) != null) {
                int number = Integer.parseInt(matcher.group(name));
                return new Limit(number == 0 ? null : Integer.valueOf(number), order);
            }
        }
        return new Limit(null, order);
    }

    record Limit(@Nullable Integer number, Query.@Nullable Order order) {}
}

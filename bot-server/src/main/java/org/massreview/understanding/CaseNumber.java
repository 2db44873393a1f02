package org.massreview.understanding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 投诉件编号: TS20260312001, SZ-2026-0315, 1024号投诉件. */
final class CaseNumber {

    private static final String THING = "(?:投诉|件|工单|单子|单|案|诉求|差评件|问题件)";
    private static final String STATE = "(?:进度|进展|状态|办到|办结|办完|处理|到哪|结了)";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![a-z0-9])([a-z]{1,6}[-_]?(?:20\\d\\d[-_]?)?\\d{3,}(?:[-_]\\d+)*)(?![a-z0-9])"
                    + "|(?:编号|单号|件号|案号|工单号|投诉号|受理号|工单|投诉件|投诉单|no\\.?|#)\\s?(?:是|为|:|号)?\\s?([a-z]{0,6}-?\\d{3,}(?:[-_]\\d+)*)(?![0-9]|\\s?[条个件月天年])"
                    + "|(?<![0-9])([0-9]{2,}|[零〇一二三四五六七八九幺]{3,})号的?" + THING
                    + "|(?:投诉|工单|件)\\s?(20\\d{6}[-_]\\d{1,6})(?![0-9-])"
                    + "|(?<![0-9-])(20\\d{6}[-_]\\d{1,6})(?=(?:号|的|\\s)?(?:这|那)?个?(?:" + THING + "|" + STATE + "))"
                    + "|(?<![0-9-])(?!1[3-9]\\d{9}(?!\\d))(\\d{9,})(?![0-9])"
                    + "|(?<![0-9])(\\d{3,})(?:这个|这)?(?:投诉件|投诉单|工单)");

    private CaseNumber() {}

    /** @param text plain text; the number is taken out */
    static @Nullable String take(StringBuilder text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    String number = matcher.group(group).replace('幺', '一');
                    QueryText.take(text, matcher.start(group), matcher.end(group));
                    return digits(number).toUpperCase(Locale.ROOT);
                }
            }
        }
        return null;
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        for (char letter : number.toCharArray()) {
            digits.append(PeriodNumber.arabic(String.valueOf(letter)));
        }
        return digits.toString();
    }
}

package org.massreview.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 窗口号: 3号窗口, 三号窗, 窗口3, 第三个窗口, 1号台. */
final class PlaceWindow {

    private static final String NUMBER = "([0-9一二两三四五六七八九十]{1,3})";
    /** 3月15号窗口评价 and 周五 end before the number. */
    private static final String NOT_A_DATE = "(?:(?<=[周期拜][一二三四五六天日])|(?<![月周期拜0-9一二三四五六七八九十]))";

    private static final Pattern NUMBERED = Pattern.compile(NOT_A_DATE + "第?" + NUMBER
            + "\\s?(?:号|#)(?:办事|服务|受理|综合)?(?:窗口|窗|柜台|柜|台)"
            + "|第" + NUMBER + "个?(?:窗口|窗)"
            + "|窗口" + NUMBER + "(?:号|(?![0-9个条件天月周年名家季点分星次位]))"
            + "|(?<=^|" + QueryText.TAKEN + ")" + NUMBER + "窗口?");

    private PlaceWindow() {}

    /** @param text the first number is taken out, the word 窗口 stays */
    static @Nullable Integer take(StringBuilder text) {
        if (text.indexOf("窗") < 0 && text.indexOf("台") < 0 && text.indexOf("柜") < 0) {
            return null;
        }
        Matcher matcher = NUMBERED.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    Integer number = number(matcher.group(group));
                    if (number != null) {
                        QueryText.take(text, matcher.start(group), matcher.end(group));
                        return number;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Integer number(String digits) {
        String arabic = PeriodNumber.arabic(digits);
        return arabic.chars().allMatch(Character::isDigit) && Integer.parseInt(arabic) > 0
                ? Integer.valueOf(arabic)
                : null;
    }
}

package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 数量词: numbers in figures and in words with their units. */
final class Quantities {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "十百千万";
    private static final double DAY = 24 * 60;

    /** Longer units first. */
    private static final List<Unit> UNITS = List.of(
            new Unit("个工作日", Quantity.Kind.TIME, DAY),
            new Unit("个小时", Quantity.Kind.TIME, 60),
            new Unit("个钟头", Quantity.Kind.TIME, 60),
            new Unit("个星期", Quantity.Kind.TIME, 7 * DAY),
            new Unit("个礼拜", Quantity.Kind.TIME, 7 * DAY),
            new Unit("个上午", Quantity.Kind.TIME, 240),
            new Unit("个下午", Quantity.Kind.TIME, 240),
            new Unit("工作日", Quantity.Kind.TIME, DAY),
            new Unit("小时", Quantity.Kind.TIME, 60),
            new Unit("钟头", Quantity.Kind.TIME, 60),
            new Unit("分钟", Quantity.Kind.TIME, 1),
            new Unit("刻钟", Quantity.Kind.TIME, 15),
            new Unit("整天", Quantity.Kind.TIME, 480),
            new Unit("上午", Quantity.Kind.TIME, 240),
            new Unit("下午", Quantity.Kind.TIME, 240),
            new Unit("早上", Quantity.Kind.TIME, 180),
            new Unit("早晨", Quantity.Kind.TIME, 180),
            new Unit("晌午", Quantity.Kind.TIME, 180),
            new Unit("星期", Quantity.Kind.TIME, 7 * DAY),
            new Unit("礼拜", Quantity.Kind.TIME, 7 * DAY),
            new Unit("个月", Quantity.Kind.TIME, 30 * DAY),
            new Unit("个钟", Quantity.Kind.TIME, 60),
            new Unit("秒钟", Quantity.Kind.TIME, 1.0 / 60),
            new Unit("分把钟", Quantity.Kind.TIME, 1),
            new Unit("颗星", Quantity.Kind.STARS, 1),
            new Unit("个星", Quantity.Kind.STARS, 1),
            new Unit("个人", Quantity.Kind.PEOPLE, 1),
            new Unit("号人", Quantity.Kind.PEOPLE, 1),
            new Unit("口人", Quantity.Kind.PEOPLE, 1),
            new Unit("来回", Quantity.Kind.TIMES, 2),
            new Unit("个来回", Quantity.Kind.TIMES, 2),
            new Unit("块钱", Quantity.Kind.MONEY, 1),
            new Unit("毛钱", Quantity.Kind.MONEY, 0.1),
            new Unit("大洋", Quantity.Kind.MONEY, 1),
            new Unit("秒", Quantity.Kind.TIME, 1.0 / 60),
            new Unit("天", Quantity.Kind.TIME, DAY),
            new Unit("周", Quantity.Kind.TIME, 7 * DAY),
            new Unit("年", Quantity.Kind.TIME, 365 * DAY),
            new Unit("h", Quantity.Kind.TIME, 60),
            new Unit("趟", Quantity.Kind.TIMES, 1),
            new Unit("次", Quantity.Kind.TIMES, 1),
            new Unit("回", Quantity.Kind.TIMES, 1),
            new Unit("遍", Quantity.Kind.TIMES, 1),
            new Unit("道", Quantity.Kind.TIMES, 1),
            new Unit("元", Quantity.Kind.MONEY, 1),
            new Unit("块", Quantity.Kind.MONEY, 1),
            new Unit("人", Quantity.Kind.PEOPLE, 1),
            new Unit("位", Quantity.Kind.PEOPLE, 1),
            new Unit("星", Quantity.Kind.STARS, 1),
            new Unit("分", Quantity.Kind.POINTS, 1));

    private Quantities() {}

    private record Unit(String word, Quantity.Kind kind, double size) {}

    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Number number = number(text, at);
            if (number == null) {
                at++;
                continue;
            }
            Quantity quantity = withUnit(text, at, number);
            if (quantity != null) {
                found.add(quantity);
            }
            at = quantity == null ? number.end : quantity.end();
        }
        return found;
    }

    private record Number(double value, int end) {}

    private static @Nullable Number number(String text, int at) {
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') {
            int end = at;
            while (end < text.length() && end < at + 9 && (isFigure(text.charAt(end)) || isPoint(text, end))) {
                end++;
            }
            double value = Double.parseDouble(text.substring(at, end));
            return new Number(
                    end < text.length() && text.charAt(end) == '万' ? value * 10_000 : value,
                    end < text.length() && text.charAt(end) == '万' ? end + 1 : end);
        }
        double sum = 0;
        double digit = -1;
        int end = at;
        for (; end < text.length() && end < at + 9; end++) {
            char c = text.charAt(end);
            int d = digit(c);
            int ten = TENS.indexOf(c);
            if (d >= 0) {
                digit = d;
            } else if (ten >= 0) {
                sum += (digit < 0 ? 1 : digit) * Math.pow(10, ten + 1);
                digit = 0;
            } else if (c == '半' && end == at) {
                digit = 0.5;
            } else {
                break;
            }
        }
        return end == at ? null : new Number(sum + Math.max(digit, 0), end);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isFigure(text.charAt(at + 1));
    }

    /** 几 is three, 俩 and 仨 are two and three of a thing. */
    private static int digit(char c) {
        return switch (c) {
            case '两', '俩' -> 2;
            case '仨', '几' -> 3;
            case '〇' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }

    private static @Nullable Quantity withUnit(String text, int start, Number number) {
        int at = number.end;
        double value = number.value;
        if (text.startsWith("点", at)) {
            return clock(text, start, value, at + 1);
        }
        if (at < text.length() && "多来几把余".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (text.startsWith("个半", at)) {
            value += 0.5;
            at += 2;
        } else if (text.startsWith("个多", at) || text.startsWith("个把", at)) {
            at += 2;
        }
        for (Unit unit : UNITS) {
            if (text.startsWith(unit.word, at) && isMeant(text, start, value, unit, at + unit.word.length())) {
                int end = at + unit.word.length();
                double more = text.startsWith("半", end) && unit.size < DAY ? 0.5 : 0;
                return new Quantity(unit.kind, (value + more) * unit.size, start, end);
            }
        }
        if (at > number.end && text.startsWith("月", at)) {
            return new Quantity(Quantity.Kind.TIME, value * 30 * DAY, start, at + 1);
        }
        return null;
    }

    /** 一块 is together, 十分 is very, 2024年 is a date, 星期六 is a day, 第三次 counts as three. */
    private static boolean isMeant(String text, int start, double value, Unit unit, int end) {
        return switch (unit.word) {
            case "块" -> value != 1 || text.startsWith("钱", end);
            case "年" -> value < 100;
            case "人" -> value >= 3 && !text.startsWith("员", end);
            case "分" ->
                !text.startsWith("之", end)
                        && !text.startsWith("钟", end)
                        && !text.startsWith("钱", end)
                        && !text.startsWith("一秒", end)
                        && (value != 10 || text.charAt(start) != '十' || isGiven(text, start) || end == text.length());
            case "星" -> !text.startsWith("期", end);
            case "回" -> !text.startsWith("事", end) && !text.startsWith("来", end);
            case "道" -> text.startsWith("手续", end) || text.startsWith("程序", end) || text.startsWith("关", end);
            default -> true;
        };
    }

    private static boolean isGiven(String text, int start) {
        return start > 0 && "打给评满".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static @Nullable Quantity clock(String text, int start, double value, int end) {
        boolean isHour = value >= 5 && value <= 24
                || text.startsWith("钟", end)
                || text.startsWith("半", end)
                || text.startsWith("多", end)
                || text.startsWith("才", end)
                || text.startsWith("十", end)
                || text.startsWith("十", end + 1) && digit(text.charAt(end)) > 0
                || start > 0 && "午早晚".indexOf(text.charAt(start - 1)) >= 0;
        if (!isHour || value > 24) {
            return null;
        }
        Number minutes = end < text.length() ? number(text, end) : null;
        if (minutes != null && minutes.value >= 1 && minutes.value < 60) {
            return new Quantity(
                    Quantity.Kind.CLOCK,
                    value * 60 + minutes.value,
                    start,
                    text.startsWith("分", minutes.end) ? minutes.end + 1 : minutes.end);
        }
        boolean half = text.startsWith("半", end);
        return new Quantity(
                Quantity.Kind.CLOCK,
                value * 60 + (half ? 30 : 0),
                start,
                half || text.startsWith("钟", end) || text.startsWith("多", end) ? end + 1 : end);
    }
}

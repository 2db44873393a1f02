package org.massreview.understanding;

/** 数字: Chinese numerals become Arabic ones, 三十一 = 31, 二〇二五 = 2025; other letters stay. */
final class PeriodNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private PeriodNumber() {}

    static String arabic(CharSequence text) {
        StringBuilder arabic = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                arabic.append(text.charAt(i++));
            } else {
                arabic.append(value(text.subSequence(i, end).toString()));
                i = end;
            }
        }
        return arabic.toString();
    }

    /** @return at most 99 by tens and ones; without tens digit by digit; two that follow each other are a range, 一二月 */
    private static String value(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten >= 0 && ten <= 1 && numeral.length() <= ten + 2) {
            int tens = ten == 0 ? 1 : digit(numeral.charAt(0));
            int ones = ten + 1 == numeral.length() ? 0 : digit(numeral.charAt(ten + 1));
            return tens < 0 || ones < 0 ? numeral : String.valueOf(tens * 10 + ones);
        }
        if (ten >= 0) {
            return numeral;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            digits.append(digit(numeral.charAt(i)));
        }
        boolean neighbours = digits.length() == 2 && digits.charAt(1) == digits.charAt(0) + 1;
        return neighbours ? digits.charAt(0) + "-" + digits.charAt(1) : digits.toString();
    }

    private static boolean isNumeral(char letter) {
        return letter == '十' || digit(letter) >= 0;
    }

    private static int digit(char letter) {
        return switch (letter) {
            case '零' -> 0;
            case '两', '俩' -> 2;
            default -> DIGITS.indexOf(letter);
        };
    }
}

package org.massreview.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 规范化: full-width letters become plain, capitals small, traditional characters simple, several blanks one. */
final class QueryText {

    /** Stands where a name or number was, so that the rest is not read twice; one for each letter that went. */
    static final char TAKEN = '\u25a1';

    private static final Pattern BARE_NUMBER = Pattern.compile("^((?:那|换成?)?[0-9一二三四五六七八九十]{1,2}号)(?=呢|的|$)");

    private QueryText() {}

    static String plain(String text) {
        String folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        for (char letter : folded.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean blank = Character.isWhitespace(letter) || letter == '\u200b';
            if (!blank) {
                plain.append(Spelling.simple(letter));
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /** @return the text where a bare 2号 is 2号窗口 */
    static String windowSaid(String text) {
        return BARE_NUMBER.matcher(plain(text)).replaceFirst("$1窗口");
    }

    static void take(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, TAKEN);
        }
    }
}

package org.massreview.understanding;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 正字: brings full width, traditional and variant characters, emoji, abbreviations and frequent slips to one spelling. */
final class Spelling {

    static final int LONGEST = 2_000;

    private static final String STARS = "⭐🌟★☆✨";

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    private static final char[] SIMPLE = simple();

    private final Map<Character, Map<String, String>> byFirst = new HashMap<>();

    Spelling(Map<String, String> slips) {
        slips.forEach((wrong, right) -> byFirst.computeIfAbsent(wrong.charAt(0), first -> new HashMap<>())
                .put(wrong, right));
    }

    /** Traditional and variant characters. HanLP's table also rewrites good ones (糊, 溜); those of GB 2312 stay as they are. */
    private static char[] simple() {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        char[] simple = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            simple[c - FIRST] = simplified.canEncode(c) ? c : CharTable.convert(c);
        }
        return simple;
    }

    /** @return 个 for 個; other characters as they are */
    static char simple(char letter) {
        return letter < FIRST || letter > LAST ? letter : SIMPLE[letter - FIRST];
    }

    /** @return at most {@value #LONGEST} characters; commas where a line or a blank parted words */
    String normal(String text) {
        String plain = Normalizer.normalize(counted(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return replaced(tidy(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain));
    }

    /** A row of stars is a level: ⭐⭐⭐ becomes 3星. Hollow stars behind full ones are those that were not given. */
    private static String counted(String text) {
        if (text.codePoints().noneMatch(point -> STARS.indexOf(point) >= 0)) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int full = 0;
            int hollow = 0;
            for (; i < points.length && (STARS.indexOf(points[i]) >= 0 || points[i] == 0xFE0F); i++) {
                full += points[i] == 0xFE0F || points[i] == '☆' ? 0 : 1;
                hollow += points[i] == '☆' ? 1 : 0;
            }
            if (full + hollow > 0) {
                out.append(',').append(full == 0 ? hollow : full).append("星,");
            }
            if (i < points.length) {
                out.appendCodePoint(points[i]);
            }
        }
        return out.toString();
    }

    private static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST) {
                out.append(SIMPLE[c - FIRST]);
            } else if (Character.isWhitespace(c) || c == '　') {
                out.append(isLatin(text, i - 1) && isLatin(text, i + 1) ? ' ' : ',');
            } else if ("\"'“”‘’《》「」『』【】[]*_~—-".indexOf(c) >= 0) {
                if (c == '\'' && isLatin(text, i - 1) && isLatin(text, i + 1)) {
                    out.append(c);
                }
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != 0xFE0F) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) >= 'a' && text.charAt(at) <= 'z' || ".,!?'".indexOf(text.charAt(at)) >= 0);
    }

    private String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            Map.Entry<String, String> slip = longest(text, at);
            if (slip == null) {
                out.append(text.charAt(at++));
            } else {
                out.append(slip.getValue());
                at += slip.getKey().length();
            }
        }
        return out.toString();
    }

    private Map.@Nullable Entry<String, String> longest(String text, int at) {
        Map.Entry<String, String> best = null;
        for (Map.Entry<String, String> slip :
                byFirst.getOrDefault(text.charAt(at), Map.of()).entrySet()) {
            String wrong = slip.getKey();
            if (text.startsWith(wrong, at)
                    && (best == null || wrong.length() > best.getKey().length())
                    && isWhole(text, at, wrong)) {
                best = slip;
            }
        }
        return best;
    }

    /** td is 态度, but not inside of another row of letters. */
    private static boolean isWhole(String text, int at, String wrong) {
        return !isLetter(wrong.charAt(0))
                || (at == 0 || !isLetter(text.charAt(at - 1)))
                        && (at + wrong.length() == text.length() || !isLetter(text.charAt(at + wrong.length())));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}

package org.massreview.citizen;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** What somebody wrote, without what nobody can see: control characters and halves of surrogate pairs say nothing and break files. */
public final class PlainWords {

    private PlainWords() {}

    /**
     * @param most characters that are allowed
     * @return without white space around; empty when nobody could see any of it
     * @throws Refusal WORDS_TOO_LONG
     */
    public static String of(String words, int most) {
        String plain = clean(words);
        if (plain.codePointCount(0, plain.length()) > most) {
            throw Refusal.at("words", Problem.WORDS_TOO_LONG, most);
        }
        return plain;
    }

    /** @throws Refusal WORDS_TOO_LONG, or WORDS_REQUIRED when there is nothing to see */
    public static String required(String words, int most) {
        String plain = of(words, most);
        if (plain.isEmpty()) {
            throw Refusal.at("words", Problem.WORDS_REQUIRED);
        }
        return plain;
    }

    private static String clean(String words) {
        String cleaned = words.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return cleaned.codePoints().anyMatch(PlainWords::isVisible) ? cleaned : "";
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point)
                && !Character.isWhitespace(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.NON_SPACING_MARK;
    }
}

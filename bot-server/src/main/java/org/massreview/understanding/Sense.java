package org.massreview.understanding;

import java.util.List;

/** An entry found in a message: where it stands, and what it means there once 不 and 没有 are counted. */
record Sense(Entry entry, Meaning meaning, int[] spans) {

    int start() {
        return spans[0];
    }

    int end() {
        return spans[spans.length - 1];
    }

    /** Whether a 不 or 没有 made it mean the opposite. */
    boolean isTurned() {
        return meaning != entry.meaning();
    }

    /** Whether this lies between two of its parts. */
    boolean hasInGap(int from, int to) {
        for (int i = 1; i + 1 < spans.length; i += 2) {
            if (from >= spans[i] && to <= spans[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** 业务不熟 stands within 业务不熟练: a problem with a 不 of its own, inside of praise that would only be negated. */
    boolean saysNoOf(Sense praise, String text) {
        return meaning.isProblem()
                && !meaning.isFaint()
                && praise.meaning.isPraise()
                && !praise.saysNo(text)
                && start() >= praise.start()
                && end() <= praise.end()
                && saysNo(text);
    }

    /** Whether its own words hold a 不 or 没. */
    boolean saysNo(String text) {
        for (int i = 0; i < spans.length; i += 2) {
            String part = text.substring(spans[i], spans[i + 1]);
            if (part.indexOf('不') >= 0 || part.indexOf('没') >= 0 || part.indexOf('无') >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean isInside(Sense other) {
        return other != this
                && start() >= other.start()
                && end() <= other.end()
                && (length() < other.length() || entry != other.entry);
    }

    /** Whether a 希望 or 建议 opens what it stands in. */
    boolean isWished(List<Sense> all, Utterance said) {
        return all.stream()
                .anyMatch(other -> other != this
                        && other.meaning.cue() == Meaning.Cue.WISH
                        && other.start() <= start()
                        && said.isOneClause(other.start(), start()));
    }

    int length() {
        return end() - start();
    }
}

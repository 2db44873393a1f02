package org.massreview.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 说法: a compiled pattern, a row of parts that follow each other.
 *
 * @param anywhere for an exception: it holds in the whole sentence and not only in the same clause
 * @param atStart the first part opens a clause (^), or the whole message (^^)
 * @param atEnd the last part closes one, but for a particle ($, $$)
 */
record Wording(String source, List<Part> parts, boolean anywhere, Anchor atStart, Anchor atEnd) {

    enum Anchor {
        NONE,
        CLAUSE,
        MESSAGE
    }

    /**
     * @param set the words that may stand here, by their number in the lexicon; −1 for a quantity
     * @param quantity null for words
     * @param gap how many characters may lie between the part before and this one
     * @param across whether the gap may cross commas and full stops
     * @param alone whether nothing is joined to it, so that a single character must be a word of its own
     */
    record Part(int set, @Nullable QuantityRange quantity, int gap, boolean across, boolean alone) {}

    /** 数量, such as {time>=30m}; both ends included. */
    record QuantityRange(Quantity.Kind kind, double least, double most) {

        boolean holds(Quantity quantity) {
            return quantity.kind() == kind && quantity.value() >= least && quantity.value() <= most;
        }
    }

    /** @return where each part ends and begins: start, end, start, end, …; null when the hit begins no match */
    int @Nullable [] match(Utterance said, int start, int end) {
        if (!opens(said, start)) {
            return null;
        }
        int[] spans = new int[parts.size() * 2];
        spans[0] = start;
        spans[1] = end;
        return rest(said, 1, spans) ? spans : null;
    }

    private boolean rest(Utterance said, int next, int[] spans) {
        int end = spans[next * 2 - 1];
        if (next == parts.size()) {
            return closes(said, end);
        }
        Part part = parts.get(next);
        for (long hit : said.hits(part)) {
            int start = Utterance.start(hit);
            if (start > end + part.gap) {
                break;
            }
            if (start >= end && said.isStanding(part, hit) && (part.across || said.isOneClause(end - 1, start))) {
                spans[next * 2] = start;
                spans[next * 2 + 1] = Utterance.end(hit);
                if (rest(said, next + 1, spans)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean opens(Utterance said, int start) {
        return switch (atStart) {
            case NONE -> true;
            case CLAUSE -> said.opensClause(start);
            case MESSAGE -> said.opensMessage(start);
        };
    }

    private boolean closes(Utterance said, int end) {
        return switch (atEnd) {
            case NONE -> true;
            case CLAUSE -> said.closesClause(end);
            case MESSAGE -> said.closesMessage(end);
        };
    }
}

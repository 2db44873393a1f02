package org.massreview.understanding;

import java.util.List;

/**
 * 说法: a compiled pattern, a row of parts that follow each other.
 *
 * @param atStart the first part opens a clause (^), or the whole message (^^)
 * @param atEnd the last part closes one, but for a particle ($, $$)
 */
record Wording(String source, List<Part> parts, Anchor atStart, Anchor atEnd) {

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
    record Part(
            int set,
            @org.jspecify.annotations.Nullable QuantityRange quantity,
            int gap,
            boolean across,
            boolean alone) {}

    /** 数量, such as {time>=30m}; both ends included. */
    record QuantityRange(Quantity.Kind kind, double least, double most) {

        boolean holds(Quantity quantity) {
            return quantity.kind() == kind && quantity.value() >= least && quantity.value() <= most;
        }
    }

    /** @return where the match that begins with this hit ends, −1 when there is none */
    int match(Utterance said, int start, int end) {
        if (!opens(said, start)) {
            return -1;
        }
        return rest(said, 1, end);
    }

    private int rest(Utterance said, int next, int end) {
        if (next == parts.size()) {
            return closes(said, end) ? end : -1;
        }
        Part part = parts.get(next);
        for (long hit : said.hits(part)) {
            int start = Utterance.start(hit);
            if (start > end + part.gap) {
                break;
            }
            if (start >= end && said.isStanding(part, hit) && isGap(said, part, end, start)) {
                int last = rest(said, next + 1, Utterance.end(hit));
                if (last >= 0) {
                    return last;
                }
            }
        }
        return -1;
    }

    /** 讲得清楚 is not 讲得不清楚: within a clause the gap holds no negation. */
    private static boolean isGap(Utterance said, Part part, int from, int to) {
        return part.across || said.isOneClause(from - 1, to) && said.isPlain(from, to);
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

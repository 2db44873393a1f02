package org.massreview.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** 一句话: one message in normal spelling, cut into clauses, with the lexicon's words found in it. */
final class Utterance {

    private static final String BREAKS = ",.。!?;:、()\n";
    private static final String ENDS = "。!?;\n";
    private static final String PARTICLES = "的了呢吧啊哦呀嘛吗哈咯哟啦噢诶哇呐么";
    /** What joins a one-character judgement without changing it: 很快 may be one word of the dictionary. */
    private static final String DEGREES = "很真太好挺蛮最更特超够怪老贼骚几多极较稍忒嘎越恁要得可也就都才会在白干苦傻";

    private static final long[] NO_HITS = {};

    private final String text;
    private final BitSet wordStarts;
    private final int[] clauses;
    private final int[] sentences;
    private final BitSet negations;
    private final long[][] hits;
    private final List<Quantity> quantities;

    /**
     * @param breaks further positions at which a clause begins, such as those of 但是
     * @param negations positions of 不, 没有 and their like
     */
    Utterance(
            String text, BitSet wordStarts, BitSet breaks, BitSet negations, long[][] hits, List<Quantity> quantities) {
        this.text = text;
        this.wordStarts = wordStarts;
        this.negations = negations;
        this.hits = hits;
        this.quantities = quantities;
        this.clauses = new int[text.length()];
        this.sentences = new int[text.length()];
        int clause = 0;
        int sentence = 0;
        for (int i = 0; i < text.length(); i++) {
            clause += i > 0 && breaks.get(i) && !isBreak(i - 1) ? 1 : 0;
            clauses[i] = clause;
            sentences[i] = sentence;
            clause += isBreak(i) ? 1 : 0;
            sentence += isEnd(i) ? 1 : 0;
        }
    }

    static long hit(int start, int end) {
        return (long) start << 32 | end;
    }

    static int start(long hit) {
        return (int) (hit >> 32);
    }

    static int end(long hit) {
        return (int) hit;
    }

    String text() {
        return text;
    }

    int clause(int at) {
        return clauses[at];
    }

    int sentence(int at) {
        return sentences[at];
    }

    int sentenceCount() {
        return text.isEmpty() ? 0 : sentences[text.length() - 1] + 1;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** Ordered by their start. */
    long[] hits(Wording.Part part) {
        Wording.QuantityRange range = part.quantity();
        if (range == null) {
            return hits(part.set());
        }
        List<Long> found = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (range.holds(quantity)) {
                found.add(hit(quantity.start(), quantity.end()));
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    long[] hits(int set) {
        long[] found = hits[set];
        return found == null ? NO_HITS : found;
    }

    boolean has(int set) {
        return hits[set] != null;
    }

    /** Whether what begins here stands right behind a 不 or 没有. */
    boolean isNegated(int start) {
        return start > 0 && negations.get(start - 1);
    }

    boolean isOneClause(int first, int second) {
        return clauses[first] == clauses[second];
    }

    /** A single character counts only where it is a word: 快 of 很快, not of 凉快. */
    boolean isStanding(Wording.Part part, long hit) {
        int start = start(hit);
        int end = end(hit);
        if (!part.alone() || end - start > 1 || text.charAt(start) < 0x4E00) {
            return true;
        }
        if (!wordStarts.get(end) && PARTICLES.indexOf(text.charAt(end)) < 0) {
            return false;
        }
        return wordStarts.get(start)
                || start > 0 && wordStarts.get(start - 1) && DEGREES.indexOf(text.charAt(start - 1)) >= 0;
    }

    boolean opensClause(int start) {
        return start == 0 || isBreak(start - 1) || clauses[start - 1] != clauses[start];
    }

    boolean opensMessage(int start) {
        for (int i = 0; i < start; i++) {
            if (!isBreak(i)) {
                return false;
            }
        }
        return true;
    }

    boolean closesClause(int end) {
        int at = end;
        while (at < text.length() && clauses[at] == clauses[end - 1] && PARTICLES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || isBreak(at) || clauses[at] != clauses[end - 1];
    }

    /** Whether a question mark stands right behind, and no 哪里, 谁 or 不 makes the clause an exclamation. */
    boolean isAsked(int start, int end) {
        int at = end;
        while (at < text.length() && PARTICLES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '?') {
            return false;
        }
        int first = start;
        while (first > 0 && clauses[first - 1] == clauses[start]) {
            first--;
        }
        return text.substring(first, end).chars().noneMatch(c -> "哪谁不没".indexOf(c) >= 0);
    }

    boolean closesMessage(int end) {
        for (int i = end; i < text.length(); i++) {
            if (!isBreak(i) && PARTICLES.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isBreak(int at) {
        char c = text.charAt(at);
        boolean isDecimal = c == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return BREAKS.indexOf(c) >= 0 && !isDecimal;
    }

    private boolean isEnd(int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0;
    }
}

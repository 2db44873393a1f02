package org.massreview.understanding;

import java.util.Comparator;
import java.util.List;

/** What is left of all findings in a message once the longer cover the shorter, and 不 and 没有 are counted. */
final class Senses {

    private Senses() {}

    /**
     * 否定词.
     *
     * @param reach how many characters may lie between it and what it turns round
     */
    record Negator(int start, int end, int reach) {

        private boolean isInside(Negator longer) {
            return longer.start <= start && longer.end >= end && longer.end - longer.start > end - start;
        }
    }

    /** @return in the order of the message */
    static List<Sense> counted(List<Sense> raw, Utterance said, List<Negator> negators) {
        List<Sense> kept = raw.stream()
                .filter(sense -> raw.stream().noneMatch(other -> isCovered(sense, other, said.text())))
                .toList();
        List<Negator> plain = negators.stream()
                .filter(negator -> negators.stream().noneMatch(negator::isInside))
                .toList();
        return kept.stream()
                .map(sense -> turned(sense, said, plain, kept))
                .filter(sense -> !sense.meaning().isNothing())
                .sorted(Comparator.comparingInt(Sense::start))
                .toList();
    }

    /** 态度不好 is not 好: what a longer wording contains counts only where it says the same kind of thing. */
    private static boolean isCovered(Sense sense, Sense other, String text) {
        if (sense.entry() == other.entry() && other.start() < sense.start() && sense.start() < other.end()) {
            return true;
        }
        if (other.saysNoOf(sense, text)) {
            return true;
        }
        if (!sense.isInside(other) || sense.saysNoOf(other, text)) {
            return false;
        }
        if (sense.length() == other.length()) {
            return sense.meaning().isPraise()
                    && other.meaning().isProblem()
                    && !other.meaning().isFaint();
        }
        Meaning mine = sense.meaning();
        Meaning its = other.meaning();
        if (sense.entry() == other.entry()) {
            return true;
        }
        if (its.isFaint() || mine.isFaint()) {
            return false;
        }
        if (its.cue() == Meaning.Cue.VAGUE) {
            return mine.tone() != 0;
        }
        if (mine.cue() != null && mine.tone() == 0 || its.cue() != null && its.tone() == 0 || its.scope() != null) {
            return false;
        }
        return Integer.signum(mine.tone()) != Integer.signum(its.tone()) || !mine.isTagged() || mine.level() > 0;
    }

    private static Sense turned(Sense sense, Utterance said, List<Negator> plain, List<Sense> all) {
        Meaning meaning = sense.meaning();
        if (meaning.tone() == 0 && meaning.level() == 0 || meaning.cue() != null) {
            return sense;
        }
        if (meaning.isProblem() && sense.isWished(all, said)) {
            return sense;
        }
        long inside = plain.stream()
                .filter(negator -> sense.hasInGap(negator.start, negator.end))
                .count();
        if (inside > 0 && meaning.isProblem() && sense.saysNo(said.text())) {
            return new Sense(sense.entry(), Meaning.NOTHING, sense.spans());
        }
        long before = plain.stream()
                .filter(negator -> isBefore(negator, sense, said))
                .filter(negator -> all.stream().noneMatch(other -> isTaken(negator, sense, other)))
                .count();
        return (inside + before) % 2 == 0
                ? sense
                : new Sense(sense.entry(), sense.entry().negated(), sense.spans());
    }

    /** A 不 that belongs to another finding, or stands before one, turns nothing behind it. */
    private static boolean isTaken(Negator negator, Sense sense, Sense other) {
        Meaning its = other.meaning();
        if (other == sense || its.isFaint() || its.tone() == 0 && its.level() == 0) {
            return false;
        }
        return other.end() <= sense.start() && other.end() > negator.start
                || other.start() <= negator.start
                        && other.end() >= negator.end
                        && !other.hasInGap(negator.start, negator.end);
    }

    private static boolean isBefore(Negator negator, Sense sense, Utterance said) {
        return negator.end <= sense.start()
                && sense.start() - negator.end <= negator.reach
                && said.isOneClause(negator.start, sense.start());
    }
}

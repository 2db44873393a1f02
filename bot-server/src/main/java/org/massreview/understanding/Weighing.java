package org.massreview.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.massreview.understanding.Meaning.Cue;

/**
 * 权衡: the level of one who does not say it. What the lexicon found is weighed, and what the characters of the message lean to
 * ({@link Leanings}) is set against it: one word of praise in a message that otherwise sounds like a complaint is not believed.
 *
 * @param contrast where the last 但是 stands, −1 without one
 * @param lean log odds that the message complains
 */
record Weighing(List<Sense> senses, Utterance said, boolean ironic, int contrast, double lean) {

    /** Found by trying all on sentences whose author had not seen the lexicon, see docs/decisions/0010. */
    private static final double UNDECIDED = 0.1;

    private static final double DOUBT_PRAISE_PER_WEIGHT = 0.8;
    private static final double DOUBT_PROBLEM = 1;
    private static final double DOUBT_PROBLEM_PER_WEIGHT = 1.2;
    private static final double TIPS_THE_SCALE = 1;
    private static final double PLAIN = 2;
    /** So many characters say something. */
    private static final int OTHER_SIDE = 3;

    /** What is left when that which is not believed is left out. */
    List<Sense> believed() {
        int good = good();
        int bad = bad();
        if (!ironic && bad == 0 && isPraiseDoubted(good)) {
            return senses.stream().filter(sense -> !sense.meaning().isPraise()).toList();
        }
        if (!ironic && good == 0 && isProblemDoubted(bad)) {
            return senses.stream().filter(sense -> !sense.meaning().isProblem()).toList();
        }
        return senses;
    }

    /** Whether the whole sounds like a complaint, whatever the form: 还能再慢一点吗. */
    boolean complains() {
        return lean > PLAIN;
    }

    boolean isOutspoken() {
        return Math.abs(lean) > PLAIN;
    }

    int level() {
        int good = good();
        int bad = bad();
        if (ironic) {
            return 1;
        }
        if (good == 0 && bad == 0) {
            return has(Cue.VAGUE) || Math.abs(lean) < (tells() ? UNDECIDED : PLAIN) ? 3 : leaning();
        }
        if (has(Cue.VAGUE) && senses.stream().noneMatch(sense -> sense.meaning().isTagged()) && good <= 2 && bad <= 2) {
            return 3;
        }
        if (isOneSideOfTwo(good, bad)) {
            return 3;
        }
        if (bad == 0) {
            return isPraiseDoubted(good) ? leaning() : good >= 2 && !has(Cue.VAGUE) ? 5 : 4;
        }
        if (good == 0) {
            return isProblemDoubted(bad) ? leaning() : blamed(bad);
        }
        int level = balanced(good, bad);
        return level >= 3 && lean > TIPS_THE_SCALE ? 2 : level < 3 && lean < -TIPS_THE_SCALE ? 3 : level;
    }

    /** Whether more is said than a name: a place or a window leans nowhere. */
    private boolean tells() {
        return senses.stream().anyMatch(sense -> sense.meaning().isFaint());
    }

    /** 业务熟，就是啥都……: only one side of the 但是 is understood, so the other is taken to say the opposite. */
    private boolean isOneSideOfTwo(int good, int bad) {
        if (contrast < 0 || good > 0 && bad > 0) {
            return false;
        }
        boolean told = senses.stream().map(Sense::meaning).anyMatch(meaning -> meaning.cue() == Cue.VAGUE);
        return !told
                && (good > 0
                        ? said.text().length() - contrast > OTHER_SIDE
                                && senses.stream()
                                        .noneMatch(sense -> sense.meaning().isPraise()
                                                && !sense.meaning().isFaint()
                                                && sense.end() > contrast)
                        : contrast > OTHER_SIDE
                                && lean < 0
                                && senses.stream()
                                        .noneMatch(sense -> sense.meaning().isProblem()
                                                && !sense.meaning().isFaint()
                                                && sense.start() < contrast));
    }

    private boolean isPraiseDoubted(int good) {
        return good > 0 && isOpenToDoubt(Meaning::isPraise) && lean > DOUBT_PRAISE_PER_WEIGHT * good;
    }

    private boolean isProblemDoubted(int bad) {
        return bad > 0
                && isOpenToDoubt(Meaning::isProblem)
                && !has(Cue.WISH)
                && -lean > DOUBT_PROBLEM + DOUBT_PROBLEM_PER_WEIGHT * bad;
    }

    /** Characters know nothing of 不 and 没有, nor of 但是: 没有踢皮球 is praise in words of blame. */
    private boolean isOpenToDoubt(Predicate<Meaning> side) {
        return contrast < 0
                && senses.stream()
                        .filter(sense ->
                                side.test(sense.meaning()) && !sense.meaning().isFaint())
                        .noneMatch(sense -> !sense.isTurned() && sense.saysNo(said.text()));
    }

    private int leaning() {
        return lean > 1 ? 1 : lean > 0 ? 2 : lean > -1 ? 4 : 5;
    }

    private int blamed(int bad) {
        return senses.stream().allMatch(this::isWishOrNoProblem) ? 3 : bad >= 2 ? 1 : 2;
    }

    /** Problems count by their weight, and a matter that failed outweighs kindness. */
    private int balanced(int good, int bad) {
        if (has(Cue.FAILED) || bad >= good + 3) {
            return 2;
        }
        return has(Cue.RELIEF) || bad == 1 && good >= 2 ? 4 : 3;
    }

    /** 希望别再排这么久: who only wishes for better does not say how bad it was. */
    private boolean isWishOrNoProblem(Sense sense) {
        return !sense.meaning().isProblem() || sense.isWished(senses, said);
    }

    private boolean has(Cue cue) {
        return senses.stream().anyMatch(sense -> sense.meaning().cue() == cue);
    }

    private int good() {
        return weight(Meaning::isPraise);
    }

    private int bad() {
        return weight(Meaning::isProblem);
    }

    /** Each tag once, at its heaviest; words without a tag together once. */
    private int weight(Predicate<Meaning> side) {
        Map<String, Integer> heaviest = new TreeMap<>();
        senses.stream()
                .map(Sense::meaning)
                .filter(side.and(meaning -> !meaning.isFaint()))
                .forEach(meaning -> {
                    int tone = Math.abs(meaning.tone());
                    if (meaning.tags().isEmpty()) {
                        heaviest.merge("", tone, Math::max);
                    }
                    meaning.tags().forEach(tag -> heaviest.merge(tag.code(), tone, Math::max));
                });
        if (heaviest.size() > 1) {
            heaviest.remove("");
        }
        return heaviest.values().stream().mapToInt(Integer::intValue).sum();
    }
}

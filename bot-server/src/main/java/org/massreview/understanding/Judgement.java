package org.massreview.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.massreview.review.Aspect;
import org.massreview.review.Tag;
import org.massreview.understanding.Meaning.Cue;

/** 判断: what the senses of a message come to. */
final class Judgement {

    /** So many characters beside the judgement tell something, and are a reason even without a tag. */
    private static final int TELLING = 6;

    private static final int SENTENCE = 8;
    /** A shorter row of characters leans to something by chance. */
    private static final int REMARK = 4;

    private final List<Sense> senses;
    private final Utterance said;
    private final boolean ironic;
    private final List<String> order;
    private final Map<String, List<String>> yields;
    private final Weighing weighing;

    /**
     * @param order codes of all tags, as they are to be listed
     * @param yields tags that say less, and those beside which they are left out
     * @param leanings what single characters speak for
     */
    Judgement(Lexicon.Found found, List<String> order, Map<String, List<String>> yields, Leanings leanings) {
        this.yields = yields;
        this.said = found.said();
        this.order = order;
        boolean contrast = found.contrast() >= 0 || has(found.senses(), Cue.CONTRAST);
        List<Sense> happened = withoutFaint(withoutHearsay(found.senses()));
        this.ironic = new Mockery(happened, said, contrast).isMeant();
        this.senses = ironic
                ? happened.stream().filter(sense -> !sense.meaning().isPraise()).toList()
                : happened;
        this.weighing = new Weighing(senses, said, ironic, found.contrast(), leanings.complaining(said.text()));
    }

    /** Faint signs count only where nothing plainer is said, and the longer row of them wins. */
    private static List<Sense> withoutFaint(List<Sense> all) {
        boolean plain = all.stream()
                .map(Sense::meaning)
                .anyMatch(meaning -> !meaning.isFaint()
                        && (meaning.tone() != 0
                                || meaning.level() > 0
                                || meaning.cue() == Cue.VAGUE
                                || meaning.cue() == Cue.SARCASM));
        long bad = all.stream()
                .filter(sense -> sense.meaning().isFaint() && sense.meaning().isProblem())
                .count();
        long good = all.stream()
                .filter(sense -> sense.meaning().isFaint() && sense.meaning().isPraise())
                .count();
        return all.stream()
                .filter(sense -> !sense.meaning().isFaint()
                        || !plain
                                && (bad >= good
                                        ? sense.meaning().isProblem()
                                        : sense.meaning().isPraise()))
                .toList();
    }

    /** 听说、以前: dropped where something else is said of today. */
    private List<Sense> withoutHearsay(List<Sense> all) {
        List<Integer> told = all.stream()
                .filter(sense -> sense.meaning().cue() == Cue.HEARSAY)
                .map(sense -> said.clause(sense.start()))
                .toList();
        if (told.isEmpty()) {
            return all;
        }
        List<Sense> today = all.stream()
                .filter(sense -> !told.contains(said.clause(sense.start())))
                .toList();
        return today.stream()
                        .anyMatch(sense ->
                                sense.meaning().tone() != 0 && !sense.meaning().isFaint())
                ? today
                : all;
    }

    private static boolean has(List<Sense> senses, Cue cue) {
        return senses.stream().anyMatch(sense -> sense.meaning().cue() == cue);
    }

    private boolean has(Cue cue) {
        return has(senses, cue);
    }

    private boolean any(Predicate<Meaning> holds) {
        return senses.stream().map(Sense::meaning).anyMatch(holds);
    }

    boolean isThreat() {
        return any(meaning -> meaning.tags().stream().anyMatch(tag -> tag.aspect() == null));
    }

    Scope scope() {
        boolean tagged = any(Meaning::isTagged);
        boolean about = has(Cue.ANCHOR);
        boolean judged = any(meaning -> meaning.tone() != 0 && !meaning.isFaint()
                        || meaning.level() > 0
                        || meaning.cue() == Cue.VAGUE
                        || meaning.cue() == Cue.SARCASM)
                || !Points.levels(said).isEmpty();
        if (isThreat()) {
            return Scope.REVIEW;
        }
        if (any(meaning -> meaning.scope() == Scope.OUT_OF_SCOPE && (meaning.firm() || !about || !tagged))) {
            return Scope.OUT_OF_SCOPE;
        }
        if (any(meaning -> meaning.scope() == Scope.IRRELEVANT && (meaning.firm() || !about && !tagged))) {
            return Scope.IRRELEVANT;
        }
        if (any(meaning -> meaning.scope() == Scope.INQUIRY && (meaning.firm() || !tagged && !weighing.complains()))
                && !ironic) {
            return Scope.INQUIRY;
        }
        if (judged) {
            return Scope.REVIEW;
        }
        boolean faint = any(Meaning::isFaint) && length() >= SENTENCE;
        boolean tells = said.text().chars().filter(Character::isIdeographic).count() >= SENTENCE;
        if (!about && !faint && !tells && !(weighing.isOutspoken() && length() >= REMARK)) {
            return Scope.IRRELEVANT;
        }
        return said.text().contains("?") && !faint ? Scope.INQUIRY : Scope.REVIEW;
    }

    Verdict verdict() {
        Map<String, Tag> tags = tags();
        Map<Aspect, Polarity> aspects = aspects(tags.values());
        List<Integer> levels = levelsSaid();
        boolean isSaid = !levels.isEmpty() && !ironic && !isThreat();
        int level = isSaid ? mean(levels) : isThreat() ? 1 : weighing.level();
        boolean problem = tags.values().stream().anyMatch(Tag::negative);
        return new Verdict(
                level,
                isSaid,
                aspects,
                List.copyOf(tags.keySet()),
                level <= 2 || level == 3 && problem,
                tags.isEmpty() && (level <= 2 && told() < TELLING || level == 3 && !isSaid));
    }

    private Map<String, Tag> tags() {
        Map<String, Tag> tags = new TreeMap<>(Comparator.comparingInt(order::indexOf));
        weighing.believed().forEach(sense -> sense.meaning().tags().forEach(tag -> tags.put(tag.code(), tag)));
        Set<String> said = Set.copyOf(tags.keySet());
        yields.forEach((tag, others) -> {
            if (others.stream().anyMatch(said::contains)) {
                tags.remove(tag);
            }
        });
        return tags;
    }

    private static Map<Aspect, Polarity> aspects(Collection<Tag> tags) {
        Map<Aspect, Polarity> aspects = new EnumMap<>(Aspect.class);
        for (Tag tag : tags) {
            if (tag.aspect() != null) {
                aspects.merge(
                        tag.aspect(),
                        tag.negative() ? Polarity.NEGATIVE : Polarity.POSITIVE,
                        (one, other) -> one == other ? one : Polarity.MIXED);
            }
        }
        return aspects;
    }

    private int told() {
        return length()
                - senses.stream()
                        .filter(sense ->
                                !sense.meaning().isFaint() && sense.meaning().cue() == null)
                        .mapToInt(Sense::length)
                        .sum();
    }

    private int length() {
        return (int) said.text().chars().filter(Character::isLetterOrDigit).count();
    }

    private List<Integer> levelsSaid() {
        List<Integer> levels = new ArrayList<>(Points.levels(said));
        senses.stream()
                .map(sense -> sense.meaning().level())
                .filter(level -> level > 0)
                .forEach(levels::add);
        return levels;
    }

    private static int mean(List<Integer> levels) {
        return (int)
                Math.ceil(levels.stream().mapToInt(Integer::intValue).average().orElse(3) - 0.5);
    }
}

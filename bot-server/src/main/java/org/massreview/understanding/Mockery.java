package org.massreview.understanding;

import java.util.List;
import org.massreview.understanding.Meaning.Cue;

/**
 * 反话: whether praise is meant the other way round.
 *
 * @param contrast something sets one part of the message against another, so that praise beside a problem may be meant
 */
record Mockery(List<Sense> senses, Utterance said, boolean contrast) {

    /** A longer story has room for both. */
    private static final int STORY = 3;

    boolean isMeant() {
        List<Sense> praise =
                senses.stream().filter(sense -> sense.meaning().isPraise()).toList();
        List<Sense> problems = senses.stream()
                .filter(sense -> sense.meaning().isProblem() && sense.meaning().isTagged())
                .toList();
        if (!praise.isEmpty() && praise.stream().allMatch(this::isDoubted)) {
            return true;
        }
        if (has(Cue.SARCASM)) {
            boolean plainly = senses.stream()
                    .map(Sense::meaning)
                    .anyMatch(meaning -> meaning.cue() == Cue.SARCASM && meaning.isProblem());
            return praise.isEmpty() || !contrast && (plainly || !problems.isEmpty());
        }
        if (praise.isEmpty() || problems.isEmpty() || contrast || said.sentenceCount() > STORY || has(Cue.RELIEF)) {
            return false;
        }
        return isLaidOnThick(praise) || isContradicted(praise, problems);
    }

    /** 微笑服务? A bare word of praise, asked back, is not believed. */
    private boolean isDoubted(Sense praise) {
        return praise.meaning() == praise.entry().meaning() && said.isAsked(praise.start(), praise.end());
    }

    private boolean isLaidOnThick(List<Sense> praise) {
        return senses.stream()
                .filter(sense -> sense.meaning().cue() == Cue.EMPHASIS)
                .anyMatch(cue -> praise.stream().anyMatch(good -> said.isOneClause(good.start(), cue.start())));
    }

    /** Each praise is followed by a problem of its own kind. */
    private static boolean isContradicted(List<Sense> praise, List<Sense> problems) {
        return praise.get(0).start() < problems.get(0).start()
                && praise.stream().allMatch(good -> problems.stream().anyMatch(bad -> isOneAspect(good, bad)));
    }

    private static boolean isOneAspect(Sense good, Sense bad) {
        return good.meaning().tags().stream()
                .anyMatch(mine -> bad.meaning().tags().stream().anyMatch(its -> mine.aspect() == its.aspect()));
    }

    private boolean has(Cue cue) {
        return senses.stream().anyMatch(sense -> sense.meaning().cue() == cue);
    }
}

package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Refusal;
import org.massreview.understanding.Query;

/**
 * What came of a deed.
 *
 * @param found slots that are known now
 * @param offers what can be chosen next; offers of kind SET answer the script's next question
 * @param pictures PNG
 * @param asked the question that a follow-up may refer to
 * @param handoff number of the hand-off that is open now, {@link #ENDED} when it ended; null when nothing changed
 */
record Outcome(
        List<Line> lines,
        Map<String, Value> found,
        List<Offer> offers,
        List<Say.Picture> pictures,
        @Nullable Refusal refusal,
        @Nullable Query asked,
        @Nullable Long handoff) {

    static final long ENDED = 0;

    static Outcome said(Line... lines) {
        return new Outcome(List.of(lines), Map.of(), List.of(), List.of(), null, null, null);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(List.of(), Map.of(), List.of(), List.of(), refusal, null, null);
    }

    /** @param besides what may help whoever is refused; said where the script ends by it */
    static Outcome refused(Refusal refusal, List<Line> besides, List<Offer> offers) {
        return new Outcome(besides, Map.of(), offers, List.of(), refusal, null, null);
    }

    Outcome offering(List<Offer> choices) {
        return new Outcome(lines, found, choices, pictures, refusal, asked, handoff);
    }

    Outcome handedTo(long number) {
        return new Outcome(lines, found, offers, pictures, refusal, asked, number);
    }

    Outcome finding(Map<String, Value> slots) {
        return new Outcome(lines, slots, offers, pictures, refusal, asked, handoff);
    }
}

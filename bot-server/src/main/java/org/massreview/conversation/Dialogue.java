package org.massreview.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.understanding.Query;

/**
 * Where a talk stands. Nothing that was confirmed is kept here alone, so it may be lost at any moment.
 *
 * @param version grows with each turn, so that two instances never overwrite one another
 * @param frames scripts in progress, the one being talked about last; those before it were interrupted
 * @param offers what can be chosen now
 * @param misses how often in a row nothing was understood
 * @param language of the person's own choice: zh or en; null for the platform's
 * @param asked the last question about figures, which a follow-up refers to
 * @param handoff number of the hand-off to a person while it is open
 * @param given the receipt of the last review, which may still be corrected
 * @param heardId of the last message
 * @param said in answer to it, for a delivery that is repeated
 * @param heardAt milliseconds since 1970
 */
record Dialogue(
        int format,
        long version,
        List<Frame> frames,
        List<Offer> offers,
        int misses,
        @Nullable String language,
        @Nullable Query asked,
        @Nullable Long handoff,
        @Nullable Value given,
        String heardId,
        List<Line> said,
        long heardAt) {

    /** Of the JSON; another one is forgotten and not read. */
    static final int FORMAT = 3;

    static final Duration KEPT = Duration.ofHours(24);

    static final Dialogue NEW =
            new Dialogue(FORMAT, 0, List.of(), List.of(), 0, null, null, null, null, "", List.of(), 0);

    Dialogue {
        frames = List.copyOf(frames);
        offers = List.copyOf(offers);
        said = List.copyOf(said);
    }

    /** A talk is remembered for a day; the language somebody chose for longer, while Redis keeps it. */
    Dialogue asOf(long now) {
        return now - heardAt <= KEPT.toMillis() ? this : NEW.after(version).speaking(language);
    }

    Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }

    Dialogue push(Frame frame) {
        List<Frame> next = new ArrayList<>(frames);
        if (!next.isEmpty()) {
            int below = next.size() - 1;
            next.set(below, next.get(below).holding(offers));
        }
        next.add(frame);
        return with(next, List.of());
    }

    Dialogue pop() {
        List<Frame> rest = frames.subList(0, frames.size() - 1);
        return with(rest, rest.isEmpty() ? List.of() : rest.get(rest.size() - 1).held());
    }

    Dialogue replaceTop(Frame frame) {
        List<Frame> next = new ArrayList<>(frames);
        next.set(next.size() - 1, frame);
        return with(next, offers);
    }

    Dialogue offering(List<Offer> choices) {
        return with(frames, choices);
    }

    Dialogue with(List<Frame> frames, List<Offer> offers) {
        return new Dialogue(
                format, version, frames, offers, misses, language, asked, handoff, given, heardId, said, heardAt);
    }

    Dialogue missing(int times) {
        return new Dialogue(
                format, version, frames, offers, times, language, asked, handoff, given, heardId, said, heardAt);
    }

    Dialogue speaking(@Nullable String chosen) {
        return new Dialogue(
                format, version, frames, offers, misses, chosen, asked, handoff, given, heardId, said, heardAt);
    }

    Dialogue asking(@Nullable Query query) {
        return new Dialogue(
                format, version, frames, offers, misses, language, query, handoff, given, heardId, said, heardAt);
    }

    Dialogue having(@Nullable Value receipt) {
        return new Dialogue(
                format, version, frames, offers, misses, language, asked, handoff, receipt, heardId, said, heardAt);
    }

    Dialogue handedTo(@Nullable Long number) {
        return new Dialogue(
                format, version, frames, offers, misses, language, asked, number, given, heardId, said, heardAt);
    }

    Dialogue after(long earlier) {
        return new Dialogue(
                format, earlier, frames, offers, misses, language, asked, handoff, given, heardId, said, heardAt);
    }

    Dialogue heard(String id, long at) {
        return new Dialogue(
                format, version + 1, frames, offers, misses, language, asked, handoff, given, id, List.of(), at);
    }

    Dialogue saying(List<Line> lines) {
        return new Dialogue(
                format, version, frames, offers, misses, language, asked, handoff, given, heardId, lines, heardAt);
    }
}

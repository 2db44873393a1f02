package org.massreview.conversation;

import java.util.Map;
import java.util.Optional;

/**
 * The talk as a pure function: scripts × where the talk stands × what was heard → what is said, what is done, where it stands
 * then. First what can be said at any moment, then what answers the open question, then what begins something new.
 */
final class Engine {

    private static final long LONG_AGO = 2 * 3_600_000L;
    private static final int MISSES_BEFORE_A_PERSON = 3;

    private final Scripts scripts;
    private final Progress progress;
    private final Answering answering;
    private final Beginning beginning;
    private final AnyMoment anyMoment;

    Engine(Scripts scripts) {
        this.scripts = scripts;
        this.progress = new Progress(scripts);
        this.answering = new Answering(progress);
        this.beginning = new Beginning(scripts, progress, answering);
        this.anyMoment = new AnyMoment(scripts, progress, beginning);
    }

    Turn next(Dialogue before, Meaning meaning) {
        Dialogue now = before.heard(meaning.messageId(), meaning.at());
        if (now.handoff() != null && goesToThePerson(meaning)) {
            return whileHandedOver(now, meaning);
        }
        if (meaning.remark().threat() && meaning.start() == null && !Beginning.isAnswer(meaning)) {
            return beginning.start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("THREAT")));
        }
        Turn turn = anyMoment
                .turn(before, now, meaning)
                .or(() -> now.top().isEmpty() ? Optional.empty() : answering.answer(now, meaning))
                .or(() -> beginning.turn(now, meaning))
                .orElseGet(() -> missed(now, meaning));
        Turn counted = turn.missed() || turn.next().misses() == 0 ? turn : turn.understood();
        return isResumed(before, meaning, counted)
                ? counted.after(Line.say(
                        "talk.resumed",
                        "script." + before.top().map(Frame::script).orElse("")))
                : counted;
    }

    Turn done(Dialogue now, Outcome outcome) {
        return progress.done(now, outcome);
    }

    private static boolean isResumed(Dialogue before, Meaning meaning, Turn turn) {
        return before.top().isPresent()
                && meaning.at() - before.heardAt() > LONG_AGO
                && turn.lines().stream()
                        .anyMatch(line -> line.kind() == Line.Kind.ASK || line.kind() == Line.Kind.CONFIRM);
    }

    /** Words do; a scan, a menu's key or a supervisor's own answer to somebody else mean what they always mean. */
    private static boolean goesToThePerson(Meaning meaning) {
        boolean words = meaning.kind() == Heard.Kind.TEXT || meaning.kind() == Heard.Kind.VOICE;
        return words && !meaning.pointed() && !Beginning.isAnswer(meaning);
    }

    private Turn whileHandedOver(Dialogue now, Meaning meaning) {
        boolean back = meaning.is(Pattern.ROBOT) || meaning.is(Pattern.CANCEL);
        Map<String, Value> cause = meaning.remark().threat() ? Map.of("cause", Value.of("THREAT")) : Map.of();
        return beginning.start(now, back ? Scripts.RESUME : Scripts.FORWARD, meaning, cause);
    }

    private Turn missed(Dialogue now, Meaning meaning) {
        int misses = now.misses() + 1;
        if (misses >= MISSES_BEFORE_A_PERSON) {
            return beginning
                    .start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("MISSED")))
                    .asMissed();
        }
        Dialogue missing = now.missing(misses);
        String key = meaning.isSilent() ? "talk.silence" : "talk.miss." + misses;
        Turn again = now.top().isEmpty() ? Turn.say(missing.offering(scripts.menu())) : progress.question(missing);
        return again.after(Line.say(key)).asMissed();
    }
}

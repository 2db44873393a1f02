package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massreview.conversation.Script.Step;

/** What may be said at any moment, whatever is being talked about: cancel, back, help, repeat, a language, a person. Pure. */
final class AnyMoment {

    private final Scripts scripts;
    private final Progress progress;
    private final Beginning beginning;

    AnyMoment(Scripts scripts, Progress progress, Beginning beginning) {
        this.scripts = scripts;
        this.progress = progress;
        this.beginning = beginning;
    }

    /** @return empty when the words are nothing of the kind */
    Optional<Turn> turn(Dialogue before, Dialogue now, Meaning meaning) {
        if (meaning.kind() == Heard.Kind.SUBSCRIBE || meaning.kind() == Heard.Kind.ENTER) {
            return meaning.pointed() ? Optional.empty() : Optional.of(welcome(now));
        }
        if (meaning.kind() == Heard.Kind.PHOTO || meaning.kind() == Heard.Kind.OTHER) {
            String key = meaning.kind() == Heard.Kind.PHOTO ? "talk.photo" : "talk.other";
            return Optional.of(progress.question(now).after(Line.say(key)));
        }
        if (meaning.is(Pattern.LANGUAGE)) {
            return Optional.of(speaking(now, "en".equals(now.language()) ? "zh" : "en"));
        }
        if (meaning.is(Pattern.DANGER)) {
            return Optional.of(beginning.start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("DANGER"))));
        }
        if (meaning.is(Pattern.CANCEL)) {
            return Optional.of(cancel(now));
        }
        if (meaning.is(Pattern.HELP)) {
            return Optional.of(progress.question(now.top().isEmpty() ? now.offering(scripts.menu()) : now)
                    .after(Line.say("talk.help")));
        }
        if (meaning.is(Pattern.REPEAT)) {
            return Optional.of(now.top().isEmpty() ? again(before, now) : progress.question(now));
        }
        if (meaning.is(Pattern.BACK)) {
            return Optional.of(now.top().map(frame -> back(now, frame)).orElseGet(() -> welcome(now)));
        }
        if (meaning.is(Pattern.PRIVACY)) {
            return Optional.of(progress.question(now).after(Line.say("talk.privacy")));
        }
        if (meaning.is(Pattern.ENGLISH) || meaning.is(Pattern.CHINESE)) {
            return Optional.of(speaking(now, meaning.is(Pattern.ENGLISH) ? "en" : "zh"));
        }
        if (meaning.is(Pattern.PERSON)) {
            return Optional.of(beginning.start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("ASKED"))));
        }
        if (meaning.is(Pattern.GREETING)) {
            return Optional.of(now.top().isEmpty() ? welcome(now) : progress.question(now));
        }
        if (meaning.is(Pattern.THANKS) && !offersChoice(now)) {
            return Optional.of(progress.question(now).after(Line.say("talk.thanks")));
        }
        return Optional.empty();
    }

    /** "Thanks" where something could still be done means that nothing need be. */
    private boolean offersChoice(Dialogue now) {
        return now.top()
                .flatMap(frame -> progress.openStep(frame)
                        .filter(step -> step instanceof Step.Collect collect
                                && progress.scriptOf(frame).slot(collect.slot()).type() == SlotType.CHOICE))
                .isPresent();
    }

    private Turn speaking(Dialogue now, String language) {
        Dialogue speaking = now.speaking(language);
        return (now.top().isEmpty() ? welcome(speaking) : progress.question(speaking)).after(Line.say("talk.language"));
    }

    /** What was said last, a receipt above all. */
    private Turn again(Dialogue before, Dialogue now) {
        return before.said().isEmpty()
                ? welcome(now)
                : Turn.say(now, before.said().toArray(Line[]::new));
    }

    private Turn welcome(Dialogue now) {
        return now.top().isEmpty()
                ? Turn.say(now.offering(scripts.menu()), Line.say("talk.welcome"))
                : progress.question(now).after(Line.say("talk.welcome.again"));
    }

    private Turn cancel(Dialogue now) {
        if (now.top().isEmpty()) {
            return Turn.say(now.offering(List.of()), Line.say("talk.nothing.to.cancel"));
        }
        Line said = Line.say("talk.cancelled", "script." + now.top().get().script());
        return progress.question(now.pop()).after(said);
    }

    private Turn back(Dialogue now, Frame frame) {
        Script script = progress.scriptOf(frame);
        return frame.slots().keySet().stream()
                .filter(slot -> script.stepOf(slot)
                        .filter(step -> Script.applies(script.steps().get(step), frame.slots()))
                        .isPresent())
                .reduce((first, second) -> second)
                .map(slot -> progress.advance(
                        now.replaceTop(frame.without(script, slot).without(script, "hint"))))
                .orElseGet(() -> progress.question(now));
    }
}

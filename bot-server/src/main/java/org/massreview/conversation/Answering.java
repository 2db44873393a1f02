package org.massreview.conversation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.Script.Slot;
import org.massreview.understanding.Scope;

/** How words answer the open question, and say more than was asked. Pure. */
final class Answering {

    private static final java.util.regex.Pattern ASKS =
            java.util.regex.Pattern.compile("(?s).*(?:怎么样|吗|么|呢|几点|多少|[?？])[。.!！ ]*");

    private final Progress progress;
    private final Correcting correcting;
    private final Confirming confirming;

    Answering(Progress progress) {
        this.progress = progress;
        this.correcting = new Correcting(progress);
        this.confirming = new Confirming(progress);
    }

    /** @return empty when the words are no answer */
    Optional<Turn> answer(Dialogue now, Meaning meaning) {
        Frame frame = now.top().orElseThrow();
        return chosen(now, frame, meaning)
                .or(() -> correcting.turn(now, frame, meaning))
                .or(() -> progress.openStep(frame)
                        .flatMap(step -> step.as(
                                collect -> collected(now, frame, collect.slot(), meaning),
                                confirm -> confirming.turn(now, frame, meaning),
                                deed -> Optional.empty())));
    }

    /** Something that was offered. */
    Optional<Turn> chosen(Dialogue now, Frame frame, Meaning meaning) {
        Integer number = meaning.number();
        return now.offers().stream()
                .filter(offer -> number != null && offer.number() == number)
                .findFirst()
                .flatMap(offer -> take(now, frame, offer));
    }

    private Optional<Turn> take(Dialogue now, Frame frame, Offer offer) {
        Script script = progress.scriptOf(frame);
        return switch (offer.effect()) {
            case SET ->
                Optional.of(progress.advance(
                        now.replaceTop(frame.with(script, offer.target(), Objects.requireNonNull(offer.value())))));
            case CONFIRM -> Optional.of(confirming.pass(now, frame));
            case CHANGE -> Optional.of(progress.change(now, frame));
            case CLEAR ->
                Optional.of(progress.advance(now.replaceTop(Correcting.cleared(script, frame, offer.target()))));
            case CANCEL ->
                Optional.of(progress.question(now.pop()).after(Line.say("talk.cancelled", "script." + frame.script())));
            case START -> Optional.empty();
        };
    }

    private Optional<Turn> collected(Dialogue now, Frame frame, String asked, Meaning meaning) {
        Script script = progress.scriptOf(frame);
        Slot slot = script.slot(asked);
        if (meaning.pointed() && Confirming.isAnother(frame, meaning)) {
            return Optional.of(confirming.beside(now, frame, script, meaning));
        }
        boolean beginsAnother =
                meaning.start() != null && !meaning.start().script().equals(frame.script());
        if (beginsAnother || isAboutSomethingElse(slot, meaning)) {
            return Optional.empty();
        }
        if (slot.type() == SlotType.CHOICE && isEnough(meaning)) {
            return Optional.of(progress.question(now.pop())
                    .after(Line.say(
                            meaning.is(Pattern.THANKS) ? "talk.thanks" : "talk.cancelled",
                            "script." + frame.script())));
        }
        if (slot.type() == SlotType.WINDOW && tellsAnew(frame, meaning)) {
            return Optional.of(progress.advance(now.replaceTop(Confirming.joined(script, frame, meaning))));
        }
        Map<String, Value> fills = new LinkedHashMap<>();
        slot.type().free(meaning).ifPresent(value -> fills.put(asked, value));
        told(script, meaning).forEach((name, value) -> {
            boolean open = !frame.slots().containsKey(name) || isMended(script.slot(name), meaning);
            if (open && !fills.containsKey(name)) {
                fills.put(name, value);
            }
        });
        fills.remove(fills.containsKey("window") ? "hint" : "");
        Frame next = slot.type() == SlotType.REASON && fills.containsKey(asked)
                ? Correcting.retagged(script, frame, meaning)
                : frame;
        for (Map.Entry<String, Value> fill : fills.entrySet()) {
            next = next.with(script, fill.getKey(), fill.getValue());
        }
        Dialogue then = now.replaceTop(next);
        Optional<Turn> which = next.slots().containsKey("window")
                ? Optional.empty()
                : progress.several(then, script, meaning.windows());
        if (which.isPresent()) {
            return which;
        }
        if (slot.type() == SlotType.WINDOW && meaning.refusal() != null) {
            return Optional.empty();
        }
        if (!fills.isEmpty()) {
            return Optional.of(progress.advance(then));
        }
        return toldInstead(now, frame, slot, meaning).or(() -> tooWide(now, slot, meaning));
    }

    /** Together with the window something is told, though something was told before. */
    private static boolean tellsAnew(Frame frame, Meaning meaning) {
        var verdict = meaning.remark().verdict();
        return frame.slots().containsKey("reason")
                && meaning.windows().size() == 1
                && verdict != null
                && !verdict.tags().isEmpty();
    }

    private Optional<Turn> toldInstead(Dialogue now, Frame frame, Slot slot, Meaning meaning) {
        Script script = progress.scriptOf(frame);
        Script.Told told = slot.told();
        if (told == null || !meaning.isTold()) {
            return Optional.empty();
        }
        Optional<Offer> judged =
                Optional.ofNullable(judged(meaning)).flatMap(good -> offered(now, good ? told.good() : told.bad()));
        if (judged.isPresent()) {
            return judged.flatMap(offer -> take(now, frame, offer));
        }
        return offered(now, told.choose())
                .flatMap(offer -> script.slot(told.fill())
                        .type()
                        .free(meaning)
                        .map(words -> progress.advance(
                                now.replaceTop(frame.with(script, slot.name(), Objects.requireNonNull(offer.value()))
                                        .with(script, told.fill(), words)))));
    }

    private static Optional<Offer> offered(Dialogue now, String code) {
        return now.offers().stream()
                .filter(offer -> offer.value() != null && offer.value().code().equals(code))
                .findFirst();
    }

    /** Content or not, where the words say so; null where they do not. */
    private static @Nullable Boolean judged(Meaning meaning) {
        if (meaning.level() != null) {
            return meaning.level() > 2;
        }
        var verdict = meaning.remark().verdict();
        return verdict == null || verdict.needsClarification() || verdict.level() == 3 ? null : verdict.level() > 2;
    }

    /** A county alone, where a window is asked for. */
    private Optional<Turn> tooWide(Dialogue now, Slot slot, Meaning meaning) {
        return slot.type() == SlotType.WINDOW && meaning.bare()
                ? Optional.of(progress.question(now).after(Line.say("talk.window.narrower")))
                : Optional.empty();
    }

    /** A menu's key or a question is one, even where any words would do as an answer; a tale of what happened is none. */
    private static boolean isAboutSomethingElse(Slot slot, Meaning meaning) {
        boolean chat = meaning.remark().scope() == Scope.IRRELEVANT
                && ASKS.matcher(meaning.text()).matches();
        boolean judges = slot.type() == SlotType.CHOICE && meaning.remark().verdict() != null;
        return slot.type().takesAnyWords() && chat || meaning.asksFigures() && !judges;
    }

    private static boolean isEnough(Meaning meaning) {
        return meaning.is(Pattern.NONE) || meaning.is(Pattern.NO) || meaning.is(Pattern.THANKS);
    }

    /** Another code that is scanned meanwhile is the window that is meant now; tags follow the words. */
    private static boolean isMended(Slot slot, Meaning meaning) {
        boolean named = meaning.hint() != null
                && meaning.hint().number() != null
                && meaning.windows().size() == 1;
        return slot.type() == SlotType.WINDOW && (meaning.pointed() || named) || slot.type() == SlotType.HINT;
    }

    /** Asks which window is meant when what was said fits several. */
    Optional<Turn> oneOfSeveral(Dialogue now, Meaning meaning) {
        Frame frame = now.top().orElseThrow();
        Script script = progress.scriptOf(frame);
        return frame.slots().containsKey("window")
                ? Optional.empty()
                : progress.several(now, script, meaning.windows());
    }

    /** Everything that the words say of a script's slots, whatever was asked. */
    static Map<String, Value> told(Script script, Meaning meaning) {
        Map<String, Value> told = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(script.slots().keySet());
        for (String name : names) {
            script.slot(name).type().strict(meaning).ifPresent(value -> told.put(name, value));
        }
        return told;
    }
}

package org.massreview.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massreview.conversation.Script.Slot;
import org.massreview.conversation.Script.Step;
import org.massreview.understanding.Scope;

/** How words answer the open question, correct an earlier answer, or say more than was asked. Pure. */
final class Answering {

    private static final java.util.regex.Pattern ASKS =
            java.util.regex.Pattern.compile("(?s).*(?:怎么样|吗|么|呢|几点|多少|[?？])[。.!！ ]*");

    private final Progress progress;

    Answering(Progress progress) {
        this.progress = progress;
    }

    /** @return empty when the words are no answer */
    Optional<Turn> answer(Dialogue now, Meaning meaning) {
        Frame frame = now.top().orElseThrow();
        return chosen(now, frame, meaning)
                .or(() -> corrected(now, frame, meaning))
                .or(() -> progress.openStep(frame)
                        .flatMap(step -> step.as(
                                collect -> collected(now, frame, collect.slot(), meaning),
                                confirm -> confirmed(now, frame, meaning),
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
                Optional.of(progress.advance(now.replaceTop(
                        frame.with(script, offer.target(), java.util.Objects.requireNonNull(offer.value())))));
            case CONFIRM -> Optional.of(pass(now, frame));
            case CHANGE -> Optional.of(progress.change(now, frame));
            case CLEAR -> Optional.of(progress.advance(now.replaceTop(cleared(script, frame, offer.target()))));
            case CANCEL ->
                Optional.of(progress.question(now.pop()).after(Line.say("talk.cancelled", "script." + frame.script())));
            case START -> Optional.empty();
        };
    }

    private static Frame cleared(Script script, Frame frame, String slot) {
        Frame without = frame.without(script, slot);
        return switch (slot) {
            case "window" -> without.without(script, "hint");
            case "reason" -> without.without(script, "tags");
            default -> without;
        };
    }

    private Turn pass(Dialogue now, Frame frame) {
        return progress.advance(
                now.replaceTop(frame.passing(progress.open(frame).orElseThrow())));
    }

    /** "不对，是…": the slot that is named, else the one that the rest can be. */
    private Optional<Turn> corrected(Dialogue now, Frame frame, Meaning meaning) {
        Meaning.Correction correction = meaning.correction();
        if (correction == null) {
            return Optional.empty();
        }
        Script script = progress.scriptOf(frame);
        Meaning rest = correction.rest();
        List<String> order = new ArrayList<>(frame.slots().keySet());
        Collections.reverse(order);
        progress.openStep(frame)
                .filter(step -> step instanceof Step.Collect)
                .ifPresent(step -> order.add(((Step.Collect) step).slot()));
        if (!correction.slots().isEmpty()) {
            order.retainAll(correction.slots());
        }
        if (rest.text().isEmpty()) {
            return order.stream()
                    .filter(frame.slots()::containsKey)
                    .findFirst()
                    .map(slot -> progress.advance(now.replaceTop(cleared(script, frame, slot))));
        }
        if (order.contains("window") && rest.windows().size() > 1) {
            Frame open = cleared(script, frame, "window");
            Frame hinted = SlotType.HINT
                    .strict(rest)
                    .map(hint -> open.with(script, "hint", hint))
                    .orElse(open);
            return Optional.of(progress.which(now.replaceTop(hinted), "window", rest.windows()));
        }
        Map<String, Value> fills = new LinkedHashMap<>();
        for (String slot : order) {
            script.slot(slot).type().strict(rest).ifPresent(value -> fills.put(slot, value));
        }
        if (fills.isEmpty()) {
            order.stream()
                    .filter(slot -> !correction.slots().isEmpty()
                            || !script.slot(slot).type().takesAnyWords())
                    .flatMap(
                            slot -> script.slot(slot).type().free(rest).stream().map(value -> Map.entry(slot, value)))
                    .findFirst()
                    .ifPresent(fill -> fills.put(fill.getKey(), fill.getValue()));
        }
        if (fills.isEmpty()) {
            onlyWords(script, frame, rest).ifPresent(words -> fills.put(words.getKey(), words.getValue()));
        }
        if (fills.isEmpty()) {
            return several(now, rest, script, frame)
                    .or(() -> Optional.of(progress.change(now, frame))
                            .filter(turn -> !frame.slots().isEmpty()));
        }
        if (fills.containsKey("reason")
                && !fills.containsKey("level")
                && rest.remark().verdict() != null
                && !rest.remark().verdict().levelSaid()) {
            fills.remove("level");
        }
        Frame next = fills.containsKey("reason") ? retagged(script, frame, rest) : frame;
        for (Map.Entry<String, Value> fill : fills.entrySet()) {
            next = next.with(script, fill.getKey(), fill.getValue());
        }
        Map.Entry<String, Value> last =
                fills.entrySet().stream().reduce((first, second) -> second).orElseThrow();
        Turn turn = progress.advance(now.replaceTop(next));
        return Optional.of(
                frame.slots().containsKey(last.getKey())
                        ? turn.after(Line.say(
                                "talk.changed",
                                "slot." + last.getKey(),
                                last.getValue().label()))
                        : turn);
    }

    /** Where one thing was said in words, other words stand for it. */
    private Optional<Map.Entry<String, Value>> onlyWords(Script script, Frame frame, Meaning rest) {
        List<String> said = frame.slots().keySet().stream()
                .filter(slot -> script.slot(slot).type().takesAnyWords())
                .toList();
        boolean confirming = progress.openStep(frame)
                .filter(step -> step instanceof Step.Confirm)
                .isPresent();
        return confirming && said.size() == 1 && rest.text().length() > 2
                ? SlotType.WORDS.free(rest).map(words -> Map.entry(said.get(0), words))
                : Optional.empty();
    }

    /** Other words, other problems. */
    private static Frame retagged(Script script, Frame frame, Meaning meaning) {
        return script.slots().containsKey("tags")
                ? SlotType.TAGS
                        .strict(meaning)
                        .map(tags -> frame.with(script, "tags", tags))
                        .orElseGet(() -> frame.without(script, "tags"))
                : frame;
    }

    private Optional<Turn> collected(Dialogue now, Frame frame, String asked, Meaning meaning) {
        Script script = progress.scriptOf(frame);
        Slot slot = script.slot(asked);
        if (meaning.pointed() && isAnother(frame, meaning)) {
            return Optional.of(beside(now, frame, script, meaning));
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
        Map<String, Value> fills = new LinkedHashMap<>();
        slot.type().free(meaning).ifPresent(value -> fills.put(asked, value));
        told(script, meaning).forEach((name, value) -> {
            boolean open = !frame.slots().containsKey(name) || isMended(script.slot(name), meaning);
            if (open && !fills.containsKey(name)) {
                fills.put(name, value);
            }
        });
        fills.remove(fills.containsKey("window") ? "hint" : "");
        Frame next =
                slot.type() == SlotType.REASON && fills.containsKey(asked) ? retagged(script, frame, meaning) : frame;
        for (Map.Entry<String, Value> fill : fills.entrySet()) {
            next = next.with(script, fill.getKey(), fill.getValue());
        }
        Dialogue then = now.replaceTop(next);
        Optional<Turn> which =
                next.slots().containsKey("window") ? Optional.empty() : several(then, meaning, script, next);
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
                        .map(words -> progress.advance(now.replaceTop(
                                frame.with(script, slot.name(), java.util.Objects.requireNonNull(offer.value()))
                                        .with(script, told.fill(), words)))));
    }

    private static Optional<Offer> offered(Dialogue now, String code) {
        return now.offers().stream()
                .filter(offer -> offer.value() != null && offer.value().code().equals(code))
                .findFirst();
    }

    /** Content or not, where the words say so; null where they do not. */
    private static @org.jspecify.annotations.Nullable Boolean judged(Meaning meaning) {
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

    private Optional<Turn> confirmed(Dialogue now, Frame frame, Meaning meaning) {
        boolean changing = now.offers().stream().anyMatch(offer -> offer.effect() == Offer.Effect.CLEAR);
        if (meaning.is(Pattern.YES) && !changing) {
            return Optional.of(pass(now, frame));
        }
        if (meaning.is(Pattern.NO) || meaning.is(Pattern.YES)) {
            return Optional.of(progress.change(now, frame));
        }
        if (meaning.start() != null || meaning.asksFigures()) {
            return Optional.empty();
        }
        Script script = progress.scriptOf(frame);
        if (isAnother(frame, meaning)) {
            return Optional.of(beside(now, frame, script, meaning));
        }
        Frame next = frame;
        for (Map.Entry<String, Value> fill : told(script, meaning).entrySet()) {
            Slot slot = script.slot(fill.getKey());
            Value before = frame.slots().get(slot.name());
            next = switch (slot.type()) {
                case WINDOW -> next.with(script, slot.name(), fill.getValue());
                case LEVEL -> isSaid(meaning) ? next.with(script, slot.name(), fill.getValue()) : next;
                case REASON -> next.with(script, slot.name(), more(before, withoutYes(fill.getValue()), "。"));
                case TAGS -> next.with(script, slot.name(), union(before, fill.getValue()));
                default -> next;
            };
        }
        return next.equals(frame) ? Optional.empty() : Optional.of(progress.advance(now.replaceTop(next)));
    }

    /** Words that were said of one window are never put down to another. */
    private static boolean isAnother(Frame frame, Meaning meaning) {
        Value window = frame.slots().get("window");
        boolean other = meaning.windows().size() == 1
                && window != null
                && !window.code().equals(meaning.windows().get(0).code());
        boolean tells =
                meaning.pointed() || meaning.isTold() && meaning.remark().verdict() != null;
        return other && tells && frame.slots().containsKey("reason");
    }

    /** The other one first; what was said of this one is asked again afterwards. */
    private Turn beside(Dialogue now, Frame frame, Script script, Meaning meaning) {
        String first = frame.slots().getOrDefault("window", Value.of("")).label();
        Dialogue next = now.push(Frame.begin(script, meaning.messageId(), told(script, meaning)));
        return progress.advance(next).after(Line.say("talk.the.other.first", first));
    }

    private static boolean isSaid(Meaning meaning) {
        var verdict = meaning.remark().verdict();
        return meaning.level() != null || verdict != null && verdict.levelSaid();
    }

    private static Value withoutYes(Value words) {
        return Value.of(words.label().replaceFirst("^(?:确认|对的?|是的?|好的?|嗯)[，,。 ]+", ""));
    }

    private static Value more(@org.jspecify.annotations.Nullable Value before, Value added, String between) {
        if (before == null || before.label().isEmpty()) {
            return added;
        }
        String joined = before.label().matches("(?s).*[。！？；…!?;]$") ? before.label() : before.label() + between;
        return Value.of(joined + added.label());
    }

    private static Value union(@org.jspecify.annotations.Nullable Value before, Value added) {
        if (before == null) {
            return added;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Value value : List.of(before, added)) {
            String[] codes = value.code().split(",");
            String[] names = value.label().split("、");
            for (int i = 0; i < codes.length; i++) {
                labels.putIfAbsent(codes[i], names[Math.min(i, names.length - 1)]);
            }
        }
        return new Value(String.join(",", labels.keySet()), String.join("、", labels.values()));
    }

    /** Asks which window is meant when what was said fits several. */
    Optional<Turn> oneOfSeveral(Dialogue now, Meaning meaning) {
        Frame frame = now.top().orElseThrow();
        Script script = progress.scriptOf(frame);
        return frame.slots().containsKey("window") ? Optional.empty() : several(now, meaning, script, frame);
    }

    private Optional<Turn> several(Dialogue now, Meaning meaning, Script script, Frame frame) {
        boolean asked = script.stepOf("window").isPresent();
        return asked && meaning.windows().size() > 1
                ? Optional.of(progress.which(now, "window", meaning.windows()))
                : Optional.empty();
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

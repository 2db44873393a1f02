package org.massreview.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.Script.Slot;

/** What is said where everything was understood and waits for a yes. Pure. */
final class Confirming {

    private final Progress progress;

    Confirming(Progress progress) {
        this.progress = progress;
    }

    /** A yes, a no, or more words. */
    Optional<Turn> turn(Dialogue now, Frame frame, Meaning meaning) {
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
        for (Map.Entry<String, Value> fill : Answering.told(script, meaning).entrySet()) {
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

    Turn pass(Dialogue now, Frame frame) {
        return progress.advance(
                now.replaceTop(frame.passing(progress.open(frame).orElseThrow())));
    }

    /** Words that were said of one window are never put down to another. */
    static boolean isAnother(Frame frame, Meaning meaning) {
        Value window = frame.slots().get("window");
        boolean other = meaning.windows().size() == 1
                && window != null
                && !window.code().equals(meaning.windows().get(0).code());
        boolean tells =
                meaning.pointed() || meaning.isTold() && meaning.remark().verdict() != null;
        return other && tells && frame.slots().containsKey("reason");
    }

    /**
     * What is told later goes with what was told before when both are content or neither is; else the later counts alone, since
     * the earlier was perhaps said of something else.
     */
    static Frame joined(Script script, Frame frame, Meaning meaning) {
        Map<String, Value> told = Answering.told(script, meaning);
        Value level = frame.slots().get("level");
        Value later = told.get("level");
        boolean alike = level == null || later == null || isBad(level) == isBad(later);
        Frame next = alike ? frame : frame.without(script, "reason").without(script, "tags");
        for (Map.Entry<String, Value> fill : told.entrySet()) {
            Value before = next.slots().get(fill.getKey());
            next = switch (script.slot(fill.getKey()).type()) {
                case REASON -> next.with(script, fill.getKey(), more(before, fill.getValue(), "。"));
                case TAGS -> next.with(script, fill.getKey(), union(before, fill.getValue()));
                case LEVEL -> alike && before != null ? next : next.with(script, fill.getKey(), fill.getValue());
                default -> next.with(script, fill.getKey(), fill.getValue());
            };
        }
        return next;
    }

    private static boolean isBad(Value level) {
        return Integer.parseInt(level.code()) <= 2;
    }

    /** The other one first; what was said of this one is asked again afterwards. */
    Turn beside(Dialogue now, Frame frame, Script script, Meaning meaning) {
        String first = frame.slots().getOrDefault("window", Value.of("")).label();
        Dialogue next = now.push(Frame.begin(script, meaning.messageId(), Answering.told(script, meaning)));
        return progress.advance(next).after(Line.say("talk.the.other.first", first));
    }

    private static boolean isSaid(Meaning meaning) {
        var verdict = meaning.remark().verdict();
        return meaning.level() != null || verdict != null && verdict.levelSaid();
    }

    private static Value withoutYes(Value words) {
        return Value.of(words.label().replaceFirst("^(?:确认|对的?|是的?|好的?|嗯)[，,。 ]+", ""));
    }

    private static Value more(@Nullable Value before, Value added, String between) {
        if (before == null || before.label().isEmpty()) {
            return added;
        }
        String joined = before.label().matches("(?s).*[。！？；…!?;]$") ? before.label() : before.label() + between;
        return Value.of(joined + added.label());
    }

    private static Value union(@Nullable Value before, Value added) {
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
}

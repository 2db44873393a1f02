package org.massreview.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massreview.conversation.Script.Step;

/** How an earlier answer is corrected, at any time and in any order. Pure. */
final class Correcting {

    private final Progress progress;

    Correcting(Progress progress) {
        this.progress = progress;
    }

    /** "不对，是…": the slot that is named, else the one that the rest can be. */
    Optional<Turn> turn(Dialogue now, Frame frame, Meaning meaning) {
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
            return progress.several(now, script, rest.windows())
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
    static Frame retagged(Script script, Frame frame, Meaning meaning) {
        return script.slots().containsKey("tags")
                ? SlotType.TAGS
                        .strict(meaning)
                        .map(tags -> frame.with(script, "tags", tags))
                        .orElseGet(() -> frame.without(script, "tags"))
                : frame;
    }

    static Frame cleared(Script script, Frame frame, String slot) {
        Frame without = frame.without(script, slot);
        return switch (slot) {
            case "window" -> without.without(script, "hint");
            case "reason" -> without.without(script, "tags");
            default -> without;
        };
    }
}

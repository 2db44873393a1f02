package org.massreview.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.massreview.conversation.Offer.Effect;
import org.massreview.conversation.Script.Step;
import org.massreview.directory.Place;

/** How a script goes on: the first step that is not behind is asked, confirmed or done. Pure. */
final class Progress {

    private static final int SHOWN_AT_MOST = 9;

    private final Scripts scripts;

    Progress(Scripts scripts) {
        this.scripts = scripts;
    }

    Script scriptOf(Frame frame) {
        return scripts.named(frame.script());
    }

    /** @return the number of the step that is open; empty when the script is through */
    Optional<Integer> open(Frame frame) {
        List<Step> steps = scriptOf(frame).steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean behind = step instanceof Step.Collect collect
                    ? frame.slots().containsKey(collect.slot())
                    : frame.passed().contains(i);
            if (!behind && Script.applies(step, frame.slots())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Optional<Step> openStep(Frame frame) {
        return open(frame).map(number -> scriptOf(frame).steps().get(number));
    }

    /** Says or does what is next; a script that is through gives way to the one it interrupted. */
    Turn advance(Dialogue now) {
        return advance(now, List.of());
    }

    /** @param offered choices that came with a deed, for the next question or for afterwards */
    Turn advance(Dialogue now, List<Offer> offered) {
        Optional<Frame> top = now.top();
        if (top.isEmpty()) {
            return Turn.say(now.offering(offered));
        }
        Frame frame = top.get();
        return openStep(frame)
                .map(step -> step.as(
                        collect -> ask(now, frame, collect.slot(), offered),
                        confirm -> confirm(now, frame),
                        deed -> new Turn(now, List.of(), new Turn.Call(deed.deed(), frame), false)))
                .orElseGet(() -> finished(now, offered));
    }

    private Turn finished(Dialogue now, List<Offer> offered) {
        Dialogue rest = now.pop();
        boolean nobodyAsks = rest.frames().isEmpty() || rest.handoff() != null;
        return nobodyAsks ? Turn.say(rest.offering(offered)) : question(rest).after(backTo(rest));
    }

    private static Line backTo(Dialogue now) {
        return Line.say("talk.back.to", "script." + now.top().map(Frame::script).orElse(""));
    }

    /** The open question again; nothing is done meanwhile. */
    Turn question(Dialogue now) {
        Optional<Frame> top = now.top();
        boolean waits = top.flatMap(this::openStep)
                .filter(step -> !(step instanceof Step.Do))
                .isPresent();
        if (!waits) {
            return Turn.say(now);
        }
        List<Offer> standing = now.offers().stream()
                .filter(offer -> offer.effect() == Effect.SET)
                .toList();
        return advance(now, standing);
    }

    private Turn ask(Dialogue now, Frame frame, String slot, List<Offer> offered) {
        List<Offer> own = scriptOf(frame).slot(slot).choices();
        List<Offer> fitting = offered.stream()
                .filter(offer -> offer.effect() != Effect.SET || offer.target().equals(slot))
                .toList();
        return Turn.say(
                now.offering(fitting.isEmpty() ? own : fitting),
                new Line(Line.Kind.ASK, "talk.ask." + frame.script() + "." + slot, List.of(about(frame), slot)));
    }

    private static String about(Frame frame) {
        Value window = frame.slots().get("window");
        return window == null ? "" : window.label();
    }

    /** Several windows fit what was said. */
    Turn which(Dialogue now, String slot, List<Place> windows) {
        List<Offer> offers = new ArrayList<>();
        windows.stream()
                .limit(SHOWN_AT_MOST)
                .forEach(window -> offers.add(Offer.set(offers.size() + 1, slot, SlotType.valueOf(window))));
        return Turn.say(now.offering(offers), new Line(Line.Kind.ASK, "talk.which.window", List.of(slot)));
    }

    /** Asks which window is meant where one is asked for and several fit. */
    Optional<Turn> several(Dialogue now, Script script, List<Place> windows) {
        return script.stepOf("window").isPresent() && windows.size() > 1
                ? Optional.of(which(now, "window", windows))
                : Optional.empty();
    }

    private Turn confirm(Dialogue now, Frame frame) {
        return Turn.say(
                now.offering(List.of(
                        new Offer(1, "offer.confirm", Effect.CONFIRM, "", null),
                        new Offer(2, "offer.change", Effect.CHANGE, "", null),
                        new Offer(0, "offer.cancel", Effect.CANCEL, "", null))),
                new Line(Line.Kind.CONFIRM, "talk.confirm." + frame.script(), shown(frame)));
    }

    private List<String> shown(Frame frame) {
        List<String> pairs = new ArrayList<>();
        scriptOf(frame).slots().values().stream().filter(Script.Slot::shown).forEach(slot -> {
            Value value = frame.slots().get(slot.name());
            if (value != null && !value.label().isEmpty()) {
                pairs.add("slot." + slot.name());
                pairs.add(value.label());
            }
        });
        return pairs;
    }

    /** Which answer shall be changed? */
    Turn change(Dialogue now, Frame frame) {
        List<Offer> offers = new ArrayList<>();
        Map<String, Value> known = frame.slots();
        scriptOf(frame).slots().values().stream()
                .filter(slot -> slot.shown()
                        && known.containsKey(slot.name())
                        && scriptOf(frame).stepOf(slot.name()).isPresent())
                .forEach(slot -> offers.add(
                        new Offer(offers.size() + 1, "slot." + slot.name(), Effect.CLEAR, slot.name(), null)));
        offers.add(new Offer(0, "offer.cancel", Effect.CANCEL, "", null));
        return Turn.say(now.offering(offers), Line.say("talk.change"));
    }

    Turn done(Dialogue now, Outcome outcome) {
        Frame frame = now.top().orElseThrow();
        int step = open(frame).orElseThrow();
        if (outcome.refusal() != null) {
            return refused(now, frame, step, outcome);
        }
        Dialogue next = now.replaceTop(frame.knowing(outcome.found()).passing(step));
        Value given = outcome.found().get(Scripts.RECEIPT);
        if (given != null) {
            next = next.having(given);
        }
        if (outcome.asked() != null) {
            next = next.asking(outcome.asked());
        }
        if (outcome.handoff() != null) {
            next = next.handedTo(outcome.handoff() == Outcome.ENDED ? null : outcome.handoff());
        }
        return advance(next, outcome.offers()).after(outcome.lines().toArray(Line[]::new));
    }

    private Turn refused(Dialogue now, Frame frame, int step, Outcome outcome) {
        var refusal = Objects.requireNonNull(outcome.refusal());
        Line said = new Line(
                Line.Kind.REFUSE,
                refusal.problem().name(),
                Arrays.stream(refusal.arguments()).map(String::valueOf).toList());
        Script script = scriptOf(frame);
        Step.Do deed = (Step.Do) script.steps().get(step);
        boolean confirmed = script.steps().subList(0, step).stream().anyMatch(Step.Confirm.class::isInstance);
        String then = deed.refused().getOrDefault(refusal.problem(), confirmed ? Script.AGAIN : Script.END);
        return switch (then) {
            case Script.END -> finished(now, outcome.offers()).after(refusal(said, outcome));
            case Script.AGAIN ->
                advance(now.replaceTop(frame.returningTo(confirmBefore(script, step))))
                        .after(said);
            default ->
                advance(now.replaceTop(frame.without(script, then)), outcome.offers())
                        .after(said);
        };
    }

    /** Why not, and what there is to say besides. */
    private static Line[] refusal(Line said, Outcome outcome) {
        return Stream.concat(Stream.of(said), outcome.lines().stream()).toArray(Line[]::new);
    }

    private static int confirmBefore(Script script, int step) {
        for (int i = step; i >= 0; i--) {
            if (script.steps().get(i) instanceof Step.Confirm) {
                return i;
            }
        }
        throw new IllegalStateException("nothing to confirm before " + script.name() + " does it again");
    }
}

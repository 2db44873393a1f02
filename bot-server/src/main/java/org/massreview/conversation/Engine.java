package org.massreview.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massreview.conversation.Script.Step;
import org.massreview.understanding.Scope;
import org.massreview.understanding.Verdict;

/**
 * The talk as a pure function: scripts × where the talk stands × what was heard → what is said, what is done, where it stands
 * then. First what can be said at any moment, then what answers the open question, then what begins something new.
 */
final class Engine {

    private static final long LONG_AGO = 2 * 3_600_000L;
    private static final int MISSES_BEFORE_A_PERSON = 3;
    private static final int DEEPEST = 3;

    private final Scripts scripts;
    private final Progress progress;
    private final Answering answering;

    Engine(Scripts scripts) {
        this.scripts = scripts;
        this.progress = new Progress(scripts);
        this.answering = new Answering(progress);
    }

    Turn next(Dialogue before, Meaning meaning) {
        Dialogue now = before.heard(meaning.messageId(), meaning.at());
        if (now.handoff() != null && goesToThePerson(meaning)) {
            return whileHandedOver(now, meaning);
        }
        if (meaning.remark().threat() && meaning.start() == null && !isAnswer(meaning)) {
            return start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("THREAT")));
        }
        Turn turn = atAnyMoment(before, now, meaning)
                .or(() -> now.top().isEmpty() ? Optional.empty() : answering.answer(now, meaning))
                .or(() -> begin(now, meaning))
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
        return words && !meaning.pointed() && !isAnswer(meaning);
    }

    private static boolean isAnswer(Meaning meaning) {
        return meaning.start() != null
                && (meaning.start().script().equals(Scripts.ANSWER)
                        || meaning.start().script().equals(Scripts.RELEASE));
    }

    private Turn whileHandedOver(Dialogue now, Meaning meaning) {
        boolean back = meaning.is(Pattern.ROBOT) || meaning.is(Pattern.CANCEL);
        Map<String, Value> cause = meaning.remark().threat() ? Map.of("cause", Value.of("THREAT")) : Map.of();
        return start(now, back ? Scripts.RESUME : Scripts.FORWARD, meaning, cause);
    }

    private Optional<Turn> atAnyMoment(Dialogue before, Dialogue now, Meaning meaning) {
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
            return Optional.of(start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("DANGER"))));
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
            return Optional.of(start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("ASKED"))));
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

    /** What the words begin when they answer nothing. */
    private Optional<Turn> begin(Dialogue now, Meaning meaning) {
        Optional<Offer> offered = now.offers().stream()
                .filter(offer -> offer.effect() == Offer.Effect.START)
                .filter(offer -> meaning.number() != null && offer.number() == meaning.number())
                .findFirst();
        if (offered.isPresent()) {
            return offered.map(offer -> start(now, offer.target(), meaning, first(offer)));
        }
        if (meaning.namesComplaint() && !isAnswer(meaning)) {
            return Optional.of(start(
                    now, Scripts.FOLLOW, meaning, Map.of("reference", Value.of(String.valueOf(meaning.caseNumber())))));
        }
        if (meaning.start() != null && meaning.start().script().equals(Scripts.MEND)) {
            return Optional.of(mend(now, meaning));
        }
        if (meaning.start() != null) {
            return Optional.of(start(
                    now, meaning.start().script(), meaning, meaning.start().slots()));
        }
        if (meaning.refusal() != null) {
            Line said = new Line(
                    Line.Kind.REFUSE,
                    meaning.refusal().problem().name(),
                    java.util.Arrays.stream(meaning.refusal().arguments())
                            .map(String::valueOf)
                            .toList());
            return Optional.of(progress.question(now).after(said));
        }
        if (meaning.pointed() && !isIn(now, Scripts.REVIEW)) {
            return Optional.of(start(now, Scripts.REVIEW, meaning, Map.of()));
        }
        if (meaning.receipt() != null) {
            return Optional.of(start(now, Scripts.FOLLOW, meaning, Map.of()));
        }
        Optional<Turn> mended = mended(now, meaning);
        if (mended.isPresent()) {
            return mended;
        }
        boolean oneWindow = meaning.bare() && meaning.windows().size() == 1;
        boolean names = meaning.query() != null && meaning.bare() && !oneWindow;
        if (names || meaning.asksFigures()) {
            return Optional.of(start(now, Scripts.ASK, meaning, Map.of()));
        }
        return beginByRemark(now, meaning);
    }

    /** "不对，应该是4分" when nothing is open any more: the review that was just given is meant. */
    private Optional<Turn> mended(Dialogue now, Meaning meaning) {
        Meaning.Correction correction = meaning.correction();
        Value given = now.given();
        if (correction == null || given == null || now.top().isPresent()) {
            return Optional.empty();
        }
        Map<String, Value> slots = new LinkedHashMap<>();
        String[] parts = given.code().split("/", 2);
        slots.put(Scripts.RECEIPT, new Value(parts[0], given.label()));
        boolean onlyWords = !correction.slots().isEmpty() && !correction.slots().contains("level");
        if (onlyWords) {
            slots.put("level", new Value(parts[1], "level." + parts[1]));
            slots.put("reason", Value.of(correction.rest().text()));
        } else {
            SlotType.LEVEL.free(correction.rest()).ifPresent(level -> slots.put("level", level));
        }
        return slots.containsKey("level")
                ? Optional.of(start(now, Scripts.MEND, correction.rest(), slots))
                : Optional.empty();
    }

    private Turn mend(Dialogue now, Meaning meaning) {
        Value given = now.given();
        return given == null
                ? progress.question(now).after(Line.say("talk.mend.how"))
                : start(
                        now,
                        Scripts.MEND,
                        meaning,
                        Map.of(Scripts.RECEIPT, new Value(given.code().split("/", 2)[0], given.label())));
    }

    /** What an offer already knows belongs to the first slot of its script. */
    private Map<String, Value> first(Offer offer) {
        Value value = offer.value();
        return value == null
                ? Map.of()
                : Map.of(
                        scripts.named(offer.target())
                                .slots()
                                .keySet()
                                .iterator()
                                .next(),
                        value);
    }

    private Optional<Turn> beginByRemark(Dialogue now, Meaning meaning) {
        if (!meaning.isTold()) {
            return Optional.empty();
        }
        return reviewed(now, meaning).or(() -> searched(now, meaning)).or(() -> aboutNoWindow(now, meaning));
    }

    /** A tale begins a review; where it only names a window, that one is looked for. */
    private Optional<Turn> reviewed(Dialogue now, Meaning meaning) {
        Verdict verdict = meaning.remark().verdict();
        if (verdict == null || isIn(now, Scripts.REVIEW)) {
            return Optional.empty();
        }
        boolean empty = saysNothing(verdict);
        boolean faint = verdict.tags().isEmpty() && !verdict.levelSaid() && !namesWindow(now, meaning);
        boolean asksBack = (verdict.needsClarification() || faint) && now.top().isPresent();
        if (asksBack || empty && meaning.windows().size() == 1 || faint && verdict.level() > 2) {
            return Optional.empty();
        }
        Turn begun = start(now, Scripts.REVIEW, meaning, Map.of());
        return Optional.of(empty ? begun.asMissed() : begun);
    }

    private static boolean namesWindow(Dialogue now, Meaning meaning) {
        return !meaning.windows().isEmpty()
                || meaning.hint() != null
                || now.top().isPresent();
    }

    private Optional<Turn> searched(Dialogue now, Meaning meaning) {
        boolean inquiry = meaning.remark().scope() == Scope.INQUIRY;
        boolean window = !meaning.windows().isEmpty() || meaning.hint() != null && !inquiry;
        return window && now.top().isEmpty()
                ? Optional.of(start(now, Scripts.FIND, meaning, Map.of()))
                : Optional.empty();
    }

    private Optional<Turn> aboutNoWindow(Dialogue now, Meaning meaning) {
        Scope scope = meaning.remark().scope();
        boolean unclear = scope == Scope.REVIEW && now.top().isPresent()
                || scope == Scope.IRRELEVANT && now.top().isPresent();
        if (unclear || meaning.text().codePointCount(0, meaning.text().length()) < 2) {
            return Optional.empty();
        }
        Turn turn = progress.question(now.top().isEmpty() ? now.offering(scripts.menu()) : now)
                .after(Line.say("talk.scope." + (scope == Scope.REVIEW ? Scope.IRRELEVANT : scope).word()));
        return Optional.of(scope == Scope.IRRELEVANT || scope == Scope.REVIEW ? turn.asMissed() : turn);
    }

    /** Something happened at a window, it seems, and not what. */
    private static boolean saysNothing(Verdict verdict) {
        return verdict.needsClarification()
                && !verdict.levelSaid()
                && verdict.tags().isEmpty()
                && verdict.aspects().isEmpty();
    }

    private static boolean isIn(Dialogue now, String script) {
        return now.frames().stream().anyMatch(frame -> frame.script().equals(script));
    }

    /** A script that is begun again starts afresh; those in between are left. */
    private Turn start(Dialogue now, String name, Meaning meaning, Map<String, Value> known) {
        Script script = scripts.named(name);
        Dialogue base = now;
        while (isIn(base, name) || base.frames().size() >= DEEPEST) {
            base = base.pop();
        }
        Map<String, Value> slots = new LinkedHashMap<>(Answering.told(script, meaning));
        slots.putAll(known);
        boolean about = script.slots().containsKey("window")
                && script.steps().stream().anyMatch(Step.Confirm.class::isInstance);
        if (about && meaning.windows().isEmpty()) {
            now.top()
                    .map(frame -> frame.slots().get("window"))
                    .or(() -> shown(now, name))
                    .ifPresent(window -> slots.putIfAbsent("window", window));
        }
        Dialogue begun = base.missing(0).push(Frame.begin(script, meaning.messageId(), slots));
        return answering.oneOfSeveral(begun, meaning).orElseGet(() -> progress.advance(begun));
    }

    /** The window that was just looked for is the one that is spoken of. */
    private static Optional<Value> shown(Dialogue now, String script) {
        return now.offers().stream()
                .filter(offer ->
                        offer.effect() == Offer.Effect.START && offer.target().equals(script))
                .filter(offer -> script.equals(Scripts.REVIEW) || script.equals("complaint"))
                .flatMap(offer -> Optional.ofNullable(offer.value()).stream())
                .findFirst();
    }

    private Turn missed(Dialogue now, Meaning meaning) {
        int misses = now.misses() + 1;
        if (misses >= MISSES_BEFORE_A_PERSON) {
            return start(now, Scripts.HANDOFF, meaning, Map.of("cause", Value.of("MISSED")))
                    .asMissed();
        }
        Dialogue missing = now.missing(misses);
        String key = meaning.isSilent() ? "talk.silence" : "talk.miss." + misses;
        Turn again = now.top().isEmpty() ? Turn.say(missing.offering(scripts.menu())) : progress.question(missing);
        return again.after(Line.say(key)).asMissed();
    }
}

package org.massreview.conversation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.massreview.conversation.Script.Step;
import org.massreview.understanding.Scope;
import org.massreview.understanding.Verdict;

/** What words begin that answer nothing: what was offered, a key or a phrase, a code, a number, a question, a remark. Pure. */
final class Beginning {

    private static final int DEEPEST = 3;

    /** A few kind words may be meant for anybody. */
    private static final int TALE_AT_LEAST = 10;

    /** Somebody wants to know something, and complains of nothing yet. */
    private static final java.util.regex.Pattern ASKS_ABOUT =
            java.util.regex.Pattern.compile("(?:来|想|要|请|我)问(?:一?下|哈子?|个|你)|打听");

    private final Scripts scripts;
    private final Progress progress;
    private final Answering answering;

    Beginning(Scripts scripts, Progress progress, Answering answering) {
        this.scripts = scripts;
        this.progress = progress;
        this.answering = answering;
    }

    /** What the words begin when they answer nothing. */
    Optional<Turn> turn(Dialogue now, Meaning meaning) {
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
                    Arrays.stream(meaning.refusal().arguments())
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
        if (verdict.tags().isEmpty() && ASKS_ABOUT.matcher(meaning.text()).find()) {
            return Optional.of(progress.question(now).after(Line.say("talk.scope.inquiry")));
        }
        boolean kindness = verdict.level() > 3 && meaning.text().length() < TALE_AT_LEAST;
        boolean faint = (verdict.tags().isEmpty() || kindness) && !verdict.levelSaid() && !namesWindow(now, meaning);
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
    Turn start(Dialogue now, String name, Meaning meaning, Map<String, Value> known) {
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

    /** An official speaks to somebody whose talk was handed over, or handles a complaint. */
    static boolean isAnswer(Meaning meaning) {
        return meaning.start() != null
                && Scripts.COMMANDS.contains(meaning.start().script());
    }
}

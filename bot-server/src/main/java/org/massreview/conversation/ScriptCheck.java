package org.massreview.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.massreview.conversation.Script.Step;
import org.massreview.problem.Problem;

/**
 * What is wrong with the scripts, found before the first person talks: deeds and slots that do not exist, dead ends, words
 * that are missing in one of the languages.
 */
final class ScriptCheck {

    /** What is said without any script asking for it. */
    private static final List<String> ALWAYS = List.of(
            "talk.help",
            "talk.welcome",
            "talk.welcome.again",
            "talk.language",
            "talk.thanks",
            "talk.nothing.to.cancel",
            "talk.cancelled",
            "talk.resumed",
            "talk.back.to",
            "talk.changed",
            "talk.change",
            "talk.which.window",
            "talk.silence",
            "talk.miss.1",
            "talk.miss.2",
            "talk.scope.inquiry",
            "talk.scope.out_of_scope",
            "talk.scope.irrelevant",
            "talk.privacy",
            "talk.window.narrower",
            "talk.photo",
            "talk.other",
            "talk.understood",
            "offer.confirm",
            "offer.change",
            "offer.cancel");

    private final Scripts scripts;
    private final Map<String, Set<Problem>> deeds;
    private final Predicate<String> hasWords;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param deeds by name, with what each may refuse
     * @param hasWords whether the message bundles of both languages have a key
     */
    private ScriptCheck(Scripts scripts, Map<String, Set<Problem>> deeds, Predicate<String> hasWords) {
        this.scripts = scripts;
        this.deeds = deeds;
        this.hasWords = hasWords;
    }

    static List<String> faults(Scripts scripts, Map<String, Set<Problem>> deeds, Predicate<String> hasWords) {
        ScriptCheck check = new ScriptCheck(scripts, deeds, hasWords);
        ALWAYS.forEach(key -> check.words("the engine", key));
        scripts.menu().forEach(offer -> check.words("the menu", offer.label()));
        for (String needed : Scripts.NEEDED) {
            check.that(scripts.all().stream().anyMatch(script -> script.name().equals(needed)), needed, "is missing");
        }
        check.keysAreOnes();
        scripts.all().forEach(check::script);
        return check.faults;
    }

    private void keysAreOnes() {
        Set<String> seen = new HashSet<>();
        scripts.all()
                .forEach(script -> script.keys()
                        .keySet()
                        .forEach(key -> that(seen.add(key), script.name(), "shares the key " + key)));
    }

    private void script(Script script) {
        String name = script.name();
        words(name, "script." + name);
        List<Step> steps = script.steps();
        that(
                !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Do,
                name,
                "does not end with a deed, so what was asked is lost");
        for (int i = 0; i < steps.size(); i++) {
            condition(script, steps.get(i));
            int at = i;
            steps.get(i)
                    .as(
                            collect -> collect(script, collect.slot(), at),
                            confirm -> confirm(script),
                            deed -> deed(script, deed, at));
        }
        script.keys()
                .values()
                .forEach(slots -> slots.keySet()
                        .forEach(
                                slot -> that(script.slots().containsKey(slot), name, "has a key for no slot " + slot)));
    }

    private void condition(Script script, Step step) {
        if (step.when() == null) {
            return;
        }
        step.when().values().forEach((slot, values) -> {
            that(script.slots().containsKey(slot), script.name(), "has a condition on no slot " + slot);
            if (script.slots().containsKey(slot) && !script.slot(slot).choices().isEmpty()) {
                Set<String> known = new HashSet<>(Set.of("*"));
                script.slot(slot)
                        .choices()
                        .forEach(choice -> known.add(String.valueOf(
                                choice.value() == null ? "" : choice.value().code())));
                that(known.containsAll(values), script.name(), "has a condition on values that " + slot + " never has");
            }
        });
    }

    private boolean collect(Script script, String slot, int at) {
        that(script.slots().containsKey(slot), script.name(), "collects no slot " + slot);
        if (!script.slots().containsKey(slot)) {
            return false;
        }
        SlotType type = script.slot(slot).type();
        that(
                type != SlotType.TAGS && type != SlotType.HINT,
                script.name(),
                "waits for ever at " + slot + ": nobody is asked for " + type);
        boolean offered = !script.slot(slot).choices().isEmpty()
                || script.steps().subList(0, at).stream().anyMatch(Step.Do.class::isInstance);
        that(type != SlotType.CHOICE || offered, script.name(), "offers nothing to choose at " + slot);
        script.slot(slot).choices().forEach(choice -> words(script.name(), choice.label()));
        return words(script.name(), "talk.ask." + script.name() + "." + slot);
    }

    private boolean confirm(Script script) {
        script.slots().values().stream()
                .filter(Script.Slot::shown)
                .forEach(slot -> words(script.name(), "slot." + slot.name()));
        return words(script.name(), "talk.confirm." + script.name());
    }

    private boolean deed(Script script, Step.Do deed, int at) {
        Set<Problem> refusals = deeds.get(deed.deed());
        that(refusals != null, script.name(), "does " + deed.deed() + ", which does not exist");
        if (refusals == null) {
            return false;
        }
        that(
                deed.refused().keySet().equals(refusals),
                script.name(),
                "says what follows " + deed.refused().keySet() + ", but " + deed.deed() + " may refuse " + refusals);
        deed.refused().forEach((problem, then) -> {
            words(script.name(), problem.name());
            boolean again = then.equals(Script.AGAIN)
                    && script.steps().subList(0, at).stream().anyMatch(Step.Confirm.class::isInstance);
            that(
                    then.equals(Script.END) || again || script.stepOf(then).isPresent(),
                    script.name(),
                    "goes to " + then + " after " + problem + ", where nothing is asked");
        });
        return true;
    }

    private boolean words(String where, String key) {
        return that(hasWords.test(key), where, "lacks words in one of the languages: " + key);
    }

    private boolean that(boolean right, String where, String fault) {
        if (!right) {
            faults.add(where + " " + fault);
        }
        return right;
    }
}

package org.massreview.conversation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.Script.Condition;
import org.massreview.conversation.Script.Slot;
import org.massreview.conversation.Script.Step;
import org.massreview.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one script of conversations/*.yml. */
final class ScriptReader {

    private ScriptReader() {}

    static Map<String, Object> yaml(InputStream file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    }

    /** @throws IllegalStateException naming what can not be read */
    static Script read(Map<String, Object> file) {
        String name = String.valueOf(file.get("script"));
        try {
            return new Script(
                    name,
                    keys(list(file.get("keys"))),
                    phrases(list(file.get("phrases"))),
                    slots(map(file.get("slots"))),
                    steps(list(file.get("steps"))));
        } catch (IllegalArgumentException | ClassCastException wrong) {
            throw new IllegalStateException("script " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Map<String, Map<String, Value>> keys(List<?> raw) {
        Map<String, Map<String, Value>> keys = new LinkedHashMap<>();
        for (Object each : raw) {
            if (each instanceof Map<?, ?> withSlots) {
                withSlots.forEach((key, slots) -> keys.put(String.valueOf(key), values(map(slots))));
            } else {
                keys.put(String.valueOf(each), Map.of());
            }
        }
        return keys;
    }

    private static List<Script.Phrase> phrases(List<?> raw) {
        List<Script.Phrase> phrases = new ArrayList<>();
        for (Object each : raw) {
            Map<?, ?> withSlots = each instanceof Map<?, ?> known ? known : Map.of(each, Map.of());
            withSlots.forEach((phrase, slots) ->
                    phrases.add(new Script.Phrase(Pattern.compile(String.valueOf(phrase)), values(map(slots)))));
        }
        return phrases;
    }

    private static Map<String, Value> values(Map<?, ?> raw) {
        Map<String, Value> values = new LinkedHashMap<>();
        raw.forEach((slot, value) -> values.put(String.valueOf(slot), Value.of(String.valueOf(value))));
        return values;
    }

    private static Map<String, Slot> slots(Map<?, ?> raw) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            String name = String.valueOf(key);
            Map<?, ?> slot = map(value);
            slots.put(
                    name,
                    new Slot(
                            name,
                            SlotType.valueOf(String.valueOf(slot.get("type")).toUpperCase(Locale.ROOT)),
                            !Boolean.FALSE.equals(slot.get("shown")),
                            choices(name, map(slot.get("choices"))),
                            told(map(slot.get("told")))));
        });
        return slots;
    }

    private static Script.@Nullable Told told(Map<?, ?> raw) {
        return raw.isEmpty()
                ? null
                : new Script.Told(
                        String.valueOf(raw.get("choose")),
                        String.valueOf(raw.get("fill")),
                        String.valueOf(raw.get("good")),
                        String.valueOf(raw.get("bad")));
    }

    private static List<Offer> choices(String slot, Map<?, ?> raw) {
        List<Offer> choices = new ArrayList<>();
        raw.forEach((number, choice) -> {
            Map<?, ?> each = map(choice);
            choices.add(Offer.set(
                    (Integer) number,
                    slot,
                    new Value(String.valueOf(each.get("code")), String.valueOf(each.get("label")))));
        });
        return choices;
    }

    private static List<Step> steps(List<?> raw) {
        return raw.stream().map(step -> step(map(step))).toList();
    }

    private static Step step(Map<?, ?> raw) {
        Condition when = raw.get("when") == null ? null : condition(map(raw.get("when")));
        if (raw.get("collect") != null) {
            return new Step.Collect(String.valueOf(raw.get("collect")), when);
        }
        if (raw.containsKey("confirm")) {
            return new Step.Confirm(when);
        }
        if (raw.get("do") != null) {
            return new Step.Do(String.valueOf(raw.get("do")), refused(map(raw.get("refused"))), when);
        }
        throw new IllegalArgumentException("a step collects, confirms or does something, and this one has " + raw);
    }

    private static Condition condition(Map<?, ?> raw) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        raw.forEach((slot, wanted) -> {
            Set<String> all = new TreeSet<>();
            (wanted instanceof List<?> several ? several : List.of(wanted))
                    .forEach(each -> all.add(String.valueOf(each)));
            values.put(String.valueOf(slot), all);
        });
        return new Condition(values);
    }

    private static Map<Problem, String> refused(Map<?, ?> raw) {
        Map<Problem, String> refused = new LinkedHashMap<>();
        raw.forEach((problem, then) -> refused.put(Problem.valueOf(String.valueOf(problem)), String.valueOf(then)));
        return refused;
    }

    static Map<?, ?> map(@Nullable Object raw) {
        return raw == null ? Map.of() : (Map<?, ?>) raw;
    }

    static List<?> list(@Nullable Object raw) {
        return raw == null ? List.of() : (List<?>) raw;
    }
}

package org.massreview.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** All scripts, and by which keys and phrases each is begun. */
final class Scripts {

    /** Scripts that the engine itself begins. */
    static final String REVIEW = "review";

    static final String FIND = "find";
    static final String FOLLOW = "follow";
    static final String ASK = "ask";
    static final String HANDOFF = "handoff";
    static final String FORWARD = "forward";
    static final String RESUME = "resume";
    static final String MEND = "mend";
    static final String ANSWER = "answer";
    static final String RELEASE = "release";
    static final String HANDLE = "handle";
    static final String LOGIN = "login";

    /** What an official says with a number behind it, which by chance may also be some complaint's. */
    static final Set<String> COMMANDS = Set.of(ANSWER, RELEASE, HANDLE, LOGIN);

    /** The slot with which a deed tells what was given, so that it can still be corrected. */
    static final String RECEIPT = "receipt";

    /** A complaint in one breath, or an answer to a talk that was handed over. */
    private static final int LONGEST_PHRASE = 1_000;

    static final List<String> NEEDED =
            List.of(REVIEW, FIND, FOLLOW, ASK, HANDOFF, FORWARD, RESUME, MEND, ANSWER, RELEASE, HANDLE, LOGIN);

    private final Map<String, Script> byName = new LinkedHashMap<>();
    private final Map<String, Meaning.Start> byKey = new LinkedHashMap<>();
    private final List<Offer> menu;

    Scripts(Collection<Script> scripts, List<String> menu) {
        scripts.forEach(script -> {
            byName.put(script.name(), script);
            script.keys().forEach((key, slots) -> byKey.put(key, new Meaning.Start(script.name(), slots, false)));
        });
        List<Offer> offers = new ArrayList<>();
        menu.forEach(name -> offers.add(Offer.start(offers.size() + 1, "menu." + name, name, null)));
        this.menu = List.copyOf(offers);
    }

    Script named(String name) {
        Script script = byName.get(name);
        if (script == null) {
            throw new IllegalStateException("there is no script " + name);
        }
        return script;
    }

    Collection<Script> all() {
        return byName.values();
    }

    /** What is offered to whoever has nothing open. */
    List<Offer> menu() {
        return menu;
    }

    Optional<Meaning.Start> byKey(String text) {
        return Optional.ofNullable(byKey.get(text));
    }

    Optional<Meaning.Start> byPhrase(String text) {
        if (text.length() > LONGEST_PHRASE) {
            return Optional.empty();
        }
        for (Script script : byName.values()) {
            for (Script.Phrase phrase : script.phrases()) {
                Matcher matcher = phrase.pattern().matcher(text);
                if (matcher.matches()) {
                    return Optional.of(new Meaning.Start(script.name(), groups(script, phrase, matcher), true));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Value> groups(Script script, Script.Phrase phrase, Matcher matcher) {
        Map<String, Value> slots = new LinkedHashMap<>(phrase.known());
        script.slots().keySet().stream()
                .filter(slot -> phrase.pattern().pattern().contains("(?<" + slot + ">"))
                .filter(slot ->
                        matcher.group(slot) != null && !matcher.group(slot).isBlank())
                .forEach(slot -> slots.put(slot, Value.of(matcher.group(slot).strip())));
        return slots;
    }
}

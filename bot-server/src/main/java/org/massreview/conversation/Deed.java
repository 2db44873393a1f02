package org.massreview.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * 办事: what a script may do at a desk.
 *
 * @param name in the scripts
 * @param refusals that a person can do something about; each script that does this deed says what follows
 */
record Deed(String name, Set<Problem> refusals, Function<Asked, Mono<Outcome>> perform) {

    static Deed of(String name, Function<Asked, Mono<Outcome>> perform, Problem... refusals) {
        return new Deed(name, Set.of(refusals), perform);
    }

    /** The deeds at one desk. */
    interface Desk {
        List<Deed> deeds();
    }

    /**
     * @param key names the attempt: repeated, it gets the first outcome
     * @param dialogue where the talk stands
     * @param meaning the message that led here
     */
    record Asked(
            PersonKey person, String key, Map<String, Value> slots, Dialogue dialogue, Meaning meaning, Locale locale) {

        String code(String slot) {
            Value value = slots.get(slot);
            return value == null ? "" : value.code();
        }

        String label(String slot) {
            Value value = slots.get(slot);
            return value == null ? "" : value.label();
        }
    }
}

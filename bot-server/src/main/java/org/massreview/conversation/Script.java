package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;

/**
 * 对话脚本: what has to be known, asked, confirmed and done, as data.
 *
 * @param keys of menus and set phrases that start it, each with what is known thereby
 * @param phrases that start it
 * @param slots by name, in the order in which they are shown
 */
record Script(
        String name,
        Map<String, Map<String, Value>> keys,
        List<Phrase> phrases,
        Map<String, Slot> slots,
        List<Step> steps) {

    /**
     * @param pattern for a whole message; its named groups are slots
     * @param known what is known once it fits
     */
    record Phrase(java.util.regex.Pattern pattern, Map<String, Value> known) {}

    /**
     * @param shown whether it appears where things are confirmed
     * @param choices for CHOICE and LEVEL: codes with labels, in the order of their numbers
     * @param told what words mean that choose nothing; null when they mean nothing
     */
    record Slot(
            String name,
            SlotType type,
            boolean shown,
            List<Offer> choices,
            @Nullable Told told) {}

    /**
     * @param choose the code that is chosen thereby
     * @param fill the slot that gets the words
     * @param good chosen instead, where it is offered, by words that are content
     * @param bad the same by words that are not
     */
    record Told(String choose, String fill, String good, String bad) {}

    sealed interface Step {
        @Nullable
        Condition when();

        /** Does for each kind of step what belongs to it. */
        default <T> T as(Function<Collect, T> collect, Function<Confirm, T> confirm, Function<Do, T> deed) {
            if (this instanceof Collect step) {
                return collect.apply(step);
            }
            return this instanceof Confirm step ? confirm.apply(step) : deed.apply((Do) this);
        }

        /** Asks until the slot is filled. */
        record Collect(String slot, @Nullable Condition when) implements Step {}

        /** Shows what was understood and waits for a yes. */
        record Confirm(@Nullable Condition when) implements Step {}

        /** @param refused what follows a refusal: {@code end}, {@code again}, or the slot that is asked anew */
        record Do(
                String deed,
                Map<Problem, String> refused,
                @Nullable Condition when) implements Step {}
    }

    /** All of the slots named hold one of the values; a value {@code *} is any. */
    record Condition(Map<String, Set<String>> values) {

        boolean holds(Map<String, Value> slots) {
            return values.entrySet().stream().allMatch(wanted -> {
                Value value = slots.get(wanted.getKey());
                return value != null
                        && (wanted.getValue().contains("*") || wanted.getValue().contains(value.code()));
            });
        }
    }

    static final String END = "end";
    static final String AGAIN = "again";

    static boolean applies(Step step, Map<String, Value> slots) {
        Condition when = step.when();
        return when == null || when.holds(slots);
    }

    /** Where a slot is asked for. */
    Optional<Integer> stepOf(String slot) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Collect collect && collect.slot().equals(slot)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Slot slot(String name) {
        Slot slot = slots.get(name);
        if (slot == null) {
            throw new IllegalStateException("script " + this.name + " has no slot " + name);
        }
        return slot;
    }
}

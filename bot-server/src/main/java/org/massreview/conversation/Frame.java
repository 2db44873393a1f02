package org.massreview.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One script in progress.
 *
 * @param id of the message that began it; names the attempt, so that a deed is done once however often it is confirmed
 * @param slots in the order in which they were filled
 * @param passed numbers of the confirm and do steps that are behind
 * @param held what could be chosen when another script interrupted this one
 */
record Frame(String script, String id, Map<String, Value> slots, Set<Integer> passed, List<Offer> held) {

    Frame {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        passed = Collections.unmodifiableSet(new TreeSet<>(passed));
        held = List.copyOf(held);
    }

    static Frame begin(Script script, String id, Map<String, Value> known) {
        return new Frame(script.name(), id, known, Set.of(), List.of());
    }

    /** Fills a slot; what stood on its old value has to be passed again. */
    Frame with(Script script, String slot, Value value) {
        if (value.equals(slots.get(slot))) {
            return this;
        }
        Map<String, Value> next = new LinkedHashMap<>(slots);
        next.remove(slot);
        next.put(slot, value);
        return new Frame(this.script, id, next, passedBefore(script, slot), held);
    }

    Frame without(Script script, String slot) {
        Map<String, Value> next = new LinkedHashMap<>(slots);
        next.remove(slot);
        return new Frame(this.script, id, next, passedBefore(script, slot), held);
    }

    /** What a deed found out, which asks for nothing to be done again. */
    Frame knowing(Map<String, Value> found) {
        Map<String, Value> next = new LinkedHashMap<>(slots);
        next.putAll(found);
        return new Frame(script, id, next, passed, held);
    }

    Frame passing(int step) {
        Set<Integer> next = new TreeSet<>(passed);
        next.add(step);
        return new Frame(script, id, slots, next, held);
    }

    Frame returningTo(int step) {
        Set<Integer> next = new TreeSet<>(passed);
        next.removeIf(number -> number >= step);
        return new Frame(script, id, slots, next, held);
    }

    Frame holding(List<Offer> offers) {
        return new Frame(script, id, slots, passed, offers);
    }

    /** Slots that are not asked for came with the words, and what was done before them stays done. */
    private Set<Integer> passedBefore(Script script, String slot) {
        int step = script.stepOf(slot).orElse(script.steps().size());
        Set<Integer> next = new TreeSet<>(passed);
        next.removeIf(number -> number >= step || script.steps().get(number) instanceof Script.Step.Confirm);
        return next;
    }
}

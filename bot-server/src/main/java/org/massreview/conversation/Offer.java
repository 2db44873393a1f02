package org.massreview.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen by its number, its label or a tap.
 *
 * @param label words, or a key of the message bundle
 * @param target the slot for SET, the script for START
 * @param value for SET what the slot gets; for START what the script's first slot gets, null for none
 */
record Offer(
        int number,
        String label,
        Effect effect,
        String target,
        @Nullable Value value) {

    enum Effect {
        SET,
        CONFIRM,
        CHANGE,
        CLEAR,
        CANCEL,
        START
    }

    static Offer set(int number, String slot, Value value) {
        return new Offer(number, value.label(), Effect.SET, slot, value);
    }

    static Offer start(int number, String label, String script, @Nullable Value first) {
        return new Offer(number, label, Effect.START, script, first);
    }
}

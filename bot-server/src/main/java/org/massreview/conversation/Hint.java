package org.massreview.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a window before it is certain which one is meant.
 *
 * @param township its code
 * @param number over the window
 * @param service type code of config/window-types.csv
 */
record Hint(
        @Nullable String township,
        @Nullable Integer number,
        @Nullable String service) {

    static final Hint NONE = new Hint(null, null, null);

    /** What is newly said wins. */
    Hint or(Hint before) {
        return new Hint(
                township == null ? before.township : township,
                number == null ? before.number : number,
                service == null ? before.service : service);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    Value value() {
        return Value.of(String.join("|", text(township), text(number), text(service)));
    }

    static Hint of(@Nullable Value value) {
        if (value == null) {
            return NONE;
        }
        String[] parts = value.code().split("\\|", -1);
        return new Hint(
                parts[0].isEmpty() ? null : parts[0],
                parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                parts[2].isEmpty() ? null : parts[2]);
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}

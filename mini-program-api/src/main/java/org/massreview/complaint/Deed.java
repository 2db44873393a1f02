package org.massreview.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What comes along with an action of the staff.
 *
 * @param words may be empty where the action needs none
 * @param rootCause of a reply
 * @param version the complaint as it was seen; null does not ask
 */
public record Deed(
        String words,
        @Nullable String rootCause,
        @Nullable Outcome outcome,
        @Nullable Integer version) {

    public static Deed words(String words) {
        return new Deed(words, null, null, null);
    }
}

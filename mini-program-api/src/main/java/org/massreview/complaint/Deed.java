package org.massreview.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes along with an action of the staff.
 *
 * @param words may be empty where the action needs none
 * @param rootCause of a reply
 * @param version the complaint as it was seen; null does not ask
 * @param extendTo the day to which an extension is asked for
 * @param target of a reassignment the window's code, of a merger the other complaint's number
 */
public record Deed(
        String words,
        @Nullable String rootCause,
        @Nullable Outcome outcome,
        @Nullable Integer version,
        @Nullable LocalDate extendTo,
        @Nullable String target) {

    public Deed(String words, @Nullable String rootCause, @Nullable Outcome outcome, @Nullable Integer version) {
        this(words, rootCause, outcome, version, null, null);
    }

    public static Deed words(String words) {
        return new Deed(words, null, null, null);
    }
}

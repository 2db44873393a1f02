package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 办理记录: one line of a timeline, appended and never changed (but that a citizen's words can be erased).
 *
 * @param version of the complaint after it, so the first is 1
 * @param stage after it
 * @param action null for the opening
 * @param words public; may be empty
 * @param rootCause of a reply
 */
public record Entry(
        int version,
        Instant at,
        Party party,
        @Nullable Action action,
        Stage stage,
        String words,
        @Nullable String rootCause,
        @Nullable Outcome outcome,
        LocalDate dueOn) {}

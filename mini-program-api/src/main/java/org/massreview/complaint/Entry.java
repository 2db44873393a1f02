package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Masked;
import org.massreview.directory.DirectoryDesk;

/**
 * 办理记录: one line of a timeline, appended and never changed (but that a citizen's words can be erased).
 *
 * @param version of the complaint after it, so the first is 1
 * @param stage after it
 * @param action null for the opening
 * @param words public; may be empty
 * @param rootCause of a reply
 * @param note what the words do not say: the day that was asked for, the window that it went to, the number it was merged into
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
        LocalDate dueOn,
        @Nullable String note) {

    /** @return the key of the words for what was done; where it led says whether it was decided about an appeal */
    public String label() {
        if (action == null) {
            return "complaint.opened";
        }
        boolean ofAppeal = stage == Stage.DISMISSED || stage == Stage.ACCEPTED;
        return action.label(ofAppeal ? Stage.APPEALED : stage);
    }

    boolean isOfficials() {
        return party != Party.CITIZEN && party != Party.SYSTEM;
    }

    /** As whoever complained sees it: not with whose it is handled together. */
    Entry forCitizen() {
        return action == Action.MERGE
                ? new Entry(version, at, party, action, stage, words, rootCause, outcome, dueOn, null)
                : this;
    }

    /** As whoever is complained about sees it. */
    Entry forWindow() {
        boolean citizens = party == Party.CITIZEN;
        return new Entry(
                version,
                citizens
                        ? at.atZone(DirectoryDesk.ZONE)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant()
                        : at,
                party,
                action,
                stage,
                citizens ? Masked.author(words) : words,
                rootCause,
                outcome,
                dueOn,
                note);
    }
}

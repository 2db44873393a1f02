package org.massreview.complaint.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.Deed;
import org.massreview.complaint.Outcome;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * What comes along with an action; an outcome that does not exist is as good as none.
 *
 * @param extendTo yyyy-MM-dd
 * @param target code of a window, or number of another complaint
 */
record DeedForm(
        @Nullable String words,
        @Nullable String rootCause,
        @Nullable String outcome,
        @Nullable Integer version,
        @Nullable String extendTo,
        @Nullable String target) {

    static final DeedForm NOTHING = new DeedForm(null, null, null, null, null, null);

    Deed deed() {
        return new Deed(
                said(),
                rootCause,
                outcome == null ? null : Outcome.of(outcome).orElse(null),
                version,
                extendTo == null ? null : day(extendTo),
                target);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.at("extendTo", Problem.DATE_INVALID, typed.length() > 24 ? "…" : typed);
        }
    }

    String said() {
        return words == null ? "" : words;
    }

    /** @throws Refusal ACTION_UNKNOWN */
    static Action known(String word) {
        return Action.of(word).orElseThrow(() -> Refusal.of(Problem.ACTION_UNKNOWN, word.length() > 24 ? "…" : word));
    }
}

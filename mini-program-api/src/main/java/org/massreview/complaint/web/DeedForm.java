package org.massreview.complaint.web;

import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.Deed;
import org.massreview.complaint.Outcome;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** What comes along with an action; an outcome that does not exist is as good as none. */
record DeedForm(
        @Nullable String words,
        @Nullable String rootCause,
        @Nullable String outcome,
        @Nullable Integer version) {

    static final DeedForm NOTHING = new DeedForm(null, null, null, null);

    Deed deed() {
        return new Deed(
                said(), rootCause, outcome == null ? null : Outcome.of(outcome).orElse(null), version);
    }

    String said() {
        return words == null ? "" : words;
    }

    /** @throws Refusal ACTION_UNKNOWN */
    static Action known(String word) {
        return Action.of(word).orElseThrow(() -> Refusal.of(Problem.ACTION_UNKNOWN, word.length() > 24 ? "…" : word));
    }
}

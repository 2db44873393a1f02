package org.massreview.complaint;

import java.util.List;
import java.util.stream.Stream;

/** What a step changes in what complaints count for; a reassigned one counts where it went. */
final class Merits {

    private Merits() {}

    static List<MeritTally.Change> between(Complaint before, Complaint after) {
        Merit was = Merit.of(before);
        Merit is = Merit.of(after);
        Stream<MeritTally.Change> changes = before.window().equals(after.window())
                ? Stream.of(change(after, is.minus(was)))
                : Stream.of(change(before, Merit.NONE.minus(was)), change(after, is));
        return changes.filter(change -> !change.by().isNothing()).toList();
    }

    private static MeritTally.Change change(Complaint complaint, Merit by) {
        return new MeritTally.Change(
                complaint.window(),
                complaint.township(),
                complaint.county(),
                ComplaintRow.day(complaint.openedAt()),
                by);
    }
}

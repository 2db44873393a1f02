package org.massreview.complaint;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 整改成效: what a complaint counts for in the index of its window, on the day on which it was opened; each 0 or 1.
 *
 * @param due 应整改: it was answered, or its date has passed
 * @param onTime 按期: of those, never late
 * @param reached 已回访: somebody said what the newest reply was worth
 * @param satisfied 满意: of those
 */
public record Merit(int due, int onTime, int reached, int satisfied) {

    static final Merit NONE = new Merit(0, 0, 0, 0);

    /** What counts for nobody: it was no grievance, is counted with another one, or is sealed. */
    private static final Set<Stage> UNCOUNTED =
            EnumSet.of(Stage.DISMISSED, Stage.WITHDRAWN, Stage.MERGED, Stage.TRANSFERRED);

    /** The same as {@link #counts}, for queries. */
    static final String COUNTS_IN_SQL = """
            (sealed = 0 AND stage NOT IN (%s) AND NOT (stage = 'SETTLED' AND outcome IN (%s)))""".formatted(
                    names(UNCOUNTED),
                    names(Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.by() == Action.DISMISS)
                            .toList()));

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }

    static Merit of(Complaint complaint) {
        if (!counts(complaint)) {
            return NONE;
        }
        boolean due = complaint.respondedAt() != null || complaint.late();
        return new Merit(
                due ? 1 : 0,
                due && !complaint.late() ? 1 : 0,
                complaint.followUp() == null ? 0 : 1,
                complaint.followUp() == FollowUp.SATISFIED ? 1 : 0);
    }

    /** A reply that stood the review is a reply; a dismissal that stood it is none. */
    private static boolean counts(Complaint complaint) {
        Outcome outcome = complaint.outcome();
        boolean dismissed = outcome != null && outcome.by() == Action.DISMISS;
        return !complaint.handling().sealed()
                && !UNCOUNTED.contains(complaint.stage())
                && !(complaint.stage() == Stage.SETTLED && dismissed);
    }

    Merit minus(Merit other) {
        return new Merit(due - other.due, onTime - other.onTime, reached - other.reached, satisfied - other.satisfied);
    }

    boolean isNothing() {
        return equals(NONE);
    }
}

package org.massreview.complaint;

import static org.massreview.complaint.Action.*;
import static org.massreview.complaint.Stage.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 办理流程: the one table of who may do what in which stage, and where it leads. It is the rule, the list of what is allowed, and
 * docs/complaint-lifecycle.md.
 */
final class Lifecycle {

    private static final Set<Party> CITIZEN = EnumSet.of(Party.CITIZEN);
    private static final Set<Party> SYSTEM = EnumSet.of(Party.SYSTEM);
    private static final Set<Party> STAFF = EnumSet.of(Party.WINDOW, Party.TOWNSHIP, Party.COUNTY, Party.CITY);
    /** Nobody at the window. */
    private static final Set<Party> SUPERVISORS = EnumSet.of(Party.TOWNSHIP, Party.COUNTY, Party.CITY);
    /** Nobody in the centre. */
    private static final Set<Party> REVIEWERS = EnumSet.of(Party.COUNTY, Party.CITY);

    private static final Set<Party> CALL_BACK = EnumSet.of(Party.CITIZEN, Party.TOWNSHIP, Party.COUNTY, Party.CITY);

    static final List<Step> TABLE = table();

    private Lifecycle() {}

    private static List<Step> table() {
        List<Step> table = new ArrayList<>(List.of(
                new Step(RECEIVED, ACCEPT, STAFF, ACCEPTED),
                new Step(RECEIVED, DISMISS, SUPERVISORS, DISMISSED),
                new Step(REOPENED, ACCEPT, STAFF, ACCEPTED),
                new Step(REOPENED, DISMISS, SUPERVISORS, DISMISSED),
                new Step(ACCEPTED, INVESTIGATE, STAFF, INVESTIGATING),
                new Step(ACCEPTED, RECTIFY, STAFF, RECTIFYING),
                new Step(ACCEPTED, RESPOND, STAFF, RESPONDED),
                new Step(ACCEPTED, DISMISS, SUPERVISORS, DISMISSED),
                new Step(INVESTIGATING, RECTIFY, STAFF, RECTIFYING),
                new Step(INVESTIGATING, RESPOND, STAFF, RESPONDED),
                new Step(INVESTIGATING, DISMISS, SUPERVISORS, DISMISSED),
                new Step(RECTIFYING, RESPOND, STAFF, RESPONDED),
                new Step(RESPONDED, Action.FOLLOW_UP, SUPERVISORS, Stage.FOLLOW_UP),
                new Step(RESPONDED, SATISFIED, CALL_BACK, CLOSED),
                new Step(RESPONDED, PARTLY, CALL_BACK, Stage.FOLLOW_UP),
                new Step(RESPONDED, UNSATISFIED, CALL_BACK, REOPENED),
                new Step(RESPONDED, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(Stage.FOLLOW_UP, SATISFIED, CALL_BACK, CLOSED),
                new Step(Stage.FOLLOW_UP, PARTLY, CALL_BACK, Stage.FOLLOW_UP),
                new Step(Stage.FOLLOW_UP, UNSATISFIED, CALL_BACK, REOPENED),
                new Step(Stage.FOLLOW_UP, RECTIFY, STAFF, RECTIFYING),
                new Step(Stage.FOLLOW_UP, CLOSE, SUPERVISORS, CLOSED),
                new Step(Stage.FOLLOW_UP, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(CLOSED, REOPEN, CITIZEN, REOPENED),
                new Step(CLOSED, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(DISMISSED, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(UNDER_REVIEW, UPHOLD, REVIEWERS, REOPENED),
                new Step(UNDER_REVIEW, REJECT, REVIEWERS, SETTLED),
                new Step(WITHDRAWN, RENEW, SYSTEM, RECEIVED)));
        for (Stage stage : Stage.values()) {
            if (stage.isOpen()) {
                table.add(new Step(stage, ADD, CITIZEN, stage));
                table.add(new Step(stage, AMEND, SYSTEM, stage));
                table.add(new Step(stage, WITHDRAW, EnumSet.of(Party.CITIZEN, Party.SYSTEM), WITHDRAWN));
            }
        }
        table.sort((one, other) -> one.from().compareTo(other.from()));
        return List.copyOf(table);
    }

    static Optional<Step> step(Stage from, Action action, Party who) {
        return TABLE.stream()
                .filter(step -> step.from() == from
                        && step.action() == action
                        && step.who().contains(who))
                .findFirst();
    }

    /** @return in the order of the table, each once */
    static List<Action> allowed(Stage from, Collection<Party> who) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.who().stream().anyMatch(who::contains))
                .map(Step::action)
                .distinct()
                .toList();
    }

    /** @param who each of them may */
    record Step(Stage from, Action action, Set<Party> who, Stage to) {}
}

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

    /** The window and its centre. */
    private static final Set<Party> CENTRE = EnumSet.of(Party.WINDOW, Party.TOWNSHIP);
    /** Whoever complained, or somebody outside the window who asked. */
    private static final Set<Party> CALL_BACK = with(SUPERVISORS, Party.CITIZEN);

    private static final Set<Party> SUPERVISORS_AND_SYSTEM = with(SUPERVISORS, Party.SYSTEM);
    private static final Set<Party> REVIEWERS_AND_SYSTEM = with(REVIEWERS, Party.SYSTEM);
    private static final Set<Party> CITIZEN_SUPERVISORS_AND_SYSTEM = with(CALL_BACK, Party.SYSTEM);

    static final List<Step> TABLE = table();

    private Lifecycle() {}

    private static Set<Party> with(Set<Party> parties, Party another) {
        EnumSet<Party> all = EnumSet.copyOf(parties);
        all.add(another);
        return all;
    }

    private static List<Step> table() {
        List<Step> table = new ArrayList<>(List.of(
                new Step(RECEIVED, ACCEPT, STAFF, ACCEPTED),
                new Step(RECEIVED, DISPUTE, CENTRE, DISPUTED),
                new Step(REOPENED, ACCEPT, STAFF, ACCEPTED),
                new Step(ACCEPTED, INVESTIGATE, STAFF, INVESTIGATING),
                new Step(ACCEPTED, RECTIFY, STAFF, RECTIFYING),
                new Step(ACCEPTED, RESPOND, STAFF, RESPONDED),
                new Step(INVESTIGATING, RECTIFY, STAFF, RECTIFYING),
                new Step(INVESTIGATING, RESPOND, STAFF, RESPONDED),
                new Step(RECTIFYING, RESPOND, STAFF, RESPONDED),
                new Step(RESPONDED, Action.FOLLOW_UP, SUPERVISORS_AND_SYSTEM, Stage.FOLLOW_UP),
                new Step(RESPONDED, LAPSE, SYSTEM, CLOSED),
                new Step(Stage.FOLLOW_UP, RECTIFY, STAFF, RECTIFYING),
                new Step(Stage.FOLLOW_UP, CLOSE, SUPERVISORS, CLOSED),
                new Step(Stage.FOLLOW_UP, URGE, SUPERVISORS_AND_SYSTEM, Stage.FOLLOW_UP),
                new Step(Stage.FOLLOW_UP, LAPSE, SYSTEM, CLOSED),
                new Step(Stage.FOLLOW_UP, ESCALATE, SYSTEM, Stage.FOLLOW_UP),
                new Step(CLOSED, REOPEN, CITIZEN, REOPENED),
                new Step(CLOSED, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(DISMISSED, OBJECT, CITIZEN, UNDER_REVIEW),
                new Step(DISPUTED, REASSIGN, REVIEWERS, RECEIVED),
                new Step(DISPUTED, CONFIRM, REVIEWERS, RECEIVED),
                new Step(APPEALED, UPHOLD, REVIEWERS, DISMISSED),
                new Step(APPEALED, REJECT, REVIEWERS, ACCEPTED),
                new Step(UNDER_REVIEW, UPHOLD, REVIEWERS, REOPENED),
                new Step(UNDER_REVIEW, REJECT, REVIEWERS, SETTLED),
                new Step(MERGED, INFORM, SYSTEM, RESPONDED),
                new Step(MERGED, SEAL, SYSTEM, RECEIVED),
                new Step(MERGED, SPLIT, CITIZEN_SUPERVISORS_AND_SYSTEM, RECEIVED),
                new Step(DISMISSED, RENEW, SYSTEM, RECEIVED),
                new Step(WITHDRAWN, RENEW, SYSTEM, RECEIVED)));
        List.of(RECEIVED, REOPENED, ACCEPTED, INVESTIGATING).forEach(stage -> {
            table.add(new Step(stage, DISMISS, SUPERVISORS, DISMISSED));
            table.add(new Step(stage, CLASSIFY, SUPERVISORS, stage));
        });
        List.of(RECEIVED, REOPENED, ACCEPTED, INVESTIGATING, RECTIFYING).forEach(stage -> {
            table.add(new Step(stage, APPEAL, CENTRE, APPEALED));
            table.add(new Step(stage, MERGE, SUPERVISORS, MERGED));
            table.add(new Step(stage, URGE, SUPERVISORS_AND_SYSTEM, stage));
            table.add(new Step(stage, ESCALATE, SUPERVISORS_AND_SYSTEM, stage));
        });
        List.of(ACCEPTED, INVESTIGATING, RECTIFYING).forEach(stage -> {
            table.add(new Step(stage, EXTEND, STAFF, stage));
            table.add(new Step(stage, GRANT, SUPERVISORS, stage));
            table.add(new Step(stage, REFUSE, SUPERVISORS, stage));
        });
        List.of(DISPUTED, APPEALED, UNDER_REVIEW).forEach(stage -> {
            table.add(new Step(stage, URGE, SYSTEM, stage)); // whoever urges has a hand in it and could not decide
            table.add(new Step(stage, ESCALATE, SYSTEM, stage));
        });
        List.of(RESPONDED, Stage.FOLLOW_UP).forEach(stage -> {
            table.add(new Step(stage, SATISFIED, CALL_BACK, CLOSED));
            table.add(new Step(stage, PARTLY, CALL_BACK, Stage.FOLLOW_UP));
            table.add(new Step(stage, UNSATISFIED, CALL_BACK, REOPENED));
            table.add(new Step(stage, CALL, SUPERVISORS, Stage.FOLLOW_UP));
            table.add(new Step(stage, OBJECT, CITIZEN, UNDER_REVIEW));
        });
        for (Stage stage : Stage.values()) {
            table.addAll(whenever(stage));
        }
        table.sort((one, other) -> one.from().compareTo(other.from()));
        return List.copyOf(table);
    }

    /** What does not depend on how far it is. */
    private static List<Step> whenever(Stage stage) {
        List<Step> steps = new ArrayList<>();
        if (stage.isOpen()) {
            steps.add(new Step(stage, ADD, CITIZEN, stage));
            steps.add(new Step(stage, DISMISS, SYSTEM, DISMISSED)); // the city takes the review out of the scores
            steps.add(new Step(stage, RELEASE, SYSTEM, stage));
            steps.add(new Step(stage, WITHDRAW, EnumSet.of(Party.CITIZEN, Party.SYSTEM), WITHDRAWN));
        }
        if (stage.isOpen() || stage == CLOSED) {
            steps.add(new Step(stage, TRANSFER, REVIEWERS_AND_SYSTEM, TRANSFERRED));
        }
        if (stage == DISMISSED || stage == SETTLED) { // its review says now what is for the organ
            steps.add(new Step(stage, TRANSFER, SYSTEM, TRANSFERRED));
        }
        if (stage != WITHDRAWN && stage != TRANSFERRED) {
            steps.add(new Step(stage, AMEND, SYSTEM, stage));
        }
        if (stage.isAnswerOwed() || stage == Stage.FOLLOW_UP) { // there it may be the rest that is owed
            steps.add(new Step(stage, WARN, SYSTEM, stage));
            steps.add(new Step(stage, RECOUNT, SYSTEM, stage));
        }
        return steps;
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

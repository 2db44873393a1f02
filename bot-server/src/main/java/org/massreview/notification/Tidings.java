package org.massreview.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massreview.complaint.Action;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.Entry;
import org.massreview.complaint.Party;
import org.massreview.complaint.Stage;

/** Which event is told to whom, and which is not. Pure: the same event of the same timeline is always the same tidings. */
final class Tidings {

    private static final Set<Audience> EVERYBODY = EnumSet.allOf(Audience.class);
    private static final Set<Action> CALL_BACK =
            EnumSet.of(Action.RESPOND, Action.INFORM, Action.PARTLY, Action.UNSATISFIED);
    private static final Set<Audience> STAFF = EnumSet.complementOf(EnumSet.of(Audience.CITIZEN));

    private Tidings() {}

    /**
     * @param to those of the rule's recipients whom it concerns
     * @param also recipients beside the rule's
     */
    record One(Kind kind, Set<Audience> to, Set<Audience> also) {

        One(Kind kind) {
            this(kind, EVERYBODY, Set.of());
        }

        One(Kind kind, Set<Audience> to) {
            this(kind, to, Set.of());
        }
    }

    /** @return empty when nobody need be told */
    static Optional<One> of(Told told, List<Entry> timeline) {
        Action action = told.action();
        if (action == null) {
            return told.held() ? Optional.empty() : Optional.of(new One(Kind.BAD_REVIEW));
        }
        return Optional.ofNullable(
                switch (action) {
                    case RELEASE, RENEW -> told.held() ? null : new One(Kind.BAD_REVIEW);
                    case REASSIGN, UNSATISFIED, PARTLY, REOPEN, SPLIT -> new One(Kind.ASSIGNMENT);
                    case APPEAL, OBJECT, DISPUTE -> new One(Kind.ASSIGNMENT, Set.of(), Set.of(Audience.COUNTY));
                    case WARN -> new One(Kind.DUE_SOON);
                    case ESCALATE ->
                        new One(
                                isFirstBreach(told, timeline) ? Kind.OVERDUE : Kind.ESCALATION,
                                EVERYBODY,
                                below(told.answerable()));
                    case URGE -> isAboutCalling(told, timeline) ? toCall(told) : new One(Kind.URGED);
                    case RESPOND, INFORM -> new One(Kind.REPLY);
                    case FOLLOW_UP, CALL -> new One(Kind.CALL_BACK);
                    case CLOSE, LAPSE, DISMISS -> new One(Kind.CLOSED);
                    case TRANSFER -> new One(Kind.TRANSFERRED);
                    case MERGE -> new One(Kind.MERGED);
                    case EXTEND -> new One(Kind.EXTENSION_ASKED);
                    case GRANT -> new One(Kind.EXTENSION_GRANTED);
                    case CLASSIFY -> new One(Kind.EXTENSION_GRANTED, EnumSet.of(Audience.CITIZEN)); // the date moved
                    case REFUSE -> new One(Kind.EXTENSION_REFUSED);
                    case UPHOLD, REJECT -> new One(Kind.DECISION);
                    case CONFIRM -> new One(Kind.DECISION, STAFF);
                    case ADD, WITHDRAW, SATISFIED, ACCEPT, INVESTIGATE, RECTIFY, SEAL, RECOUNT, AMEND -> null;
                });
    }

    /** In a call-back nobody has said yet that a part is left, so somebody is to ask. */
    private static boolean isAboutCalling(Told told, List<Entry> timeline) {
        return told.stage() == Stage.FOLLOW_UP
                && timeline.stream()
                        .filter(entry -> entry.version() < told.version())
                        .map(Entry::action)
                        .filter(CALL_BACK::contains)
                        .reduce((earlier, later) -> later)
                        .filter(Action.PARTLY::equals)
                        .isEmpty();
    }

    /** Whoever replied does not ask, so it is the level above. */
    private static One toCall(Told told) {
        return switch (told.answerable()) {
            case COUNTY, CITY -> new One(Kind.CALL_DUE, Set.of(), EnumSet.of(Audience.CITY));
            case TOWNSHIP -> new One(Kind.CALL_DUE, Set.of(), EnumSet.of(Audience.COUNTY));
            case WINDOW, CITIZEN, SYSTEM -> new One(Kind.CALL_DUE);
        };
    }

    /** Whoever owed it until now hears that they owe it no longer. */
    private static Set<Audience> below(Party answerable) {
        return switch (answerable) {
            case CITY -> EnumSet.of(Audience.COUNTY);
            case COUNTY -> EnumSet.of(Audience.TOWNSHIP);
            default -> Set.of();
        };
    }

    /** The first step up that the clock took since the limit began; a supervisor's own is none. */
    private static boolean isFirstBreach(Told told, List<Entry> timeline) {
        return told.party() == Party.SYSTEM
                && timeline.stream()
                        .filter(entry -> entry.version() < told.version())
                        .filter(entry -> entry.action() == Action.ESCALATE && entry.party() == Party.SYSTEM)
                        .noneMatch(entry -> timeline.stream()
                                .filter(own -> own.version() == told.version())
                                .anyMatch(own -> own.dueOn().equals(entry.dueOn())));
    }

    /** Whether what waited may and need still be told. */
    static boolean isStill(Kind kind, boolean staff, Complaint complaint) {
        if (staff && complaint.handling().sealed()) {
            return false;
        }
        Stage stage = complaint.stage();
        return switch (kind) {
            case BAD_REVIEW, URGED -> stage.isOpen();
            case DUE_SOON, ASSIGNMENT, EXTENSION_ASKED -> complaint.isAnswerOwed();
            case CALL_DUE -> stage == Stage.FOLLOW_UP && !complaint.isRestOwed();
            case CALL_BACK -> stage == Stage.RESPONDED || stage == Stage.FOLLOW_UP;
            case OVERDUE,
                    ESCALATION,
                    REPLY,
                    CLOSED,
                    TRANSFERRED,
                    MERGED,
                    EXTENSION_GRANTED,
                    EXTENSION_REFUSED,
                    DECISION,
                    PRAISE,
                    WEEKLY_DIGEST,
                    MONTHLY_REPORT,
                    SEALED_PACKAGE,
                    CALENDAR -> true;
        };
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 流转: what one step of the table makes of a complaint. Pure: the same step at the same moment gives the same complaint.
 *
 * @param target null but for what goes elsewhere
 */
record Move(
        Lifecycle.Step step,
        Party party,
        Deed deed,
        Instant at,
        @Nullable Target target) {

    Move(Lifecycle.Step step, Party party, Deed deed, Instant at) {
        this(step, party, deed, at, null);
    }

    Complaint of(Complaint before, Deadlines limits) {
        Stage to = step.to();
        Target place = target == null ? Target.of(before) : target;
        Due due = new Limit(this, before, limits).due();
        return new Complaint(
                before.id(),
                before.number(),
                before.origin(),
                step.action() == Action.CLASSIFY ? Complaint.Kind.COMPLEX : before.kind(),
                place.window(),
                place.township(),
                place.county(),
                before.tags(),
                before.words(),
                before.channel(),
                before.openedAt(),
                to,
                isNewRound() ? before.round() + 1 : before.round(),
                before.version() + 1,
                due,
                contactOn(before, limits),
                isReply() && before.respondedAt() == null ? at : before.respondedAt(),
                before.late() || isReply() && isLate(before) || isBreach(before),
                closedAt(before),
                outcome(before),
                isReply() ? null : FollowUp.of(step.action()).orElse(before.followUp()), // asked about each reply anew
                before.erasedAt(),
                new Course(this, before, limits).handling(due));
    }

    private @Nullable Outcome outcome(Complaint before) {
        if (step.action() == Action.RENEW) {
            return null;
        }
        return deed.outcome() == null ? before.outcome() : deed.outcome();
    }

    boolean isReply() {
        return switch (step.action()) {
            case RESPOND, INFORM -> true;
            case DISMISS -> party != Party.SYSTEM; // what is said of a review answers nobody
            case UPHOLD -> step.to() == Stage.DISMISSED;
            default -> false;
        };
    }

    private LocalDate contactOn(Complaint before, Deadlines limits) {
        boolean shown = step.action() == Action.RELEASE && before.isUntouched();
        if (isTakenUpAnew() || shown) {
            return limits.contact(day());
        }
        if (step.action() == Action.FOLLOW_UP) {
            return limits.contact(day()); // then somebody should have called
        }
        return isSaidAgainLater(before) ? limits.again(day()) : before.contactOn();
    }

    /** In a call-back something was said or tried, so there is a while until it is said again. */
    private boolean isSaidAgainLater(Complaint before) {
        return step.to() == Stage.FOLLOW_UP
                && switch (step.action()) {
                    case CALL, URGE -> true;
                    case PARTLY -> !before.isRestOwed();
                    default -> false;
                };
    }

    private boolean isTakenUpAnew() {
        return isNewRound() || step.to() == Stage.RECEIVED && step.from() != Stage.RECEIVED;
    }

    boolean isNewRound() {
        return step.to() == Stage.REOPENED && step.from() != step.to();
    }

    /** The system has seen that the date is over; what reviewers are late with is not put down to the window. */
    boolean isBreach(Complaint before) {
        boolean underReview = step.from() == Stage.UNDER_REVIEW || step.from() == Stage.APPEALED;
        return step.action() == Action.ESCALATE && party == Party.SYSTEM && !underReview && isLate(before);
    }

    private boolean isLate(Complaint before) {
        return day().isAfter(before.due().on());
    }

    private @Nullable Instant closedAt(Complaint before) {
        if (step.to().isOpen()) {
            return null;
        }
        return before.closedAt() == null ? at : before.closedAt();
    }

    LocalDate day() {
        return ComplaintRow.day(at);
    }

    Entry entry(Complaint after) {
        return new Entry(
                after.version(),
                at,
                party,
                step.action(),
                after.stage(),
                deed.words(),
                deed.rootCause(),
                deed.outcome(),
                after.due().on(),
                note());
    }

    private @Nullable String note() {
        if (target != null) {
            return target.note();
        }
        LocalDate asked = deed.extendTo();
        return asked == null ? null : asked.toString();
    }
}

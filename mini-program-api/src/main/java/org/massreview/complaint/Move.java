package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;

/** 流转: what one step of the table makes of a complaint. Pure: the same step at the same moment gives the same complaint. */
record Move(Lifecycle.Step step, Party party, Deed deed, Instant at) {

    Complaint of(Complaint before, Deadlines limits) {
        Stage to = step.to();
        boolean replies = step.action() == Action.RESPOND || step.action() == Action.DISMISS;
        boolean newRound = to == Stage.REOPENED && step.from() != to;
        return new Complaint(
                before.id(),
                before.number(),
                before.origin(),
                before.kind(),
                before.window(),
                before.township(),
                before.county(),
                before.tags(),
                before.words(),
                before.channel(),
                before.openedAt(),
                to,
                newRound ? before.round() + 1 : before.round(),
                before.version() + 1,
                due(before, limits),
                newRound ? limits.contact(day()) : before.contactOn(),
                replies && before.respondedAt() == null ? at : before.respondedAt(),
                before.late() || replies && day().isAfter(before.due().on()),
                closedAt(before),
                deed.outcome() == null ? before.outcome() : deed.outcome(),
                followUp(before),
                before.erasedAt());
    }

    /** A limit begins anew when somebody must answer anew, and never otherwise. */
    private Due due(Complaint before, Deadlines limits) {
        if (step.to() == step.from()) {
            return before.due();
        }
        return switch (step.to()) {
            case RECEIVED, REOPENED -> limits.reply(before.kind(), day());
            case UNDER_REVIEW -> limits.review(day());
            case RECTIFYING -> step.from() == Stage.FOLLOW_UP ? limits.reply(before.kind(), day()) : before.due();
            case ACCEPTED, INVESTIGATING, RESPONDED, FOLLOW_UP, CLOSED, SETTLED, DISMISSED, WITHDRAWN, TRANSFERRED ->
                before.due();
        };
    }

    private @Nullable Instant closedAt(Complaint before) {
        if (step.to().isOpen()) {
            return null;
        }
        return before.closedAt() == null ? at : before.closedAt();
    }

    private @Nullable FollowUp followUp(Complaint before) {
        return FollowUp.of(step.action()).orElse(before.followUp());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, DirectoryDesk.ZONE);
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
                after.due().on());
    }
}

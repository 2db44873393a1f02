package org.massreview.complaint;

import java.util.Objects;

/** 办理情况的变化: what a step makes of who must answer and of what the limit has been through. */
record Course(Move move, Complaint before, Deadlines limits) {

    Handling handling(Due due) {
        Handling.Edit edit = before.handling().edit();
        if (before.stage() == Stage.MERGED && move.step().to() != Stage.MERGED) {
            edit.mergedInto(null);
        }
        byAction(edit);
        byRound(edit);
        if (move.isReply()) {
            edit.answered(move.at());
        }
        if (!due.equals(before.due()) && move.step().action() != Action.RECOUNT) {
            edit.limitBegun();
        }
        return edit.done();
    }

    private void byAction(Handling.Edit edit) {
        switch (move.step().action()) {
            case EXTEND ->
                edit.extension(new Extension(
                        Extension.State.ASKED,
                        move.party(),
                        Objects.requireNonNull(move.deed().extendTo())));
            case GRANT -> edit.extension(asked().decided(Extension.State.GRANTED));
            case REFUSE -> edit.extension(asked().decided(Extension.State.REFUSED));
            case APPEAL -> edit.brought(Handling.Objection.APPEAL).daysLeft(limits.daysLeft(move.day(), before.due()));
            case DISPUTE -> edit.brought(Handling.Objection.DISPUTE);
            case MERGE -> edit.mergedInto(Objects.requireNonNull(move.target()).into());
            case SEAL, TRANSFER -> edit.sealed();
            case CALL -> edit.called(move.at());
            case RELEASE -> edit.shown(move.day());
            case REASSIGN -> edit.given(move.day());
            case WARN -> edit.reminded(Reminder.YELLOW);
            case URGE -> reminded(edit);
            case ESCALATE -> escalated(edit);
            default -> {}
        }
    }

    private Extension asked() {
        return Objects.requireNonNull(before.handling().extension(), "nothing was asked for");
    }

    /** What is left to do in a call-back is said again and again, and so is not written down here. */
    private void reminded(Handling.Edit edit) {
        if (move.party() == Party.SYSTEM && before.stage() != Stage.FOLLOW_UP) {
            edit.reminded(Reminder.CONTACT);
        }
    }

    private void escalated(Handling.Edit edit) {
        edit.raisedTo(before.handling().answerable().above());
        if (move.party() == Party.SYSTEM) {
            edit.breached();
        }
    }

    /** What was not solved in the rounds that the house has goes to somebody outside the centre, each time one level up. */
    private void byRound(Handling.Edit edit) {
        if (move.isNewRound() && before.round() >= limits.rounds()) {
            Party above = before.handling().answerable().above();
            edit.raisedTo(above.isAtLeast(Party.COUNTY) ? above : Party.COUNTY);
        }
    }
}

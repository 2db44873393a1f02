package org.massreview.complaint;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 期限变化: a limit begins anew when somebody must answer anew, and never otherwise; it is lengthened by a decision only. That of a
 * half-solved one begins when it is said that a part is left, not when somebody begins with it.
 */
record Limit(Move move, Complaint before, Deadlines limits) {

    Due due() {
        return switch (move.step().action()) {
            case GRANT -> asked().isAfter(before.due().on()) ? limits.until(before.due(), asked()) : before.due();
            case CLASSIFY -> limits.reply(Complaint.Kind.COMPLEX, before.due().from());
            case PARTLY -> before.isRestOwed() ? before.due() : reply(move.day());
            case RECOUNT -> limits.recounted(before.due());
            default -> move.step().to() == move.step().from() ? before.due() : ofStage();
        };
    }

    private LocalDate asked() {
        return Objects.requireNonNull(before.handling().extension(), "nothing was asked for")
                .to();
    }

    private Due ofStage() {
        LocalDate day = move.day();
        return switch (move.step().to()) {
            case REOPENED -> reply(day);
            case RECEIVED -> isDisputeOver() ? before.due() : reply(day);
            case UNDER_REVIEW, APPEALED -> limits.review(day);
            case RECTIFYING ->
                move.step().from() == Stage.FOLLOW_UP && !before.isRestOwed() ? reply(day) : before.due();
            case ACCEPTED -> move.step().from() == Stage.APPEALED ? limits.in(day, daysLeft()) : before.due();
            case INVESTIGATING,
                    RESPONDED,
                    FOLLOW_UP,
                    DISPUTED,
                    MERGED,
                    CLOSED,
                    SETTLED,
                    DISMISSED,
                    WITHDRAWN,
                    TRANSFERRED -> before.due();
        };
    }

    /** Whoever complained was promised a date; that the city asks whose it is does not move it. */
    private boolean isDisputeOver() {
        return move.step().from() == Stage.DISPUTED;
    }

    private Due reply(LocalDate day) {
        return limits.reply(before.kind(), day);
    }

    private int daysLeft() {
        Integer left = before.handling().daysLeft();
        return left == null ? 1 : Math.max(1, left);
    }
}

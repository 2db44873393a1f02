package org.massreview.complaint;

import java.util.Optional;

/** 并案: what becomes of those that are handled together with one that takes a step. */
final class MergedOnes {

    private MergedOnes() {}

    /** @return what the system does to each of them; empty for a step that only the one is concerned by */
    static Optional<Action> follow(Complaint after, Move move) {
        if (move.isReply() && after.stage() == Stage.RESPONDED) {
            return Optional.of(Action.INFORM);
        }
        return switch (after.stage()) {
            case DISMISSED, WITHDRAWN -> Optional.of(Action.SPLIT); // no answer to anybody else's grievance
            case TRANSFERRED -> Optional.of(Action.SEAL); // each gets a package of its own
            default -> Optional.empty();
        };
    }
}

package org.massreview.complaint;

import java.util.Optional;

/** 回访结果: what the reply was worth to whoever complained. */
public enum FollowUp {
    SATISFIED(Action.SATISFIED),
    PARTLY(Action.PARTLY),
    UNSATISFIED(Action.UNSATISFIED);

    private final Action action;

    FollowUp(Action action) {
        this.action = action;
    }

    public Action action() {
        return action;
    }

    static Optional<FollowUp> of(Action action) {
        for (FollowUp followUp : values()) {
            if (followUp.action == action) {
                return Optional.of(followUp);
            }
        }
        return Optional.empty();
    }

    public static Optional<FollowUp> of(String name) {
        for (FollowUp followUp : values()) {
            if (followUp.name().equalsIgnoreCase(name)) {
                return Optional.of(followUp);
            }
        }
        return Optional.empty();
    }
}

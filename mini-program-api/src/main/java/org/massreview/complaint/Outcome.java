package org.massreview.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 处理结果. */
public enum Outcome {
    /** 立行立改. */
    FIXED_AT_ONCE(Action.RESPOND),
    /** 限期整改. */
    FIXED_BY_DATE(Action.RESPOND),
    /** 解释说明. */
    EXPLAINED(Action.RESPOND),
    /** 部分整改. */
    PARTLY_FIXED(Action.RESPOND),
    /** 查无实据. */
    NO_EVIDENCE(Action.DISMISS),
    /** 误评. */
    MISTAKEN(Action.DISMISS),
    /** 不实. */
    UNTRUE(Action.DISMISS);

    private final Action by;

    Outcome(Action by) {
        this.by = by;
    }

    /** The action that may say so. */
    public Action by() {
        return by;
    }

    /** 误评、不实: the review itself was wrong, and counts in no score. */
    static boolean isMistake(@Nullable Outcome outcome) {
        return outcome == MISTAKEN || outcome == UNTRUE;
    }

    public static Optional<Outcome> of(String name) {
        for (Outcome outcome : values()) {
            if (outcome.name().equalsIgnoreCase(name)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** 待办时点: what the clock will do to a complaint if nobody does anything; computed anew with each step. */
final class Tasks {

    /** What is done when its time has come. */
    enum Kind {
        /** 首次联系逾期. */
        CONTACT(Action.URGE),
        /** 临期. */
        YELLOW(Action.WARN),
        /** 逾期. */
        RED(Action.ESCALATE),
        /** 该回访了. */
        ASK(Action.FOLLOW_UP),
        /** 剩下的部分没有人动, again and again. */
        REST(Action.URGE),
        /** 留了电话还没有回访, again and again. */
        CALL(Action.URGE),
        /** 无人应答. */
        LAPSE(Action.LAPSE),
        /** 批量告知. */
        RELEASE(Action.RELEASE);

        private final Action action;

        Kind(Action action) {
            this.action = action;
        }

        Action action() {
            return action;
        }
    }

    private Tasks() {}

    /** @param limits by the calendar of its place */
    static Map<Kind, Instant> of(Complaint complaint, Deadlines limits) {
        Map<Kind, Instant> tasks = new EnumMap<>(Kind.class);
        Handling handling = complaint.handling();
        if (handling.sealed()) {
            return tasks;
        }
        if (complaint.isAnswerOwed()) {
            owed(complaint, limits, tasks);
        }
        if (complaint.stage() == Stage.RESPONDED) {
            tasks.put(
                    Kind.ASK,
                    limits.morningAfter(answered(complaint), limits.callBack().ask()));
        }
        if (complaint.stage() == Stage.FOLLOW_UP && (complaint.isRestOwed() || handling.named())) {
            tasks.put(complaint.isRestOwed() ? Kind.REST : Kind.CALL, Deadlines.morning(complaint.contactOn()));
        } else if (isAsked(complaint) && !handling.named()) {
            tasks.put(
                    Kind.LAPSE,
                    limits.morningAfter(answered(complaint), limits.callBack().lapse()));
        }
        if (handling.held() && complaint.stage().isOpen()) {
            tasks.put(
                    Kind.RELEASE,
                    limits.morningAfter(
                            complaint.openedAt(), limits.smallWindow().hold()));
        }
        return tasks;
    }

    private static void owed(Complaint complaint, Deadlines limits, Map<Kind, Instant> tasks) {
        Handling handling = complaint.handling();
        if (complaint.isUntouched() && !handling.held() && !handling.reminders().contains(Reminder.CONTACT)) {
            tasks.put(Kind.CONTACT, Deadlines.endOf(complaint.contactOn()));
        }
        if (!handling.reminders().contains(Reminder.YELLOW)) {
            tasks.put(Kind.YELLOW, limits.yellow(complaint.due()));
        }
        if (handling.breaches() == 0 || handling.answerable() != Party.CITY) {
            tasks.put(Kind.RED, limits.red(complaint.due(), handling.breaches()));
        }
    }

    /** Whoever complained is to say what the reply was worth. */
    private static boolean isAsked(Complaint complaint) {
        return complaint.stage() == Stage.RESPONDED || complaint.stage() == Stage.FOLLOW_UP;
    }

    private static Instant answered(Complaint complaint) {
        Instant answered = complaint.handling().answeredAt();
        return answered == null ? complaint.openedAt() : answered;
    }
}

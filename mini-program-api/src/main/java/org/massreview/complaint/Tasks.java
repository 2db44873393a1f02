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
        /** 剩下的部分没有人动. */
        REST(Action.URGE),
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
        if (complaint.stage().isAnswerOwed()) {
            owed(complaint, limits, tasks);
        }
        if (complaint.stage() == Stage.RESPONDED || complaint.stage() == Stage.FOLLOW_UP) {
            answered(complaint, limits, tasks);
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
        boolean untouched = complaint.stage() == Stage.RECEIVED || complaint.stage() == Stage.REOPENED;
        if (untouched && !handling.reminders().contains(Reminder.CONTACT)) {
            tasks.put(Kind.CONTACT, Deadlines.endOf(complaint.contactOn()));
        }
        if (!handling.reminders().contains(Reminder.YELLOW)) {
            tasks.put(Kind.YELLOW, limits.yellow(complaint.due()));
        }
        if (handling.breaches() == 0 || handling.answerable() != Party.CITY) {
            tasks.put(Kind.RED, limits.red(complaint.due(), handling.breaches()));
        }
    }

    private static void answered(Complaint complaint, Deadlines limits, Map<Kind, Instant> tasks) {
        Handling handling = complaint.handling();
        Instant answered = handling.answeredAt() == null ? complaint.openedAt() : handling.answeredAt();
        if (complaint.stage() == Stage.RESPONDED) {
            tasks.put(Kind.ASK, limits.morningAfter(answered, limits.callBack().ask()));
        } else if (complaint.followUp() == FollowUp.PARTLY) {
            if (!handling.reminders().contains(Reminder.REST)) {
                tasks.put(
                        Kind.REST,
                        limits.morningAfter(answered, limits.callBack().ask()));
            }
            return;
        }
        if (!handling.named()) {
            tasks.put(
                    Kind.LAPSE, limits.morningAfter(answered, limits.callBack().lapse()));
        }
    }
}

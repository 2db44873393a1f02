package org.massreview.notification;

/** 推送种类: what a push is about. Recipients, templates and lifetimes stand in config/notifications.yml. */
public enum Kind {
    /** 新差评（投诉）. */
    BAD_REVIEW,
    /** 派单、改派. */
    ASSIGNMENT,
    /** 临期. */
    DUE_SOON,
    /** 超期: the citizen and whoever is responsible hear of it at the same moment. */
    OVERDUE,
    /** 升级督办. */
    ESCALATION,
    /** 催办. */
    URGED,
    /** 答复, with the question what it is worth. */
    REPLY,
    /** 回访: the question again. */
    CALL_BACK,
    /** 该打回访电话了: whoever left a number has not been asked yet. */
    CALL_DUE,
    /** 办结. */
    CLOSED,
    /** 移送. */
    TRANSFERRED,
    /** 并案. */
    MERGED,
    /** 申请延期. */
    EXTENSION_ASKED,
    /** 批准延期. */
    EXTENSION_GRANTED,
    /** 不予延期. */
    EXTENSION_REFUSED,
    /** 复核、申诉、异议的决定, with its reason, to both sides. */
    DECISION,
    /** 好评, of a day. */
    PRAISE,
    /** 每周情况. */
    WEEKLY_DIGEST,
    /** 每月情况. */
    MONTHLY_REPORT,
    /** 密封件待取: a sealed package waits for the organ; nothing is said of what it is about. */
    SEALED_PACKAGE,
    /** 节假日安排未更新. */
    CALENDAR;

    /** What is no complaint's concerns those only whose figures or task it is. */
    boolean mayGoTo(Audience audience) {
        return switch (this) {
            case PRAISE -> audience == Audience.CLERKS;
            case CALENDAR -> audience == Audience.OPERATOR;
            case SEALED_PACKAGE -> audience == Audience.DISCIPLINE;
            case WEEKLY_DIGEST, MONTHLY_REPORT ->
                audience == Audience.TOWNSHIP || audience == Audience.COUNTY || audience == Audience.CITY;
            case BAD_REVIEW, ASSIGNMENT, DUE_SOON, ESCALATION, URGED, CALL_DUE, EXTENSION_ASKED, EXTENSION_REFUSED ->
                audience.isStaff() && audience.isOfComplaints();
            case OVERDUE, REPLY, CALL_BACK, CLOSED, MERGED, EXTENSION_GRANTED, DECISION -> audience.isOfComplaints();
            case TRANSFERRED -> audience == Audience.CITIZEN;
        };
    }

    /** Whether the subject is a complaint's id. */
    boolean isOfComplaint() {
        return switch (this) {
            case PRAISE, WEEKLY_DIGEST, MONTHLY_REPORT, SEALED_PACKAGE, CALENDAR -> false;
            case BAD_REVIEW,
                    ASSIGNMENT,
                    DUE_SOON,
                    OVERDUE,
                    ESCALATION,
                    URGED,
                    REPLY,
                    CALL_BACK,
                    CALL_DUE,
                    CLOSED,
                    TRANSFERRED,
                    MERGED,
                    EXTENSION_ASKED,
                    EXTENSION_GRANTED,
                    EXTENSION_REFUSED,
                    DECISION -> true;
        };
    }
}

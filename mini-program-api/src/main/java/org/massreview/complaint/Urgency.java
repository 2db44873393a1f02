package org.massreview.complaint;

/** 缓急: how near the day is on which an answer is owed. */
public enum Urgency {
    /** 超期. */
    OVERDUE,
    /** 临期: the yellow limit is over. */
    SOON,
    CALM,
    /** No answer is owed. */
    NONE
}

package org.massreview.complaint;

/** 提醒: what the system has said about the running limit, each once. */
public enum Reminder {
    /** 首次联系逾期: nobody has taken it up in time. */
    CONTACT,
    /** 临期预警. */
    YELLOW
}

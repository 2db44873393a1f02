package org.massreview.transfer;

/** 移送方式. */
public enum Lane {
    /** 直通: what the complaint names goes to the organ without anybody's decision. */
    DIRECT,
    /** 决定移送, by a county or the city. */
    DECISION
}

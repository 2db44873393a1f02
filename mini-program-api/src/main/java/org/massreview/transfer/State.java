package org.massreview.transfer;

/** 移送状态, in the order in which they follow; each is reached from the one before and no other. */
public enum State {
    /** 已制作: sealed and waiting to be fetched. */
    PREPARED,
    /** 已送出: the organ has taken it, or it was carried there. */
    SENT,
    /** 已签收: the organ confirms. */
    RECEIVED,
    /** 已办结: the organ says that it is done, and nothing more. */
    CLOSED;

    boolean follows(State before) {
        return ordinal() == before.ordinal() + 1;
    }
}

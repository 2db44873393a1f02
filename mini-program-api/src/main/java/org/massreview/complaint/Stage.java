package org.massreview.complaint;

/** 办理阶段: where a complaint stands. The public's words for it are fewer and stand in the bundles as {@code complaint.stage.…}. */
public enum Stage {
    /** 已收到. */
    RECEIVED(true, true),
    /** 已受理. */
    ACCEPTED(true, true),
    /** 核查中. */
    INVESTIGATING(true, true),
    /** 整改中. */
    RECTIFYING(true, true),
    /** 已答复: the reply is given, and whoever complained has not said yet what it is worth. */
    RESPONDED(true, false),
    /** 回访中, or half solved: whoever complained is asked, or has said that a part is left, which is owed then. */
    FOLLOW_UP(true, false),
    /** 重新办理: the reply did not solve it; another round begins. */
    REOPENED(true, true),
    /** 复核中: whoever complained objects to the outcome, and somebody independent looks at it. */
    UNDER_REVIEW(true, true),
    /** 派单异议中: the window says that it is not theirs; the limit runs on. */
    DISPUTED(true, true),
    /** 申诉复核中: the window says that the complaint is wrong, and somebody independent looks at it. */
    APPEALED(true, true),
    /** 已并案: handled together with another one. */
    MERGED(true, false),
    /** 已办结. */
    CLOSED(false, false),
    /** 复核维持: the outcome stood the independent review; nothing follows. */
    SETTLED(false, false),
    /** 不予采信: 误评, 不实, 查无实据. */
    DISMISSED(false, false),
    /** 已撤回 by whoever complained. */
    WITHDRAWN(false, false),
    /** 已移送 to the discipline organ. */
    TRANSFERRED(false, false);

    private final boolean open;
    private final boolean answerOwed;

    Stage(boolean open, boolean answerOwed) {
        this.open = open;
        this.answerOwed = answerOwed;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether the limit runs: somebody waits for an answer of ours. */
    public boolean isAnswerOwed() {
        return answerOwed;
    }
}

package org.massreview.complaint;

import java.util.Locale;
import java.util.Optional;

/** 办理动作: what somebody does to a complaint. {@link Lifecycle} says who may do it when, and what it needs. */
public enum Action {
    /** 补充. Needs words. */
    ADD,
    /** 撤回. */
    WITHDRAW,
    /** 回访答复: 满意. */
    SATISFIED,
    /** 回访答复: 部分解决. */
    PARTLY,
    /** 回访答复: 不满意. */
    UNSATISFIED,
    /** 要求重新办理. Needs words. */
    REOPEN,
    /** 对处理结果有异议. Needs words. */
    OBJECT,
    /** 接单（受理）. */
    ACCEPT,
    /** 核查. */
    INVESTIGATE,
    /** 整改. */
    RECTIFY,
    /** 答复. Needs words, a root cause and an outcome; what says nothing is refused. */
    RESPOND,
    /** 回访: begins to ask whoever complained. */
    FOLLOW_UP,
    /** 办结. Needs words: what was heard in the call-back. */
    CLOSE,
    /** 不予采信. Needs words and an outcome. */
    DISMISS,
    /** 复核: the objection is right. Needs words. */
    UPHOLD,
    /** 复核: the outcome stands. Needs words. */
    REJECT,
    /** 评价更正为差评: a withdrawn complaint of a review that became a bad one again. */
    RENEW,
    /** 更正内容: the review was corrected, and says something else. */
    AMEND;

    /** @return lower case with hyphens, as addresses and {@code allowed} lists use it */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param word in any case, with hyphens or underscores */
    public static Optional<Action> of(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Action action : values()) {
            if (action.name().equals(name)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}

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
    /** 复核: the objection or the appeal is right. Needs words; of an appeal, an outcome. */
    UPHOLD,
    /** 复核: it is not right, and what was, stands. Needs words. */
    REJECT,
    /** 申请延期. Needs words and a date. */
    EXTEND,
    /** 批准延期. */
    GRANT,
    /** 不予延期. Needs words. */
    REFUSE,
    /** 定为复杂事项: it has the longer limit. Needs words. */
    CLASSIFY,
    /** 派单异议: not ours. Needs words. */
    DISPUTE,
    /** 改派. Needs words and the window that it goes to. */
    REASSIGN,
    /** 维持派单. Needs words. */
    CONFIRM,
    /** 申诉: the window holds the complaint to be wrong. Needs words. */
    APPEAL,
    /** 催办. */
    URGE,
    /** 升级督办: the next level owes the answer now. */
    ESCALATE,
    /** 临期预警: four fifths of the limit are over. */
    WARN,
    /** 回访未联系上: one attempt more that reached nobody. */
    CALL,
    /** 无人应答办结: nobody has said what the reply was worth. */
    LAPSE,
    /** 并案: the same grievance as another one. Needs the number of that one. */
    MERGE,
    /** 拆案: on its own again. */
    SPLIT,
    /** 并案答复: what the other one was answered is the answer to this one. */
    INFORM,
    /** 移送纪检监察. Needs words. */
    TRANSFER,
    /** 密封: what it was handled together with went to the discipline organ, and so will it. */
    SEAL,
    /** 批量告知: the window's staff may see it from now on. */
    RELEASE,
    /** 期限重算: the holidays of a year were published. */
    RECOUNT,
    /** 评价更正为差评: a withdrawn complaint of a review that became a bad one again. */
    RENEW,
    /** 更正内容: the review was corrected, and says something else. */
    AMEND;

    /** @return lower case with hyphens, as addresses and {@code allowed} lists use it */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is for whoever complained; some of it also for officials who call them. */
    public boolean isCitizens() {
        return switch (this) {
            case ADD, WITHDRAW, SATISFIED, PARTLY, UNSATISFIED, REOPEN, OBJECT, SPLIT -> true;
            default -> false;
        };
    }

    /** @return the key of its words where it is done in this stage: of a decision they say whose claim was right */
    public String label(Stage in) {
        boolean ofAppeal = in == Stage.APPEALED && (this == UPHOLD || this == REJECT);
        return "complaint.action." + name() + (ofAppeal ? ".appeal" : "");
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

package org.massreview.review;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** 满意度: the five levels of the national 好差评 rules, 5 the best. The last two are bad reviews 差评. */
public enum Satisfaction {
    VERY_DISSATISFIED(1, "非常不满意"),
    DISSATISFIED(2, "不满意"),
    FAIRLY_SATISFIED(3, "基本满意"),
    SATISFIED(4, "满意"),
    VERY_SATISFIED(5, "非常满意");

    private final int level;
    private final String label;

    Satisfaction(int level, String label) {
        this.level = level;
        this.label = label;
    }

    /** @throws Refusal LEVEL_INVALID unless it is 1 to 5 */
    public static Satisfaction of(int level) {
        if (level < 1 || level > 5) {
            throw Refusal.at("level", Problem.LEVEL_INVALID);
        }
        return values()[level - 1];
    }

    public int level() {
        return level;
    }

    public String label() {
        return label;
    }

    public boolean isNegative() {
        return level <= 2;
    }
}

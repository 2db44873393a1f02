package org.massreview.review;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** 评价方面: the four aspects of the city's notice. */
public enum Aspect {
    EFFECTIVENESS("办事成效"),
    EXPERIENCE("办事体验"),
    ABILITY("服务能力"),
    CONDUCT("工作作风");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal ASPECT_INVALID for any other name */
    public static Aspect of(String name) {
        for (Aspect aspect : values()) {
            if (aspect.name().equals(name)) {
                return aspect;
            }
        }
        throw Refusal.at("aspects", Problem.ASPECT_INVALID, name);
    }
}

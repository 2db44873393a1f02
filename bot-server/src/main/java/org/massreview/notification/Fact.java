package org.massreview.notification;

import java.util.Locale;
import java.util.Optional;

/** 推送内容: what a push may tell. None of it is a citizen's own words, and none says who somebody is. */
enum Fact {
    /** The kind's own name, such as 投诉答复. */
    TITLE(Shape.TEXT),
    /** 投诉编号. */
    NUMBER(Shape.CODE),
    /** A window's name. */
    WINDOW(Shape.TEXT),
    /** The name of a township, county or the city. */
    PLACE(Shape.TEXT),
    /** Which place it is, as the page of its scores is asked: kind=township&code=421303001. */
    AT(Shape.CODE),
    /** 办理期限, a day. */
    DUE(Shape.DAY),
    /** The day on which it happened. */
    DAY(Shape.DAY),
    /** How many are told of at once. */
    COUNT(Shape.NUMBER),
    /** 阶段, at most five characters. */
    STAGE(Shape.PHRASE),
    /** 处理结果. */
    OUTCOME(Shape.PHRASE),
    /** An official's reason for a decision. */
    REASON(Shape.TEXT),
    /** A period, such as 2026年10月. */
    PERIOD(Shape.TEXT),
    /** Figures in one line. */
    SUMMARY(Shape.TEXT);

    private final Shape shape;

    Fact(Shape shape) {
        this.shape = shape;
    }

    /** What a value looks like, which decides the fields it may stand in. */
    enum Shape {
        TEXT,
        PHRASE,
        CODE,
        NUMBER,
        DAY
    }

    Shape shape() {
        return shape;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fact> of(String word) {
        for (Fact fact : values()) {
            if (fact != AT && fact.word().equals(word)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}

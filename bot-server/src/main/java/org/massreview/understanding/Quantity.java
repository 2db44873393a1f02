package org.massreview.understanding;

/**
 * 数量 in a message.
 *
 * @param value minutes, times, yuan, people, minutes since midnight, or points
 */
record Quantity(Kind kind, double value, int start, int end) {

    enum Kind {
        TIME,
        TIMES,
        MONEY,
        PEOPLE,
        CLOCK,
        POINTS,
        STARS
    }
}

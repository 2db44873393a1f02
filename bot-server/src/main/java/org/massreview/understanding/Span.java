package org.massreview.understanding;

import java.time.LocalDate;

/** 时间段: service days, both ends included. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }
}

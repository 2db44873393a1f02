package org.massreview.understanding;

import java.util.Locale;

/** 褒贬: how an aspect is spoken of. */
public enum Polarity {
    POSITIVE,
    NEGATIVE,
    MIXED,
    NEUTRAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

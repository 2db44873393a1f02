package org.massreview.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What can have a score, from the largest to the smallest. */
public enum PlaceKind {
    CITY,
    COUNTY,
    TOWNSHIP,
    WINDOW;

    /** @return the lower-case name that addresses and answers use */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PlaceKind> of(String word) {
        for (PlaceKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

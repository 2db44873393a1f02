package org.massreview.understanding;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The named parts of an expression of time; a part that the expression does not have is null. */
record PeriodMatch(Matcher matcher, Set<String> parts) {

    @Nullable
    String text(String part) {
        return parts.contains(part) ? matcher.group(part) : null;
    }

    @Nullable
    Integer number(String part) {
        String digits = text(part);
        return digits == null ? null : Integer.valueOf(digits);
    }

    int needed(String part) {
        return Integer.parseInt(matcher.group(part));
    }

    String whole() {
        return ((MatchResult) matcher).group();
    }
}

package org.massreview.transfer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 移送编号, such as YS-2026-0007: counted up within a year.
 *
 * @param number from 1
 */
public record Serial(int year, int number) {

    private static final Pattern SHAPE = Pattern.compile("YS-?([0-9]{4})-?([0-9]{1,7})");

    /** @param typed in any case, with or without hyphens where they are not needed */
    public static Optional<Serial> in(String typed) {
        Matcher shape = SHAPE.matcher(typed.strip().toUpperCase(java.util.Locale.ROOT));
        return shape.matches()
                ? Optional.of(new Serial(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "YS-%04d-%04d".formatted(year, number);
    }
}

package org.massreview.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 移送编号, such as YS-2026-0007: counted up within a year.
 *
 * @param number from 1
 */
public record Serial(int year, int number) {

    private static final Pattern SHAPE = Pattern.compile("YS-?([0-9]{4})-?([0-9]{1,7})");

    /** @param typed in any case, with or without hyphens where they are not needed */
    public static Optional<Serial> in(String typed) {
        Matcher shape = SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return shape.matches()
                ? Optional.of(new Serial(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))))
                : Optional.empty();
    }

    /** @return those between 1 and the highest that are not among the year's numbers */
    static List<Serial> missing(int year, Collection<Integer> numbers) {
        Set<Integer> there = new HashSet<>(numbers);
        int highest = there.stream().mapToInt(number -> number).max().orElse(0);
        return IntStream.rangeClosed(1, highest)
                .filter(number -> !there.contains(number))
                .mapToObj(number -> new Serial(year, number))
                .toList();
    }

    @Override
    public String toString() {
        return "YS-%04d-%04d".formatted(year, number);
    }
}

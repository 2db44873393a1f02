package org.massreview.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Which points bear their value: all of a few; of many the last, the highest, the lowest and the first, unless two are too
 * close. A value stands where the line does not go: above a hill, below a valley.
 */
record Labelled(Set<Integer> shown, Set<Integer> below) {

    private static final int ALL = 7;

    static Labelled of(List<Point> points) {
        List<Integer> seen = new ArrayList<>();
        Set<Integer> valleys = new LinkedHashSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).measured() != null) {
                seen.add(i);
                double here = value(points, i);
                double before = i > 0 ? value(points, i - 1) : Double.NaN;
                double after = i + 1 < points.size() ? value(points, i + 1) : Double.NaN;
                if (DoubleStream.of(before, after)
                                .filter(Double::isFinite)
                                .average()
                                .orElse(here)
                        > here) {
                    valleys.add(i);
                }
            }
        }
        return new Labelled(seen.size() <= ALL ? Set.copyOf(seen) : few(points, seen), valleys);
    }

    private static Set<Integer> few(List<Point> points, List<Integer> seen) {
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> value(points, i));
        int highest = seen.stream().max(byValue).orElseThrow();
        int lowest = seen.stream().min(byValue).orElseThrow();
        Set<Integer> shown = new LinkedHashSet<>();
        for (int wanted : List.of(seen.get(seen.size() - 1), highest, lowest, seen.get(0))) {
            if (shown.stream().allMatch(other -> Math.abs(other - wanted) > points.size() / 8)) {
                shown.add(wanted);
            }
        }
        return shown;
    }

    private static double value(List<Point> points, int i) {
        Figure.Measured measured = points.get(i).measured();
        return measured == null ? Double.NaN : measured.value();
    }
}

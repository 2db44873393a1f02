package org.massreview.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.massreview.review.Aspect;

/**
 * 计数: what was counted for one place over some days. Everything that a score says is computed from it.
 *
 * @param counts in the order of {@link Counter}
 * @param tags how often each was named, none of them 0
 * @param days service days with at least one review
 */
public record Tally(int[] counts, SortedMap<String, Integer> tags, int days) {

    public Tally {
        counts = counts.clone();
        SortedMap<String, Integer> named = new TreeMap<>(tags);
        named.values().removeIf(count -> count == 0);
        tags = Collections.unmodifiableSortedMap(named);
    }

    public static Tally empty() {
        return new Tally(new int[Counter.NAMES.size()], new TreeMap<>(), 0);
    }

    /** @param fields counters by {@link Counter} name, tags as {@code t:CODE}, and {@code days} */
    static Tally of(Map<String, Integer> fields) {
        int[] counts = new int[Counter.NAMES.size()];
        SortedMap<String, Integer> tags = new TreeMap<>();
        fields.forEach((name, count) -> {
            int index = Counter.NAMES.indexOf(name);
            if (index >= 0) {
                counts[index] = count;
            } else if (name.startsWith(Counter.TAG)) {
                tags.put(name.substring(Counter.TAG.length()), count);
            }
        });
        return new Tally(counts, tags, fields.getOrDefault("days", 0));
    }

    /** The same without those of the tags that were named less often than so. */
    Tally withoutFew(Set<String> few, int fewest) {
        SortedMap<String, Integer> left = new TreeMap<>(tags);
        left.entrySet().removeIf(named -> few.contains(named.getKey()) && named.getValue() < fewest);
        return new Tally(counts, left, days);
    }

    /** @param level 1 to 5 */
    public int level(int level) {
        return counts[level - 1];
    }

    public int aspect(Aspect aspect, int level) {
        return counts[Counter.indexOf(aspect, level)];
    }

    public int due() {
        return counts[Counter.DUE];
    }

    public int onTime() {
        return counts[Counter.ON_TIME];
    }

    public int reached() {
        return counts[Counter.REACHED];
    }

    public int satisfied() {
        return counts[Counter.SATISFIED];
    }

    /** Active reviews. */
    public int n() {
        return level(1) + level(2) + level(3) + level(4) + level(5);
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && Arrays.equals(counts, tally.counts)
                && tags.equals(tally.tags)
                && days == tally.days;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts) * 31 + tags.hashCode();
    }

    @Override
    public String toString() {
        return "Tally[" + Arrays.toString(counts) + tags + ", days=" + days + "]";
    }
}

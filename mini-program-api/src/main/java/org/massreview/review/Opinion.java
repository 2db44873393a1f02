package org.massreview.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody says of a window: the level, single aspects, tags and words. A correction replaces it whole.
 *
 * @param aspects level 1 to 5 of the aspects that were rated
 * @param tags codes, sorted
 */
public record Opinion(Satisfaction level, Map<Aspect, Integer> aspects, SortedSet<String> tags, String words) {

    public Opinion {
        Map<Aspect, Integer> ordered = new EnumMap<>(Aspect.class);
        ordered.putAll(aspects);
        aspects = Collections.unmodifiableMap(ordered);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    String tagList() {
        return String.join(",", tags);
    }

    static SortedSet<String> parseTags(String list) {
        return list.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(list.split(",")));
    }

    Opinion withoutWords() {
        return new Opinion(level, aspects, tags, "");
    }
}

package org.massreview.understanding;

import java.util.Set;
import java.util.stream.Collectors;

/** 位置: whether a word stands where a place is named in a question: between "查一下" and "的评分". */
final class PlacePosition {

    private final Set<String> before;
    private final QueryTrie<Boolean> after = new QueryTrie<>();
    private final QueryTrie<Boolean> suffixes = new QueryTrie<>();
    private final PlaceServices services;
    private final int longestBefore;

    PlacePosition(QueryConfig config, PlaceServices services) {
        this.before = config.words("before").stream().collect(Collectors.toUnmodifiableSet());
        this.longestBefore = before.stream().mapToInt(String::length).max().orElse(0);
        config.words("after").forEach(word -> after.add(word, true));
        config.words("suffixes").forEach(word -> suffixes.add(word, true));
        this.services = services;
    }

    boolean fits(CharSequence text, int from, int to) {
        return fitsBefore(text, from) && fitsAfter(text, to);
    }

    /** @return the position behind 镇, 街道办 …; the same when none follows */
    int behindSuffix(CharSequence text, int at) {
        QueryTrie.Hit<Boolean> suffix = suffixes.at(text, at);
        return suffix == null ? at : suffix.to();
    }

    boolean fitsBefore(CharSequence text, int from) {
        if (from == 0 || text.charAt(from - 1) == ' ' || text.charAt(from - 1) == QueryText.TAKEN) {
            return true;
        }
        for (int length = 1; length <= Math.min(longestBefore, from); length++) {
            if (before.contains(text.subSequence(from - length, from).toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAfter(CharSequence text, int to) {
        return to == text.length()
                || text.charAt(to) == ' '
                || text.charAt(to) == QueryText.TAKEN
                || after.at(text, to) != null
                || services.beginAt(text, to);
    }
}

package org.massreview.inquiry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Aspect;
import org.massreview.review.Tag;
import org.massreview.review.Tags;
import org.massreview.score.Tally;

/**
 * 问题构成: how often each problem was named; praise is left out.
 *
 * @param named most often first
 * @param all how often problems were named together, 1 or more of them in one review
 */
record Problems(List<Named> named, int all) {

    record Named(Tag tag, int count) {}

    static Problems of(Tally tally, Tags tags) {
        Map<String, Tag> known = new HashMap<>();
        tags.all().stream().filter(Tag::negative).forEach(tag -> known.put(tag.code(), tag));
        List<Named> named = tally.tags().entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .map(entry -> new Named(Objects.requireNonNull(known.get(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparingInt(Named::count)
                        .reversed()
                        .thenComparing(problem -> problem.tag().code()))
                .toList();
        return new Problems(named, named.stream().mapToInt(Named::count).sum());
    }

    /** Those of one aspect, or all of them; {@code all} still counts every problem. */
    Problems in(@Nullable Aspect aspect) {
        return aspect == null
                ? this
                : new Problems(
                        named.stream()
                                .filter(problem -> problem.tag().aspect() == aspect)
                                .toList(),
                        all);
    }

    int count() {
        return named.stream().mapToInt(Named::count).sum();
    }

    double share(int count) {
        return all == 0 ? 0 : (double) count / all;
    }
}

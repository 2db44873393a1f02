package org.massreview.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Merit;
import org.massreview.review.Aspect;
import org.massreview.review.Opinion;

/** What one transaction adds to one window's day. */
final class TallyDelta {

    static final Comparator<WindowDay.Key> ORDER =
            Comparator.comparing(WindowDay.Key::window).thenComparing(WindowDay.Key::day);

    private final WindowDay.Key key;
    private final String township;
    private final String county;
    private final int[] counts = new int[Counter.NAMES.size()];
    private final Map<String, Integer> tags = new TreeMap<>();

    TallyDelta(WindowDay.Key key, String township, String county) {
        this.key = key;
        this.township = township;
        this.county = county;
    }

    void add(@Nullable Opinion opinion, int sign) {
        if (opinion == null) {
            return;
        }
        counts[opinion.level().level() - 1] += sign;
        opinion.aspects().forEach((Aspect aspect, Integer level) -> counts[Counter.indexOf(aspect, level)] += sign);
        opinion.tags().forEach(tag -> tags.merge(tag, sign, Integer::sum));
    }

    void add(Merit merit) {
        counts[Counter.DUE] += merit.due();
        counts[Counter.ON_TIME] += merit.onTime();
        counts[Counter.REACHED] += merit.reached();
        counts[Counter.SATISFIED] += merit.satisfied();
    }

    Object[] row() {
        List<Object> row = new ArrayList<>(List.of(key.window(), key.day(), township, county, 1L));
        for (int count : counts) {
            row.add(count);
        }
        return row.toArray();
    }

    List<Object[]> tagRows() {
        List<Object[]> rows = new ArrayList<>();
        tags.forEach((tag, count) -> {
            if (count != 0) {
                rows.add(new Object[] {key.window(), key.day(), tag, count});
            }
        });
        return rows;
    }
}

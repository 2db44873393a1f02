package org.massreview.score;

import java.util.HashMap;
import java.util.Map;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** Counts in domain words. */
final class Tallies2026 {

    static final Place WINDOW = new Place(PlaceKind.WINDOW, "42132110301", "澴潭镇1号窗口 综合受理窗口");
    static final Place TOWNSHIP = new Place(PlaceKind.TOWNSHIP, "421321103", "澴潭镇");
    static final Place COUNTY = new Place(PlaceKind.COUNTY, "421321", "随县");
    static final Place CITY = new Place(PlaceKind.CITY, "4213", "随州市");

    private Tallies2026() {}

    /** @param levels how often 5, 4, 3, 2 and 1 were given, in this order */
    static Tally levels(int... levels) {
        return Tally.of(fields(levels));
    }

    static Map<String, Integer> fields(int... levels) {
        Map<String, Integer> fields = new HashMap<>();
        for (int i = 0; i < levels.length; i++) {
            fields.put("l" + (5 - i), levels[i]);
        }
        return fields;
    }

    static Tally with(Tally tally, Map<String, Integer> more) {
        Map<String, Integer> fields = new HashMap<>(more);
        for (int level = 1; level <= 5; level++) {
            fields.putIfAbsent("l" + level, tally.level(level));
        }
        fields.putIfAbsent("days", tally.days());
        return Tally.of(fields);
    }

    static Tally rectified(Tally tally, int onTime, int due, int satisfied, int reached) {
        return with(tally, Map.of("on_time", onTime, "due", due, "satisfied", satisfied, "reached", reached));
    }
}

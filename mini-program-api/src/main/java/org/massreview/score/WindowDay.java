package org.massreview.score;

import java.time.LocalDate;
import java.util.Map;

/**
 * What stands in SQL for one window and one day.
 *
 * @param version grows with each change
 * @param counts by field name as in Redis, only those that are not 0
 */
record WindowDay(
        String window, String township, String county, LocalDate day, long version, Map<String, Integer> counts) {

    record Key(String window, LocalDate day) {}

    Key key() {
        return new Key(window, day);
    }
}

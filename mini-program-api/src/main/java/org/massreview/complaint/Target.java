package org.massreview.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.ServiceWindow;

/**
 * 去向: where a reassigned complaint goes, or what a merged one goes into.
 *
 * @param into null unless it is merged
 * @param note for the timeline
 */
record Target(
        String window,
        String township,
        String county,
        @Nullable UUID into,
        @Nullable String note) {

    static Target of(Complaint stays) {
        return new Target(stays.window(), stays.township(), stays.county(), null, null);
    }

    static Target to(ServiceWindow window) {
        return new Target(window.code(), window.township(), window.county(), null, window.code());
    }

    static Target into(Complaint merged, Complaint other) {
        return new Target(merged.window(), merged.township(), merged.county(), other.id(), other.number());
    }
}

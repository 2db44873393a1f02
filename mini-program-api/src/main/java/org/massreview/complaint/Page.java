package org.massreview.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一页 of a list.
 *
 * @param next number of its last one, to be given as after for the page behind; null where there is none
 */
public record Page(List<Complaint> complaints, @Nullable String next) {

    public Page {
        complaints = List.copyOf(complaints);
    }

    /** @param found one more than the limit where there is a page behind */
    static Page of(List<Complaint> found, int limit) {
        return found.size() > limit
                ? new Page(found.subList(0, limit), found.get(limit - 1).number())
                : new Page(found, null);
    }
}

package org.massreview.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Which complaints of an area are wanted; those due first come first.
 *
 * @param stage null for every stage
 * @param openOnly leaves out what is closed, settled, dismissed, withdrawn or transferred
 * @param overdueOnly only those whose answer is owed and late
 * @param after the number of the last one of the page before; null for the first page
 * @param limit 1 to 200
 */
public record Search(
        @Nullable Stage stage,
        boolean openOnly,
        boolean overdueOnly,
        @Nullable String after,
        int limit) {

    public static Search open(int limit) {
        return new Search(null, true, false, null, limit);
    }

    public static Search overdue(int limit) {
        return new Search(null, true, true, null, limit);
    }
}

package org.massreview.complaint;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * Which complaints of an area are wanted; those due first come first.
 *
 * @param stage null for every stage
 * @param openOnly leaves out what is closed, settled, dismissed, withdrawn or transferred
 * @param overdueOnly only those whose answer is owed and late
 * @param escalatedOnly only those whose answer a level above the window owes
 * @param extensionAsked only those for which an extension was asked for and not decided
 * @param within a place in the area; null for all of it
 * @param after the number of the last one of the page before; null for the first page
 * @param limit 1 to 200
 */
public record Search(
        @Nullable Stage stage,
        boolean openOnly,
        boolean overdueOnly,
        boolean escalatedOnly,
        boolean extensionAsked,
        @Nullable Place within,
        @Nullable String after,
        int limit) {

    public static Search open(int limit) {
        return new Search(null, true, false, false, false, null, null, limit);
    }

    /** The same with one more, by which one sees whether there is a page behind. */
    Search andOneMore() {
        return new Search(stage, openOnly, overdueOnly, escalatedOnly, extensionAsked, within, after, limit + 1);
    }

    public static Search overdue(int limit) {
        return new Search(null, true, true, false, false, null, null, limit);
    }
}

package org.massreview.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * 扫描结果.
 *
 * @param left the plain text, where {@link QueryText#TAKEN} stands for each letter of a place or a window's number
 */
record PlaceScan(Places places, @Nullable Integer windowNumber, Mention.@Nullable Matter service, String left) {

    Mention mention() {
        Set<Place> sure = new LinkedHashSet<>();
        Set<Place> doubtful = new LinkedHashSet<>();
        for (Found found : places.found()) {
            (found.places().size() == 1 ? sure : doubtful).addAll(found.places());
        }
        return new Mention(List.copyOf(sure), List.copyOf(doubtful), windowNumber, service);
    }

    record Places(List<Found> found) {}

    /** @param places one, or several between which the words do not decide */
    record Found(int from, int to, List<Place> places) {}
}

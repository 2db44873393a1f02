package org.massreview.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * The places, windows and services that words name.
 *
 * @param places city, counties and townships that are certain, in the order they were named
 * @param candidates places between which the words do not decide; to be asked back
 * @param windowNumber the number over the window, 3 for 三号窗口
 * @param service what is done there
 */
public record Mention(
        List<Place> places,
        List<Place> candidates,
        @Nullable Integer windowNumber,
        @Nullable Matter service) {

    public static final Mention NONE = new Mention(List.of(), List.of(), null, null);

    public Mention {
        places = List.copyOf(places);
        candidates = List.copyOf(candidates);
    }

    /**
     * 事项.
     *
     * @param word as the data label it: 社保, 不动产, 退役军人, 生育登记
     * @param type type code of config/window-types.csv; null when no type of window does it
     */
    public record Matter(String word, @Nullable String type) {}
}

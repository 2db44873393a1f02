package org.massreview.understanding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 拼音输入: xihe, lishan zhen, and initials such as slg. */
final class PlaceLatin {

    private static final int LONGEST = 6;
    private static final List<String> TOWNSHIP =
            List.of("", "zhen", "jiedao", "jieban", "jiedaoban", "banshichu", "xiang");
    private static final List<String> AREA = List.of("", "qu", "shi", "xian");

    private final Map<String, Set<Place>> full = new HashMap<>();
    private final Map<String, Set<Place>> initials = new HashMap<>();
    private final Set<String> notInitials;

    PlaceLatin(List<Gazetteer.Entry> entries, QueryConfig config) {
        this.notInitials = Set.copyOf(config.words("not-initials"));
        Map<String, List<String>> areas = config.wordsByKey("areas");
        for (Gazetteer.Entry entry : entries) {
            Set<String> names = new LinkedHashSet<>(List.of(PlaceNames.shortName(entry), entry.name()));
            names.addAll(areas.getOrDefault(entry.name(), List.of()));
            names.forEach(name -> add(name, PlaceNames.place(entry)));
        }
    }

    private void add(String name, Place place) {
        if (name.length() > LONGEST) {
            return;
        }
        for (List<String> syllables : Pinyin.spellings(name)) {
            String joined = String.join("", syllables);
            (place.kind() == PlaceKind.TOWNSHIP ? TOWNSHIP : AREA).forEach(suffix -> put(full, joined + suffix, place));
            StringBuilder first = new StringBuilder();
            syllables.forEach(syllable -> first.append(syllable.charAt(0)));
            put(initials, first.toString(), place);
        }
    }

    /** The larger place keeps the spelling: guangshui is the city. */
    private static void put(Map<String, Set<Place>> map, String spelling, Place place) {
        Set<Place> known = map.computeIfAbsent(spelling, key -> new LinkedHashSet<>());
        if (known.stream().allMatch(other -> other.kind() == place.kind())) {
            known.add(place);
        }
    }

    /** @return the longest run of letters at the position that spells a place, blanks between syllables allowed; null when none does */
    @Nullable
    Spelled at(CharSequence text, int from) {
        if (!isLetter(text.charAt(from)) || (from > 0 && isLetter(text.charAt(from - 1)))) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        Spelled longest = null;
        int words = 0;
        for (int i = from; i < text.length() && words < LONGEST; i++) {
            char letter = text.charAt(i);
            if (isLetter(letter)) {
                joined.append(letter);
                if (i + 1 == text.length() || !isLetter(text.charAt(i + 1))) {
                    words++;
                    Set<Place> places = full.get(joined.toString());
                    longest = places == null ? longest : new Spelled(i + 1, List.copyOf(places), false);
                    longest = longest == null && words == 1 ? initials(joined.toString(), i + 1) : longest;
                }
            } else if (letter != ' ' && letter != '\'') {
                break;
            }
        }
        return longest;
    }

    private @Nullable Spelled initials(String letters, int to) {
        Set<Place> places = initials.get(letters);
        return places == null || notInitials.contains(letters) ? null : new Spelled(to, List.copyOf(places), true);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** @param shy whether only initials were typed */
    record Spelled(int to, List<Place> places, boolean shy) {}
}

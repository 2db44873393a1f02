package org.massreview.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 同音: short names by their sound without tones, 西河 = 淅河; with 镇 behind them also by a blurred sound, 历三镇. */
final class PlaceSounds {

    private static final int LONGEST = 3;

    private final Map<String, List<Sound>> byFirst = new HashMap<>();

    /** @param areas further names of the counties, 大洪山 */
    PlaceSounds(List<Gazetteer.Entry> entries, Map<String, List<String>> areas) {
        for (Gazetteer.Entry entry : entries) {
            add(PlaceNames.shortName(entry), entry);
            if (entry.kind() == PlaceKind.COUNTY) {
                areas.getOrDefault(entry.name(), List.of()).stream()
                        .filter(name -> name.length() == LONGEST)
                        .forEach(name -> add(name, entry));
            }
        }
    }

    private void add(String name, Gazetteer.Entry entry) {
        String[] given = entry.pinyin().isBlank()
                ? new String[0]
                : entry.pinyin().strip().split("\\s+");
        List<Set<String>> syllables = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            Set<String> readings = new LinkedHashSet<>(Pinyin.of(name.charAt(i)));
            if (given.length == name.length()) {
                readings.add(given[i]);
            }
            syllables.add(readings);
        }
        if (name.length() <= LONGEST && syllables.stream().noneMatch(Set::isEmpty)) {
            Sound sound = new Sound(
                    PlaceNames.place(entry),
                    syllables,
                    syllables.stream()
                            .map(readings ->
                                    readings.stream().map(Pinyin::blurred).collect(Collectors.toSet()))
                            .toList());
            sound.blurred()
                    .get(0)
                    .forEach(first -> byFirst.computeIfAbsent(first, key -> new ArrayList<>())
                            .add(sound));
        }
    }

    /** @return the places that sound like the words at the position, the longest only; null when none does */
    @Nullable
    Heard at(CharSequence text, int from, boolean blurs) {
        Set<Place> places = new LinkedHashSet<>();
        int length = 0;
        for (String reading : Pinyin.of(text.charAt(from))) {
            for (Sound sound : byFirst.getOrDefault(Pinyin.blurred(reading), List.of())) {
                if (sound.length() >= length && sound.fits(text, from, blurs ? Pinyin::blurred : null)) {
                    if (sound.length() > length) {
                        places.clear();
                    }
                    length = sound.length();
                    places.add(sound.place());
                }
            }
        }
        return places.isEmpty() ? null : new Heard(from + length, List.copyOf(places));
    }

    record Heard(int to, List<Place> places) {}

    private record Sound(Place place, List<Set<String>> exact, List<Set<String>> blurred) {

        int length() {
            return exact.size();
        }

        boolean fits(CharSequence text, int from, @Nullable UnaryOperator<String> blur) {
            if (from + length() > text.length()) {
                return false;
            }
            for (int i = 0; i < length(); i++) {
                Set<String> wanted = blur == null ? exact.get(i) : blurred.get(i);
                boolean heard = false;
                for (String reading : Pinyin.of(text.charAt(from + i))) {
                    heard |= wanted.contains(blur == null ? reading : blur.apply(reading));
                }
                if (!heard) {
                    return false;
                }
            }
            return true;
        }
    }
}

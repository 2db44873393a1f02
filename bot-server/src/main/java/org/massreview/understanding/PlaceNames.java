package org.massreview.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 名称表: every written name with the places it stands for. A larger place keeps the short name (广水 is the city, not the street). */
final class PlaceNames {

    private final QueryConfig config;
    private final Set<String> shy;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, Place> officially = new LinkedHashMap<>();

    private PlaceNames(QueryConfig config) {
        this.config = config;
        this.shy = Set.copyOf(config.words("shy"));
    }

    static QueryTrie<Name> trie(List<Gazetteer.Entry> entries, QueryConfig config) {
        PlaceNames names = new PlaceNames(config);
        for (PlaceKind kind : List.of(PlaceKind.CITY, PlaceKind.COUNTY, PlaceKind.TOWNSHIP)) {
            entries.stream().filter(entry -> entry.kind() == kind).forEach(names::addOfficial);
        }
        for (PlaceKind kind : List.of(PlaceKind.CITY, PlaceKind.COUNTY, PlaceKind.TOWNSHIP)) {
            entries.stream().filter(entry -> entry.kind() == kind).forEach(names::addOthers);
        }
        names.addAmbiguous();
        QueryTrie<Name> trie = new QueryTrie<>();
        names.names.forEach(trie::add);
        return trie;
    }

    static Place place(Gazetteer.Entry entry) {
        return new Place(entry.kind(), entry.code(), entry.name());
    }

    /** @return 西城 for 西城街道, 曾都 for 曾都区; the name itself where less than two letters would stay (随县) */
    static String shortName(Gazetteer.Entry entry) {
        String name = entry.name();
        int end = name.length();
        for (String tail : List.of("街道", "镇", "乡", "区", "县", "市")) {
            boolean fits = entry.kind() == PlaceKind.TOWNSHIP ? "街道镇乡".contains(tail) : "区县市".contains(tail);
            if (fits && name.endsWith(tail)) {
                end = name.length() - tail.length();
                break;
            }
        }
        return end < 2 || end > 3 ? name : name.substring(0, end);
    }

    private void addOfficial(Gazetteer.Entry entry) {
        officially.put(entry.name(), place(entry));
        add(entry.name(), entry, false);
    }

    private void addOthers(Gazetteer.Entry entry) {
        String shortName = shortName(entry);
        add(shortName, entry, shy.contains(shortName));
        if (entry.kind() == PlaceKind.TOWNSHIP && !shortName.equals(entry.name())) {
            config.words("suffixes").forEach(suffix -> add(shortName + suffix, entry, false));
        }
        entry.aliases().forEach(alias -> add(alias, entry, shy.contains(alias)));
        config.wordsByKey("areas")
                .getOrDefault(entry.name(), List.of())
                .forEach(alias -> add(alias, entry, shy.contains(alias)));
    }

    /** Two of one kind share the name: both are candidates. */
    private void add(String word, Gazetteer.Entry entry, boolean isShy) {
        Name known = names.get(word);
        if (known == null) {
            names.put(word, new Name(List.of(place(entry)), isShy));
        } else if (known.places().get(0).kind() == entry.kind() && !officially.containsKey(word)) {
            Set<Place> both = new LinkedHashSet<>(known.places());
            both.add(place(entry));
            names.put(word, new Name(List.copyOf(both), isShy));
        }
    }

    private void addAmbiguous() {
        config.wordsByKey("ambiguous").forEach((word, meant) -> {
            List<Place> places = new ArrayList<>();
            meant.stream().filter(officially::containsKey).forEach(name -> places.add(officially.get(name)));
            if (!places.isEmpty()) {
                names.put(word, new Name(List.copyOf(places), false));
            }
        });
    }

    /** @param shy whether the word is also an ordinary one, and counts only in a place's position */
    record Name(List<Place> places, boolean shy) {}
}

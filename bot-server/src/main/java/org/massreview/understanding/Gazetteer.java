package org.massreview.understanding;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.PlaceKind;

/** 地名录: finds the places, windows and services that words name. Immutable and thread-safe. */
public final class Gazetteer {

    private final PlaceFinder places;
    private final PlaceServices services;

    private Gazetteer(PlaceFinder places, PlaceServices services) {
        this.places = places;
        this.services = services;
    }

    /**
     * @param entries the city, its counties and townships
     * @param configDir holds understanding/places.yml and services.yml
     */
    public static Gazetteer of(Collection<Entry> entries, Path configDir) {
        PlaceServices services = PlaceServices.open(configDir);
        return new Gazetteer(PlaceFinder.open(List.copyOf(entries), configDir, services), services);
    }

    /**
     * Places keep the order in which they are named. An exact name beats a homophone, a longer name a shorter one; a county before its
     * township (广水市十里街道) is not named for itself.
     */
    public Mention mentions(String text) {
        return scan(text).mention();
    }

    PlaceScan scan(String text) {
        StringBuilder left = new StringBuilder(QueryText.plain(text));
        PlaceScan.Places found = places.find(left);
        return new PlaceScan(found, PlaceWindow.take(left), services.find(left), left.toString());
    }

    String withoutServices(String text) {
        return services.without(text);
    }

    /**
     * 条目.
     *
     * @param name full name, 西城街道
     * @param parent code of the area above; null for the city
     * @param aliases other names, 西城街办
     * @param pinyin toneless syllables between blanks, "xi cheng", of the name without 镇 or 街道; empty to have it looked up
     */
    public record Entry(
            PlaceKind kind,
            String code,
            String name,
            @Nullable String parent,
            List<String> aliases,
            String pinyin) {

        public Entry {
            aliases = List.copyOf(aliases);
        }
    }
}

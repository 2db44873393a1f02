package org.massreview.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole tree as it is on one day; immutable, so a request sees one state from beginning to end. */
public final class Directory {

    private final Map<String, Area> areas;
    private final Map<String, Township> townships;
    private final Map<String, ServiceWindow> windows;
    private final Map<String, ServiceWindow> byShortCode;
    private final Map<String, ServiceWindow> byQr;
    private final Map<String, List<ServiceWindow>> byTownship;
    private final Map<String, List<Township>> byCounty;

    Directory(Collection<Area> areas, Collection<Township> townships, Collection<ServiceWindow> windows) {
        this.areas = index(areas, Area::code);
        this.townships = index(townships, Township::code);
        this.windows = index(windows, ServiceWindow::code);
        this.byShortCode = index(windows, ServiceWindow::shortCode);
        this.byQr = index(windows, ServiceWindow::qr);
        this.byTownship = windows.stream().collect(Collectors.groupingBy(ServiceWindow::township));
        this.byCounty = townships.stream().collect(Collectors.groupingBy(Township::county));
    }

    private static <T> Map<String, T> index(Collection<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    public Area city() {
        return areas.values().stream()
                .filter(area -> area.kind() == PlaceKind.CITY)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the directory has no city"));
    }

    public Optional<ServiceWindow> window(String code) {
        return Optional.ofNullable(windows.get(code));
    }

    Optional<ServiceWindow> windowByShortCode(String shortCode) {
        return Optional.ofNullable(byShortCode.get(shortCode));
    }

    Optional<ServiceWindow> windowByQr(String qr) {
        return Optional.ofNullable(byQr.get(qr));
    }

    public Optional<Township> township(String code) {
        return Optional.ofNullable(townships.get(code));
    }

    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    public Collection<ServiceWindow> windows() {
        return windows.values();
    }

    public Collection<Township> townships() {
        return townships.values();
    }

    public List<Area> counties() {
        return areas.values().stream()
                .filter(area -> area.kind() == PlaceKind.COUNTY)
                .toList();
    }

    public Optional<Place> place(PlaceKind kind, String code) {
        return switch (kind) {
            case CITY, COUNTY ->
                area(code).filter(area -> area.kind() == kind).map(area -> new Place(kind, code, area.name()));
            case TOWNSHIP -> township(code).map(township -> new Place(kind, code, township.name()));
            case WINDOW -> window(code).map(this::placeOf);
        };
    }

    /** For what was said of a place that is no longer known: it is called by its code then. */
    public Place named(PlaceKind kind, String code) {
        return place(kind, code).orElseGet(() -> new Place(kind, code, code));
    }

    /** @return whatever has this code, windows first */
    public Optional<Place> place(String code) {
        return place(PlaceKind.WINDOW, code)
                .or(() -> place(PlaceKind.TOWNSHIP, code))
                .or(() -> place(PlaceKind.COUNTY, code))
                .or(() -> place(PlaceKind.CITY, code));
    }

    public Place placeOf(ServiceWindow window) {
        String town = township(window.township()).map(Township::name).orElse("");
        return new Place(PlaceKind.WINDOW, window.code(), town + window.number() + " " + window.name());
    }

    /** @return all places of one kind at or below the place, in the order of their codes */
    public List<Place> within(Place top, PlaceKind kind) {
        return switch (kind) {
            case CITY -> top.kind() == PlaceKind.CITY ? List.of(top) : List.of();
            case COUNTY -> countiesIn(top);
            case TOWNSHIP ->
                townshipsIn(top).stream()
                        .map(township -> new Place(kind, township.code(), township.name()))
                        .toList();
            case WINDOW -> windowsIn(top).stream().map(this::placeOf).toList();
        };
    }

    /** One level down; a window has none. */
    public List<Place> childrenOf(Place place) {
        return switch (place.kind()) {
            case CITY -> within(place, PlaceKind.COUNTY);
            case COUNTY -> within(place, PlaceKind.TOWNSHIP);
            case TOWNSHIP -> within(place, PlaceKind.WINDOW);
            case WINDOW -> List.of();
        };
    }

    private List<Place> countiesIn(Place top) {
        return counties().stream()
                .filter(county -> top.kind() == PlaceKind.CITY || county.code().equals(top.code()))
                .map(county -> new Place(PlaceKind.COUNTY, county.code(), county.name()))
                .toList();
    }

    private List<Township> townshipsIn(Place top) {
        return switch (top.kind()) {
            case CITY -> List.copyOf(townships.values());
            case COUNTY -> byCounty.getOrDefault(top.code(), List.of());
            case TOWNSHIP -> township(top.code()).stream().toList();
            case WINDOW -> List.of();
        };
    }

    public List<ServiceWindow> windowsIn(Place top) {
        if (top.kind() == PlaceKind.WINDOW) {
            return window(top.code()).stream().toList();
        }
        List<ServiceWindow> found = new ArrayList<>();
        townshipsIn(top).forEach(township -> found.addAll(byTownship.getOrDefault(township.code(), List.of())));
        found.sort(Comparator.comparing(ServiceWindow::code));
        return found;
    }

    /** The path from the city down to the place, the place itself last. */
    public List<Place> pathTo(Place place) {
        List<Place> path = new ArrayList<>();
        Area city = city();
        path.add(new Place(PlaceKind.CITY, city.code(), city.name()));
        if (place.kind() == PlaceKind.CITY) {
            return path;
        }
        countyOf(place).flatMap(code -> place(PlaceKind.COUNTY, code)).ifPresent(path::add);
        if (place.kind() == PlaceKind.WINDOW) {
            window(place.code())
                    .flatMap(window -> place(PlaceKind.TOWNSHIP, window.township()))
                    .ifPresent(path::add);
        }
        if (place.kind() != PlaceKind.COUNTY) {
            path.add(place);
        }
        return path;
    }

    /** @return the code of the county that the place lies in; empty for the city */
    public Optional<String> countyOf(Place place) {
        return switch (place.kind()) {
            case CITY -> Optional.empty();
            case COUNTY -> Optional.of(place.code());
            case TOWNSHIP -> township(place.code()).map(Township::county);
            case WINDOW -> window(place.code()).map(ServiceWindow::county);
        };
    }
}

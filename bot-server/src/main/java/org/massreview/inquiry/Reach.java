package org.massreview.inquiry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;

/**
 * 查询范围: what one person may ask about. Own area: everything. An area that holds one's own: its public figures. Lists: as
 * public as the score page. A citizen: public figures of any place. 纪检监察 alone: nothing here, it sees transfers only.
 */
record Reach(Kind kind, List<Place> own, Place home, Directory directory) {

    enum Kind {
        CITIZEN,
        STAFF,
        DISCIPLINE
    }

    static Reach of(List<Duty> duties, Directory directory) {
        Place city = new Place(
                PlaceKind.CITY, directory.city().code(), directory.city().name());
        List<Place> own = duties.stream()
                .flatMap(duty -> area(duty, city, directory).stream())
                .distinct()
                .sorted(Comparator.comparing(Place::kind))
                .toList();
        if (own.isEmpty()) {
            boolean discipline = duties.stream().anyMatch(duty -> duty.role() == Role.DISCIPLINE);
            return new Reach(discipline ? Kind.DISCIPLINE : Kind.CITIZEN, own, city, directory);
        }
        return new Reach(Kind.STAFF, own, own.get(0), directory);
    }

    private static Optional<Place> area(Duty duty, Place city, Directory directory) {
        return switch (duty.role()) {
            case CLERK -> directory.place(PlaceKind.WINDOW, duty.scope());
            case TOWNSHIP_SUPERVISOR -> directory.place(PlaceKind.TOWNSHIP, duty.scope());
            case COUNTY_SUPERVISOR -> directory.place(PlaceKind.COUNTY, duty.scope());
            case CITY_SUPERVISOR, OPERATOR -> Optional.of(city);
            case DISCIPLINE -> Optional.empty();
        };
    }

    boolean allows(Depth depth, Place place) {
        return switch (kind) {
            case DISCIPLINE -> false;
            case CITIZEN -> depth != Depth.INNER;
            case STAFF ->
                depth == Depth.LIST
                        || isOwn(place)
                        || (depth == Depth.PUBLIC && own.stream().anyMatch(mine -> holds(place, mine)));
        };
    }

    private boolean isOwn(Place place) {
        return own.stream().anyMatch(mine -> holds(mine, place));
    }

    private boolean holds(Place outer, Place inner) {
        return directory.pathTo(inner).stream()
                .anyMatch(step -> step.kind() == outer.kind() && step.code().equals(outer.code()));
    }

    /** The township that somebody serves in, who names a window by its number alone. */
    Stream<Place> homeTownship() {
        return directory.pathTo(home).stream().filter(step -> step.kind() == PlaceKind.TOWNSHIP);
    }

    /** @return the key of the sentence that says what may be asked, below {@code inquiry.reach} */
    String word() {
        return switch (kind) {
            case CITIZEN -> "citizen";
            case DISCIPLINE -> "discipline";
            case STAFF -> home.kind().word();
        };
    }
}

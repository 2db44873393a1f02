package org.massreview.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;

/**
 * What a question is about, found in the directory: the places that were named, one's own area where none was, and windows
 * by township with number or service.
 *
 * @param places what is asked about; empty when something must be asked back
 * @param askBack key of the sentence that asks back, below {@code inquiry.which}; null when all is clear
 * @param choices between which the asker decides
 */
record Subjects(List<Place> places, @Nullable String askBack, List<Place> choices) {

    private static final int MOST_COMPARED = 12;

    static Subjects of(Query query, Reach reach) {
        Mention mention = query.mention();
        if (!mention.candidates().isEmpty()) {
            return askBack("place", mention.candidates());
        }
        List<Place> named = mention.places().isEmpty() ? List.of(meant(query.intent(), reach)) : mention.places();
        if (query.intent().isList() || !isOfWindows(query, named)) {
            return clear(each(query, named, reach.directory()));
        }
        return windows(query, reach, named);
    }

    /** The own area, or what holds it: 全县多少分 asked by a township is about its county. */
    private static Place meant(Intent intent, Reach reach) {
        PlaceKind kind = switch (intent) {
            case CITY_SCORE -> PlaceKind.CITY;
            case COUNTY_SCORE -> PlaceKind.COUNTY;
            case TOWNSHIP_SCORE -> PlaceKind.TOWNSHIP;
            default -> reach.home().kind();
        };
        return reach.directory().pathTo(reach.home()).stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElse(reach.home());
    }

    /** 各县市区对比 names one place and means all of a kind within. */
    private static List<Place> each(Query query, List<Place> named, Directory directory) {
        PlaceKind object = query.object();
        if (query.intent() != Intent.COMPARE || object == null || named.size() != 1) {
            return named;
        }
        List<Place> within = directory.within(named.get(0), object);
        return within.size() > 1 && within.size() <= MOST_COMPARED ? within : named;
    }

    /** What a follow-up question goes on from: the places that were said, or else the area that was meant. */
    static List<Place> context(Query query, Reach reach) {
        Mention said = query.mention();
        if (!said.places().isEmpty()) {
            return said.places();
        }
        boolean window = said.windowNumber() != null || said.service() != null;
        List<Place> townships = window ? reach.homeTownship().toList() : List.of();
        return townships.isEmpty() ? List.of(meant(query.intent(), reach)) : townships;
    }

    /** Whose figures the answer would show: of a list those of the whole area that is listed. */
    List<Place> shown(Query query, Directory directory) {
        return query.intent().isList()
                ? places.stream()
                        .map(place -> RankReply.within(RankReply.object(query, place), place, directory))
                        .toList()
                : places;
    }

    private static boolean isOfWindows(Query query, List<Place> named) {
        Mention mention = query.mention();
        return mention.windowNumber() != null
                || mention.service() != null
                || (query.intent() == Intent.WINDOW_SCORE
                        && named.stream().noneMatch(place -> place.kind() == PlaceKind.WINDOW));
    }

    private static Subjects windows(Query query, Reach reach, List<Place> named) {
        List<Place> windows = named.stream()
                .filter(place -> place.kind() == PlaceKind.WINDOW)
                .filter(place -> !query.mention().places().isEmpty())
                .toList();
        if (!windows.isEmpty()) {
            return clear(windows);
        }
        List<Place> townships = townships(query, reach, named);
        Directory directory = reach.directory();
        if (townships.isEmpty()) {
            List<Place> serving = matching(query.mention(), named, directory);
            boolean few = query.mention().service() != null && !serving.isEmpty() && serving.size() <= MOST_COMPARED;
            return few && isListed(query) ? clear(serving) : askBack("township", List.of());
        }
        List<Place> found = matching(query.mention(), townships, directory);
        if (found.isEmpty()) {
            return askBack("none", directory.within(townships.get(0), PlaceKind.WINDOW));
        }
        boolean manyAtOne = found.size() > townships.size();
        return manyAtOne && !isListed(query) ? askBack("window", found) : clear(found);
    }

    /** Scores of several windows are said side by side; of anything else one must be chosen. */
    private static boolean isListed(Query query) {
        return switch (query.intent()) {
            case WINDOW_SCORE, TOWNSHIP_SCORE, COUNTY_SCORE, CITY_SCORE, COMPARE -> !query.why();
            default -> false;
        };
    }

    private static List<Place> townships(Query query, Reach reach, List<Place> named) {
        return query.mention().places().isEmpty()
                ? reach.homeTownship().toList()
                : named.stream()
                        .filter(place -> place.kind() == PlaceKind.TOWNSHIP)
                        .toList();
    }

    private static List<Place> matching(Mention mention, List<Place> areas, Directory directory) {
        return areas.stream()
                .flatMap(area -> matching(mention, directory.windowsIn(area)).stream())
                .map(directory::placeOf)
                .toList();
    }

    private static List<ServiceWindow> matching(Mention mention, List<ServiceWindow> windows) {
        Integer number = mention.windowNumber();
        String type = mention.service() == null ? null : mention.service().type();
        String word = mention.service() == null ? null : mention.service().word();
        List<ServiceWindow> numbered = windows.stream()
                .filter(ServiceWindow::isOpen)
                .filter(window -> number == null || number.equals(numberOf(window)))
                .toList();
        if (word == null) {
            return numbered;
        }
        List<ServiceWindow> serving = numbered.stream()
                .filter(window -> window.type().equals(type) || window.name().contains(word))
                .toList();
        return serving.isEmpty() && number != null ? numbered : serving;
    }

    /** 3 for 3号窗口. */
    static @Nullable Integer numberOf(ServiceWindow window) {
        String digits = window.number().replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? null : Integer.valueOf(digits);
    }

    private static Subjects clear(List<Place> places) {
        return new Subjects(List.copyOf(places), null, List.of());
    }

    private static Subjects askBack(String key, List<Place> choices) {
        return new Subjects(List.of(), key, List.copyOf(choices));
    }
}

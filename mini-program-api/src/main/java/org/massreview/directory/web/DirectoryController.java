package org.massreview.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Links;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tree, one step at a time. */
@RestController
@RequestMapping("/api/v1/directory")
class DirectoryController {

    private final DirectoryDesk directory;
    private final Links links;

    DirectoryController(DirectoryDesk directory, Links links) {
        this.directory = directory;
        this.links = links;
    }

    /** @param under code of the city, a county or a township */
    @GetMapping
    Mono<BranchView> under(@RequestParam(defaultValue = "4213") String under) {
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(under))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, under))
                        .map(place -> new BranchView(place, now.pathTo(place), children(now, place))));
    }

    private List<ChildView> children(Directory now, Place place) {
        return switch (place.kind()) {
            case CITY -> places(now.within(place, PlaceKind.COUNTY));
            case COUNTY -> places(now.within(place, PlaceKind.TOWNSHIP));
            case TOWNSHIP -> now.windowsIn(place).stream().map(this::window).toList();
            case WINDOW -> List.of();
        };
    }

    private static List<ChildView> places(List<Place> places) {
        return places.stream()
                .map(place -> new ChildView(place.kind(), place.code(), place.name(), null, null, null, null, null))
                .toList();
    }

    private ChildView window(ServiceWindow window) {
        return new ChildView(
                PlaceKind.WINDOW,
                window.code(),
                window.name(),
                window.number(),
                window.shortCode(),
                window.state().name(),
                window.qr(),
                links.of(window));
    }

    /** @param path from the city to the object */
    record BranchView(Place object, List<Place> path, List<ChildView> children) {}

    record ChildView(
            PlaceKind kind,
            String code,
            String name,
            @Nullable String number,
            @Nullable String shortCode,
            @Nullable String state,
            @Nullable String qr,
            @Nullable String link) {}
}

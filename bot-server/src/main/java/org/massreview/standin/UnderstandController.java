package org.massreview.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.Understanding;
import org.massreview.directory.Area;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the bot would understand, without acting; nothing of it is kept. */
@RestController
@RequestMapping("/standin/understand")
@WhileNoAccount
class UnderstandController {

    private static final int LENGTH_AT_MOST = 2_000;

    private final Mono<Readers> readers;
    private final Mono<List<Place>> places;
    private final Clock clock;

    @Autowired
    UnderstandController(Understanding understanding, DirectoryDesk directory, Clock clock) {
        this(
                Mono.defer(directory::today).map(tree -> Readers.of(understanding.in(tree))),
                Mono.defer(directory::today).map(UnderstandController::places),
                clock);
    }

    UnderstandController(Mono<Readers> readers, Mono<List<Place>> places, Clock clock) {
        this.readers = readers;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping
    Mono<UnderstandView> understand(@RequestBody UnderstandForm form) {
        String text = text(form.text());
        LocalDate today = today(form.today());
        if (form.as() == null || form.as().equals("citizen")) {
            return readers.publishOn(Schedulers.parallel()).map(read -> UnderstandView.of(read.citizen(text)));
        }
        if (!form.as().equals("official")) {
            throw Refusal.at("as", Problem.MALFORMED_REQUEST);
        }
        return Mono.zip(readers, places).publishOn(Schedulers.parallel()).map(known -> {
            UnderstandContext context = new UnderstandContext(known.getT1(), today, known.getT2());
            return UnderstandView.of(known.getT1().official(text, today, context.of(form.context())));
        });
    }

    private static String text(@Nullable String text) {
        if (text == null || text.length() > LENGTH_AT_MOST) {
            throw Refusal.at("text", Problem.MALFORMED_REQUEST);
        }
        return text;
    }

    private LocalDate today(@Nullable String said) {
        try {
            return said == null ? LocalDate.now(clock.withZone(DirectoryDesk.ZONE)) : LocalDate.parse(said);
        } catch (DateTimeParseException noDay) {
            throw Refusal.at("today", Problem.MALFORMED_REQUEST);
        }
    }

    private static List<Place> places(Directory directory) {
        Area city = directory.city();
        Place top = new Place(PlaceKind.CITY, city.code(), city.name());
        return Stream.of(PlaceKind.CITY, PlaceKind.COUNTY, PlaceKind.TOWNSHIP)
                .flatMap(kind -> directory.within(top, kind).stream())
                .toList();
    }
}

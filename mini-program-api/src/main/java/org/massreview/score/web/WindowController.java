package org.massreview.score.web;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Area;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.OpeningHours;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Township;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.massreview.score.ScoreDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a citizen sees after a scan: the window and how it stands. */
@RestController
class WindowController {

    private final DirectoryDesk directory;
    private final OpeningHours hours;
    private final ScoreDesk scores;
    private final Tags tags;
    private final Words words;
    private final Clock clock;

    WindowController(
            DirectoryDesk directory, OpeningHours hours, ScoreDesk scores, Tags tags, Words words, Clock clock) {
        this.directory = directory;
        this.hours = hours;
        this.scores = scores;
        this.tags = tags;
        this.words = words;
        this.clock = clock;
    }

    /** @param code QR code, short code or window code; the score is the running year's */
    @GetMapping("/api/v1/windows/{code}")
    Mono<WindowView> window(@PathVariable String code, @Nullable Locale locale) {
        return directory
                .window(code)
                .flatMap(window -> Mono.zip(directory.today(), scores.score(PlaceKind.WINDOW, window.code(), "year"))
                        .map(known -> view(
                                window,
                                known.getT1(),
                                ScoreView.of(known.getT2(), tags, words.say("score.insufficient", locale)))));
    }

    private WindowView view(ServiceWindow window, Directory now, ScoreView score) {
        return new WindowView(
                window.code(),
                window.shortCode(),
                window.name(),
                window.number(),
                window.type(),
                new NameView(
                        window.township(),
                        now.township(window.township()).map(Township::name).orElse("")),
                new NameView(
                        window.county(),
                        now.area(window.county()).map(Area::name).orElse("")),
                window.state().name(),
                hours.isOpen(window, clock.instant().atZone(DirectoryDesk.ZONE)),
                score);
    }

    record NameView(String code, String name) {}

    record WindowView(
            String code,
            String shortCode,
            String name,
            String number,
            String type,
            NameView township,
            NameView county,
            String state,
            boolean openNow,
            ScoreView score) {}
}

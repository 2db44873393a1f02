package org.massreview.conversation;

import java.time.Clock;
import java.util.List;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.OpeningHours;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a window: where it is, its short code, whether it is open, how it is rated. */
@Component
class WindowDeeds implements Deed.Desk {

    private final DirectoryDesk directory;
    private final ScoreDesk scores;
    private final OpeningHours hours;
    private final Clock clock;

    WindowDeeds(DirectoryDesk directory, ScoreDesk scores, OpeningHours hours, Clock clock) {
        this.directory = directory;
        this.scores = scores;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of("window.show", this::show, Problem.WINDOW_NOT_FOUND));
    }

    private Mono<Outcome> show(Deed.Asked asked) {
        Value window = asked.slots().get("window");
        return directory
                .window(asked.code("window"))
                .flatMap(found -> scores.score(PlaceKind.WINDOW, found.code(), "year")
                        .map(card -> Outcome.said(
                                        Line.say(
                                                isOpen(found) ? "talk.window.open" : "talk.window.closed",
                                                asked.label("window"),
                                                found.shortCode()),
                                        score(card))
                                .offering(List.of(
                                        Offer.start(1, "menu.review", Scripts.REVIEW, window),
                                        Offer.start(2, "menu.complaint", "complaint", window)))));
    }

    private boolean isOpen(ServiceWindow window) {
        return hours.isOpen(window, clock.instant().atZone(DirectoryDesk.ZONE));
    }

    private static Line score(ScoreCard card) {
        String n = Integer.toString(card.score().tally().n());
        Double satisfaction = card.score().satisfaction();
        return card.tooSmall() || satisfaction == null
                ? Line.say("talk.window.unrated", n)
                : Line.say(
                        "talk.window.rated",
                        n,
                        "%.1f".formatted(satisfaction),
                        card.rules().version());
    }
}

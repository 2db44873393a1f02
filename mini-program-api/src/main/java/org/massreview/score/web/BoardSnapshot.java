package org.massreview.score.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Counts;
import org.massreview.complaint.HandledDesk;
import org.massreview.complaint.HandledDesk.Handled;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.massreview.score.Ranking;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 大屏: everything that the city's board shows, computed once for all who look. */
@Component
class BoardSnapshot {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST_BEST = 10;
    private static final int MOST_HANDLED = 8;
    private static final int MOST_PROBLEMS = 8;

    private final ScoreDesk scores;
    private final ComplaintDesk complaints;
    private final HandledDesk handled;
    private final DirectoryDesk directory;
    private final Tags tags;
    private final Words words;
    private final Clock clock;
    private final Mono<BoardView> latest;

    BoardSnapshot(
            ScoreDesk scores,
            ComplaintDesk complaints,
            HandledDesk handled,
            DirectoryDesk directory,
            Tags tags,
            Words words,
            Clock clock) {
        this.scores = scores;
        this.complaints = complaints;
        this.handled = handled;
        this.directory = directory;
        this.tags = tags;
        this.words = words;
        this.clock = clock;
        this.latest = Mono.defer(this::compute).cache(view -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<BoardView> latest() {
        return latest;
    }

    private Mono<BoardView> compute() {
        LocalDate today = LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
        return directory.today().flatMap(now -> {
            String code = now.city().code();
            Place city = new Place(PlaceKind.CITY, code, now.city().name());
            return Mono.zip(
                            scores.score(PlaceKind.CITY, code, "year"),
                            scores.score(PlaceKind.CITY, code, "month"),
                            scores.score(PlaceKind.CITY, code, "today"),
                            scores.ranking(PlaceKind.COUNTY, code, "year"),
                            scores.ranking(PlaceKind.TOWNSHIP, code, "year"),
                            complaints.counts(city, today, today),
                            newest(now))
                    .map(known -> new BoardView(
                            ScoreView.of(known.getT1(), tags, words.say("score.insufficient", Locale.CHINA)),
                            children(known.getT4(), known.getT1().rules().smallestPublicGroup()),
                            known.getT5().entries().stream()
                                    .limit(MOST_BEST)
                                    .map(ScoreController.EntryView::of)
                                    .toList(),
                            known.getT5().insufficient().size(),
                            known.getT7(),
                            problems(ScoreView.of(known.getT2(), tags, "")),
                            TodayView.of(known.getT3().score().tally().n(), known.getT6()),
                            known.getT1().asOf().atZone(DirectoryDesk.ZONE).toOffsetDateTime()));
        });
    }

    private static List<ChildView> children(Ranking ranking, int fewest) {
        return Stream.concat(ranking.entries().stream().map(Ranking.Entry::score), ranking.insufficient().stream())
                .map(score -> ChildView.of(score, fewest))
                .toList();
    }

    private static List<ScoreView.TagView> problems(ScoreView month) {
        return month.tags() == null
                ? List.of()
                : month.tags().stream()
                        .filter(ScoreView.TagView::negative)
                        .limit(MOST_PROBLEMS)
                        .toList();
    }

    /** Of townships and windows that are large enough to hide in. */
    private Mono<List<HandledView>> newest(Directory now) {
        return handled.newest()
                .flatMapIterable(all -> all)
                .filterWhen(one -> isLarge(PlaceKind.TOWNSHIP, one.township()))
                .filterWhen(one -> isLarge(PlaceKind.WINDOW, one.window()))
                .take(MOST_HANDLED)
                .map(one -> view(one, now))
                .collectList();
    }

    private Mono<Boolean> isLarge(PlaceKind kind, String code) {
        return scores.score(kind, code, "year").map(card -> !card.tooSmall()).onErrorReturn(false);
    }

    private HandledView view(Handled one, Directory now) {
        return new HandledView(
                now.place(PlaceKind.TOWNSHIP, one.township()).orElse(new Place(PlaceKind.TOWNSHIP, one.township(), "")),
                one.tags().stream().map(tags::labelOf).toList(),
                one.outcome() == null ? null : one.outcome().name(),
                one.openedOn(),
                one.answeredOn(),
                one.followUp() == null ? null : one.followUp().name());
    }

    /** @param best townships of the running year; insufficient is how many have too few reviews for a place */
    record BoardView(
            ScoreView score,
            List<ChildView> children,
            List<ScoreController.EntryView> best,
            int insufficient,
            List<HandledView> handled,
            List<ScoreView.TagView> problems,
            TodayView today,
            OffsetDateTime asOf) {}

    record ChildView(Place object, int n, @Nullable Double satisfaction, double @Nullable [] interval) {

        static ChildView of(Score score, int fewest) {
            boolean shown = score.tally().n() >= fewest;
            return new ChildView(
                    score.place(),
                    score.tally().n(),
                    shown ? Rounded.points(score.satisfaction()) : null,
                    shown ? Rounded.interval(score.satisfaction(), score.halfWidth()) : null);
        }
    }

    /** No words, no persons, no window. */
    record HandledView(
            Place township,
            List<String> tags,
            @Nullable String outcome,
            LocalDate openedOn,
            LocalDate answeredOn,
            @Nullable String followUp) {}

    /** @param opened complaints of today; closed those of them that have ended */
    record TodayView(int n, long opened, long closed) {

        static TodayView of(int n, Counts counts) {
            return new TodayView(n, counts.received(), counts.closed());
        }
    }
}

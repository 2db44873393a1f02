package org.massreview.score.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.HoursDesk;
import org.massreview.review.HoursDesk.Hour;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 变化与高峰: how a score changed, and when people come. What is too small to hide in has no figures. */
@RestController
class TrendController {

    private static final int MOST_PEAKS = 5;
    private static final int MOST_DAYS = 92;

    private final ScoreDesk scores;
    private final HoursDesk hours;
    private final DirectoryDesk directory;

    TrendController(ScoreDesk scores, HoursDesk hours, DirectoryDesk directory) {
        this.scores = scores;
        this.hours = hours;
        this.directory = directory;
    }

    /** By days, weeks or months, whichever gives about thirty points at most. */
    @GetMapping("/api/v1/scores/{kind}/{code}/trend")
    Mono<TrendView> trend(
            @PathVariable String kind, @PathVariable String code, @RequestParam(defaultValue = "year") String period) {
        return scores.trend(known(kind), code, period)
                .map(cards -> new TrendView(cards.stream().map(PointView::of).toList()));
    }

    /**
     * Of a window or a township.
     *
     * @param period at most 92 days
     */
    @GetMapping("/api/v1/scores/{kind}/{code}/hours")
    Mono<HoursView> hours(
            @PathVariable String kind, @PathVariable String code, @RequestParam(defaultValue = "30d") String period) {
        PlaceKind of = known(kind);
        if (of != PlaceKind.WINDOW && of != PlaceKind.TOWNSHIP) {
            return Refusal.mono(Problem.NOT_FOUND);
        }
        return Mono.zip(directory.today(), scores.period(period)).flatMap(asked -> {
            LocalDate from = asked.getT2().period().from();
            LocalDate to = asked.getT2().period().to();
            return !from.plusDays(MOST_DAYS).isAfter(to)
                    ? Refusal.mono(Problem.PERIOD_INVALID, period)
                    : hours.hours(windows(asked.getT1(), of, code), from, to)
                            .map(found ->
                                    HoursView.of(found, asked.getT2().rules().smallestPublicGroup()));
        });
    }

    private static PlaceKind known(String kind) {
        return PlaceKind.of(kind).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private static List<String> windows(Directory now, PlaceKind kind, String code) {
        Place place = now.place(kind, code).orElseThrow(() -> Refusal.of(Problem.AREA_NOT_FOUND, code));
        return kind == PlaceKind.WINDOW
                ? List.of(code)
                : now.windowsIn(place).stream().map(ServiceWindow::code).toList();
    }

    record TrendView(List<PointView> points) {}

    /** @param interval 90 % of the satisfaction; both missing where there were too few */
    record PointView(
            LocalDate from, LocalDate to, int n, @Nullable Double satisfaction, double @Nullable [] interval) {

        static PointView of(ScoreCard card) {
            Score score = card.score();
            int n = score.tally().n();
            boolean shown = n > 0 && !card.tooSmall();
            return new PointView(
                    card.period().from(),
                    card.period().to(),
                    n,
                    shown ? Rounded.points(score.satisfaction()) : null,
                    shown ? Rounded.interval(score.satisfaction(), score.halfWidth()) : null);
        }
    }

    /** @param cells none where there are too few reviews in all: an hour alone tells who came then */
    record HoursView(int n, List<CellView> cells, List<CellView> peaks) {

        static HoursView of(List<Hour> found, int fewest) {
            int n = found.stream().mapToInt(Hour::n).sum();
            if (n < fewest) {
                return new HoursView(n, List.of(), List.of());
            }
            List<Hour> shown = shown(found, fewest);
            return new HoursView(
                    n,
                    found.stream()
                            .map(hour -> CellView.of(hour, shown.contains(hour)))
                            .toList(),
                    shown.stream()
                            .limit(MOST_PEAKS)
                            .map(hour -> CellView.of(hour, true))
                            .toList());
        }

        /** Busiest first. What is hidden must not be the difference to the sum, which is public: so little is hidden together with more. */
        private static List<Hour> shown(List<Hour> found, int fewest) {
            List<Hour> shown = new ArrayList<>(found.stream()
                    .filter(hour -> hour.n() >= fewest)
                    .sorted(Comparator.comparing(Hour::n).reversed())
                    .toList());
            int hidden = found.stream()
                    .filter(hour -> hour.n() < fewest)
                    .mapToInt(Hour::n)
                    .sum();
            if (hidden > 0 && hidden < fewest && !shown.isEmpty()) {
                shown.remove(shown.size() - 1);
            }
            return shown;
        }
    }

    /**
     * @param day 1 is Monday
     * @param few true where there were too few to say how many
     */
    record CellView(
            int day,
            int hour,
            @Nullable Integer n,
            @Nullable Boolean few) {

        static CellView of(Hour hour, boolean shown) {
            return shown
                    ? new CellView(hour.day(), hour.hour(), hour.n(), null)
                    : new CellView(hour.day(), hour.hour(), null, true);
        }
    }
}

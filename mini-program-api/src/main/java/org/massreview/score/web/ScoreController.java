package org.massreview.score.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.massreview.score.Ranking;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Public scores and rankings. */
@RestController
@RequestMapping("/api/v1")
class ScoreController {

    private static final int MOST = 500;

    private final ScoreDesk scores;
    private final Tags tags;
    private final Words words;

    ScoreController(ScoreDesk scores, Tags tags, Words words) {
        this.scores = scores;
        this.words = words;
        this.tags = tags;
    }

    /** @param kind city, county, township or window */
    @GetMapping("/scores/{kind}/{code}")
    Mono<ScoreView> score(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "year") String period,
            Locale locale) {
        PlaceKind of = PlaceKind.of(kind).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return scores.score(of, code, period)
                .map(card -> ScoreView.of(card, tags, words.say("score.insufficient", locale)));
    }

    /**
     * @param of county, township or window
     * @param order best or worst
     */
    @GetMapping("/rankings")
    Mono<RankingView> ranking(
            @RequestParam(defaultValue = "township") String of,
            @RequestParam(defaultValue = "4213") String within,
            @RequestParam(defaultValue = "year") String period,
            @RequestParam(defaultValue = "best") String order,
            @RequestParam(defaultValue = "10") int limit) {
        PlaceKind kind = PlaceKind.of(of)
                .filter(known -> known != PlaceKind.CITY)
                .orElseThrow(() -> Refusal.at("of", Problem.RANKING_INVALID, of));
        if (!order.equals("best") && !order.equals("worst")) {
            throw Refusal.at("order", Problem.RANKING_INVALID, order);
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.at("limit", Problem.RANKING_INVALID, "1–" + MOST);
        }
        return scores.ranking(kind, within, period)
                .zipWith(scores.period(period))
                .map(known -> RankingView.of(known.getT1(), order.equals("worst"), limit, known.getT2()));
    }

    record RankingView(
            List<EntryView> entries,
            List<InsufficientView> insufficient,
            int ranked,
            String rules,
            ScoreView.PeriodView period) {

        static RankingView of(Ranking ranking, boolean worst, int limit, ScoreDesk.Span span) {
            List<EntryView> entries = (worst ? ranking.worstFirst() : ranking.entries())
                    .stream().limit(limit).map(EntryView::of).toList();
            List<InsufficientView> others = ranking.insufficient().stream()
                    .map(score -> new InsufficientView(
                            score.place(), score.tally().n(), score.tally().days()))
                    .toList();
            return new RankingView(
                    entries,
                    others,
                    ranking.entries().size(),
                    span.rules().version(),
                    new ScoreView.PeriodView(span.period().from(), span.period().to()));
        }
    }

    record EntryView(
            int place,
            boolean tied,
            Place object,
            @Nullable Double index,
            @Nullable Double satisfaction,
            double @Nullable [] interval,
            double @Nullable [] indexInterval,
            int n) {

        static EntryView of(Ranking.Entry entry) {
            Score score = entry.score();
            return new EntryView(
                    entry.place(),
                    entry.tied(),
                    score.place(),
                    Rounded.points(score.index()),
                    Rounded.points(score.satisfaction()),
                    Rounded.interval(score.satisfaction(), score.halfWidth()),
                    Rounded.interval(score.index(), score.indexHalfWidth()),
                    score.tally().n());
        }
    }

    /** @param days service days with at least one review */
    record InsufficientView(Place object, int n, int days) {}
}

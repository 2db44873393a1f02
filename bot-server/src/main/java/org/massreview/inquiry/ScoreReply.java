package org.massreview.inquiry;

import java.util.List;
import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.massreview.score.Tally;
import org.massreview.understanding.Intent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 评分: the figure that was asked for first, then the others, with the place in the ranking. */
@Component
class ScoreReply implements Reply {

    static final int AT_ONCE = 4;

    private final ScoreDesk scores;

    ScoreReply(ScoreDesk scores) {
        this.scores = scores;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.TOWNSHIP_SCORE, Intent.WINDOW_SCORE, Intent.COUNTY_SCORE, Intent.CITY_SCORE);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        return Flux.fromIterable(inquiry.subjects())
                .flatMapSequential(
                        place -> scores.score(place.kind(), place.code(), Days.text(inquiry.period())), AT_ONCE)
                .collectList()
                .map(cards -> Said.words(cards.size() == 1 ? one(inquiry, cards.get(0)) : several(inquiry, cards)));
    }

    static Screen one(Inquiry inquiry, ScoreCard card) {
        Score score = card.score();
        Tally tally = score.tally();
        Place place = score.place();
        if (inquiry.isTooSmall(tally.n())) {
            return inquiry.tooSmall(place.name(), tally.n(), place);
        }
        Figure first = Figure.of(inquiry.query());
        Screen screen = inquiry.screen(place.name());
        figure(inquiry, screen, first, score);
        if (first != Figure.INDEX) {
            figure(inquiry, screen, Figure.INDEX, score);
        }
        int n = tally.n();
        Double satisfaction = score.satisfaction();
        if (satisfaction != null) {
            screen.body(inquiry.say("score.satisfaction", inquiry.speech().points(satisfaction)));
        }
        screen.body(inquiry.say(
                "score.rates",
                inquiry.speech().rate((double) (tally.level(5) + tally.level(4)) / n),
                inquiry.speech().rate((double) (n - Figure.bad(tally)) / n)));
        if (seesBadReviews(inquiry, place)) {
            screen.body(
                    inquiry.say("score.bad", Figure.bad(tally), inquiry.speech().rate((double) Figure.bad(tally) / n)));
        }
        screen.body(rank(inquiry, card));
        return inquiry.grounds(screen, n, place);
    }

    private static void figure(Inquiry inquiry, Screen screen, Figure figure, Score score) {
        Figure.Measured measured = figure.measure().of(score, inquiry.rules());
        screen.body(
                measured == null
                        ? inquiry.say("figure.missing", figure.name(inquiry.speech()))
                        : figure.sayInFull(measured, inquiry.speech()));
    }

    private static boolean seesBadReviews(Inquiry inquiry, Place place) {
        return inquiry.reach().allows(Depth.INNER, place)
                || place.kind() == PlaceKind.CITY
                || place.kind() == PlaceKind.COUNTY;
    }

    static String rank(Inquiry inquiry, ScoreCard card) {
        Place place = card.score().place();
        if (place.kind() == PlaceKind.CITY) {
            return inquiry.say("rank.city");
        }
        ScoreCard.Rank rank = card.rank();
        if (rank != null) {
            String within = place.kind() == PlaceKind.WINDOW ? "rank.county" : "rank.whole";
            return inquiry.say(rank.tied() ? within + ".tied" : within, rank.place(), rank.of());
        }
        RuleBook.Threshold threshold = card.rules().eligibility().get(place.kind());
        return threshold == null
                ? inquiry.say("rank.none")
                : inquiry.say(
                        "rank.insufficient",
                        threshold.reviews(),
                        threshold.days(),
                        card.score().tally().days());
    }

    private static Screen several(Inquiry inquiry, List<ScoreCard> cards) {
        Figure figure = Figure.of(inquiry.query());
        Place linked = common(inquiry, cards);
        Screen screen = inquiry.screen(
                inquiry.say("score.several", linked.name(), cards.size(), figure.name(inquiry.speech())));
        int n = 0;
        for (ScoreCard card : cards) {
            n += card.score().tally().n();
            screen.body(line(inquiry, figure, card.score(), linked));
        }
        screen.foot(inquiry.say("brackets"));
        return inquiry.grounds(screen, n, linked);
    }

    static String line(Inquiry inquiry, Figure figure, Score score, Place within) {
        String name = inquiry.shortName(score.place(), within);
        Figure.Measured measured = figure.measure().of(score, inquiry.rules());
        int n = score.tally().n();
        return measured == null || inquiry.isTooSmall(n)
                ? inquiry.say("line.small", name, n)
                : inquiry.say("line", name, figure.sayWithInterval(measured, inquiry.speech()), n);
    }

    /** The place that holds all of them. */
    static Place common(Inquiry inquiry, List<ScoreCard> cards) {
        List<Place> path = inquiry.directory().pathTo(cards.get(0).score().place());
        for (int i = path.size() - 1; i > 0; i--) {
            Place step = path.get(i);
            if (cards.stream()
                    .allMatch(card ->
                            inquiry.directory().pathTo(card.score().place()).contains(step))) {
                return step;
            }
        }
        return path.get(0);
    }
}

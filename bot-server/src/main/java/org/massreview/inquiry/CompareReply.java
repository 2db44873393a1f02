package org.massreview.inquiry;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 对比: places with each other, or one place with itself before; within the doubt no difference is claimed. */
@Component
class CompareReply implements Reply {

    private final ScoreDesk scores;

    CompareReply(ScoreDesk scores) {
        this.scores = scores;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.COMPARE);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        if (inquiry.subjects().size() > 1) {
            return Flux.fromIterable(inquiry.subjects())
                    .flatMapSequential(place -> card(place, inquiry.period()), ScoreReply.AT_ONCE)
                    .collectList()
                    .map(cards -> places(inquiry, cards));
        }
        Place place = inquiry.subject();
        Span before = Days.before(inquiry.period(), inquiry.speech().today());
        return Mono.zip(card(place, inquiry.period()), card(place, before))
                .map(both -> Said.words(periods(inquiry, before, both.getT1(), both.getT2())));
    }

    private Mono<ScoreCard> card(Place place, Span period) {
        return scores.score(place.kind(), place.code(), Days.text(period));
    }

    static Said places(Inquiry inquiry, List<ScoreCard> cards) {
        Figure figure = Figure.of(inquiry.query());
        Place linked = ScoreReply.common(inquiry, cards);
        String title = inquiry.say("compare.title", figure.name(inquiry.speech()));
        Screen screen = inquiry.screen(title);
        List<Placing> measured = measured(inquiry, figure, cards);
        if (measured.size() == 2) {
            screen.head(verdict(inquiry, figure, measured.get(0), measured.get(1), linked));
        } else if (measured.size() > 2) {
            screen.head(verdict(inquiry, figure, measured.get(0), measured.get(measured.size() - 1), linked));
        }
        measured.forEach(placing -> screen.body(ScoreReply.line(inquiry, figure, placing.score(), linked)));
        cards.stream()
                .map(ScoreCard::score)
                .filter(score ->
                        measured.stream().noneMatch(seen -> seen.score().equals(score)))
                .forEach(score -> screen.body(ScoreReply.line(inquiry, figure, score, linked)));
        screen.foot(inquiry.say("brackets"));
        int n = cards.stream().mapToInt(card -> card.score().tally().n()).sum();
        inquiry.grounds(screen, n, linked);
        return measured.size() < 3
                ? Said.words(screen)
                : new Said(
                        screen,
                        () -> RankChart.draw(
                                Caption.of(inquiry, title, n),
                                figure,
                                inquiry.speech(),
                                measured.stream()
                                        .limit(RankChart.MOST)
                                        .map(placing -> new RankChart.Row(
                                                "",
                                                inquiry.shortName(
                                                        placing.score().place(), linked),
                                                placing.measured()))
                                        .toList()));
    }

    /** Best first. */
    private static List<Placing> measured(Inquiry inquiry, Figure figure, List<ScoreCard> cards) {
        Comparator<Placing> low =
                Comparator.comparingDouble(placing -> placing.measured().value());
        return cards.stream()
                .map(ScoreCard::score)
                .filter(score -> !inquiry.isTooSmall(score.tally().n()))
                .flatMap(score -> Stream.ofNullable(figure.measure().of(score, inquiry.rules()))
                        .map(value -> new Placing(0, false, score, value)))
                .sorted(figure.goodIsHigh() ? low.reversed() : low)
                .toList();
    }

    private static String verdict(Inquiry inquiry, Figure figure, Placing better, Placing worse, Place within) {
        boolean counted = figure.unit() == Figure.Unit.COUNT;
        String key = counted
                ? "compare.count"
                : better.measured().overlaps(worse.measured()) ? "compare.doubtful" : "compare.clear";
        return inquiry.say(
                key,
                inquiry.shortName(better.score().place(), within),
                inquiry.shortName(worse.score().place(), within),
                figure.difference(better.measured().value() - worse.measured().value(), inquiry.speech()));
    }

    static Screen periods(Inquiry inquiry, Span before, ScoreCard now, ScoreCard then) {
        Figure figure = Figure.of(inquiry.query());
        Place place = now.score().place();
        Screen screen = inquiry.screen(inquiry.say("compare.before", place.name(), figure.name(inquiry.speech())));
        screen.head(inquiry.say("compare.then", inquiry.speech().period(before)));
        Figure.Measured newer = figure.measure().of(now.score(), now.rules());
        Figure.Measured older = figure.measure().of(then.score(), then.rules());
        boolean known = !inquiry.isTooSmall(now.score().tally().n())
                && !inquiry.isTooSmall(then.score().tally().n());
        screen.body(line(inquiry, figure, "compare.this", now.score(), newer));
        screen.body(line(inquiry, figure, "compare.last", then.score(), older));
        if (newer == null || older == null || !known) {
            screen.body(inquiry.say("compare.unknown"));
        } else {
            String key = figure.unit() == Figure.Unit.COUNT
                    ? "compare.change.count"
                    : newer.overlaps(older) ? "compare.change.doubtful" : "compare.change.clear";
            screen.body(inquiry.say(key, figure.difference(newer.value() - older.value(), inquiry.speech())));
        }
        screen.foot(inquiry.say("brackets"));
        if (!now.rules().version().equals(then.rules().version())) {
            screen.foot(inquiry.say("compare.rules", then.rules().version()));
        }
        return inquiry.grounds(screen, now.score().tally().n(), place);
    }

    private static String line(
            Inquiry inquiry, Figure figure, String key, Score score, Figure.@Nullable Measured measured) {
        int n = score.tally().n();
        String name = inquiry.say(key);
        return measured == null || inquiry.isTooSmall(n)
                ? inquiry.say("line.small", name, n)
                : inquiry.say("line", name, figure.sayWithInterval(measured, inquiry.speech()), n);
    }
}

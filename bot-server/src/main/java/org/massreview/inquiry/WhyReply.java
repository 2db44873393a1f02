package org.massreview.inquiry;

import java.util.List;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Tags;
import org.massreview.score.Ranking;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.massreview.score.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 为什么: what the index is made of, which problems were named most, what is open, and how sure it all is. */
@Component
class WhyReply {

    private static final int MOST_TAGS = 3;

    private final ScoreDesk scores;
    private final Tags tags;
    private final CaseCounts cases;

    WhyReply(ScoreDesk scores, Tags tags, CaseCounts cases) {
        this.scores = scores;
        this.tags = tags;
        this.cases = cases;
    }

    Mono<Reply.Said> to(Inquiry inquiry) {
        Place place = inquiry.subject();
        String period = Days.text(inquiry.period());
        return Mono.zip(
                        scores.score(place.kind(), place.code(), period),
                        likes(inquiry, place, period),
                        cases.counts(inquiry.asker(), place, inquiry.period()))
                .map(known -> Reply.Said.words(why(
                        inquiry,
                        known.getT1(),
                        known.getT2(),
                        Problems.of(known.getT1().score().tally(), tags),
                        known.getT3())));
    }

    private Mono<Ranking> likes(Inquiry inquiry, Place place, String period) {
        if (place.kind() == PlaceKind.CITY) {
            return Mono.just(new Ranking(List.of(), List.of()));
        }
        String within = place.kind() == PlaceKind.WINDOW
                ? inquiry.directory().countyOf(place).orElse(place.code())
                : inquiry.directory().city().code();
        return scores.ranking(place.kind(), within, period);
    }

    static Screen why(Inquiry inquiry, ScoreCard card, Ranking likes, Problems problems, CaseCounts.Counts open) {
        Score score = card.score();
        Tally tally = score.tally();
        Place place = score.place();
        Double index = score.index();
        Double satisfaction = score.satisfaction();
        String title = inquiry.say("why.title", place.name());
        if (inquiry.isTooSmall(tally.n()) || index == null || satisfaction == null) {
            return inquiry.tooSmall(title, tally.n(), place);
        }
        Speech speech = inquiry.speech();
        Screen screen = inquiry.screen(title);
        Figure.Measured measured = Figure.INDEX.measure().of(score, card.rules());
        if (measured != null) {
            screen.body(Figure.INDEX.sayInFull(measured, speech));
        }
        parts(inquiry, card.rules(), screen, tally, index, satisfaction);
        screen.body(
                problems.named().isEmpty()
                        ? inquiry.say("why.no.problems")
                        : inquiry.say(
                                "why.problems",
                                speech.list(problems.named().stream()
                                        .limit(MOST_TAGS)
                                        .map(problem -> problem.tag().label() + " " + problem.count())
                                        .toList())));
        screen.body(inquiry.say("why.open", open.open(), open.overdue()));
        screen.body(ScoreReply.rank(inquiry, card));
        if (card.rank() != null && measured != null) {
            long alike = alike(likes, place, measured, card.rules());
            screen.body(alike == 0 ? inquiry.say("why.sure") : inquiry.say("why.doubt", alike));
        }
        return inquiry.grounds(screen, tally.n(), place);
    }

    /** The desk says the index and the satisfaction; what is left of the index came from the two rates. */
    private static void parts(
            Inquiry inquiry, RuleBook rules, Screen screen, Tally tally, double index, double satisfaction) {
        Speech speech = inquiry.speech();
        RuleBook.Weights weights = rules.weights();
        double first = weights.satisfaction() * satisfaction;
        double most = 100 * weights.satisfaction();
        screen.body(inquiry.say(
                "why.satisfaction", speech.points(satisfaction), speech.points(first), speech.points(most)));
        screen.body(inquiry.say("why.rates", speech.points(index - first), speech.points(100 - most)));
        screen.body(inquiry.say("why.rate.parts", tally.onTime(), tally.due(), tally.satisfied(), tally.reached()));
    }

    /** How many others' intervals overlap with this one's, so that their order is not certain. */
    private static long alike(Ranking likes, Place place, Figure.Measured own, RuleBook rules) {
        return likes.entries().stream()
                .filter(entry -> !entry.score().place().equals(place))
                .map(entry -> Figure.INDEX.measure().of(entry.score(), rules))
                .filter(other -> other != null && other.overlaps(own))
                .count();
    }
}

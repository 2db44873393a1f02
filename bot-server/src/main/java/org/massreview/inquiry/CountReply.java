package org.massreview.inquiry;

import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.massreview.score.Tally;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Query.Metric;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 评价数: how many reviews, of one level or by levels. */
@Component
class CountReply implements Reply {

    private final ScoreDesk scores;

    CountReply(ScoreDesk scores) {
        this.scores = scores;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.REVIEW_COUNT);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        Place place = inquiry.subject();
        return scores.score(place.kind(), place.code(), Days.text(inquiry.period()))
                .map(card -> Said.words(count(inquiry, card.score())));
    }

    static Screen count(Inquiry inquiry, Score score) {
        Place place = score.place();
        Tally tally = score.tally();
        int n = tally.n();
        String title = inquiry.say("count.title", place.name());
        if (inquiry.isTooSmall(n)) {
            return inquiry.tooSmall(title, n, place);
        }
        Screen screen = inquiry.screen(title);
        Integer level = inquiry.query().level();
        Metric metric = inquiry.query().metric();
        if (level != null) {
            screen.body(levelLine(inquiry, tally, level));
        } else if (metric != null) {
            Figure figure = Figure.of(inquiry.query());
            Figure.Measured measured = figure.measure().of(score, inquiry.rules());
            screen.body(
                    measured == null
                            ? inquiry.say("figure.missing", figure.name(inquiry.speech()))
                            : figure.sayInFull(measured, inquiry.speech()));
        }
        screen.body(inquiry.say("count.all", n, tally.days()));
        if (mayReadLevels(inquiry, place)) {
            for (int each = 5; each >= 1; each--) {
                if (level == null || level != each) {
                    screen.body(levelLine(inquiry, tally, each));
                }
            }
            if (metric != Metric.BAD_COUNT) {
                screen.body(inquiry.say(
                        "score.bad", Figure.bad(tally), inquiry.speech().rate((double) Figure.bad(tally) / n)));
            }
        }
        return inquiry.grounds(screen, n, place);
    }

    private static boolean mayReadLevels(Inquiry inquiry, Place place) {
        return place.kind() == PlaceKind.CITY
                || place.kind() == PlaceKind.COUNTY
                || inquiry.reach().allows(Depth.INNER, place);
    }

    private static String levelLine(Inquiry inquiry, Tally tally, int level) {
        return inquiry.say(
                "count.level",
                inquiry.say("level." + level),
                tally.level(level),
                inquiry.speech().rate((double) tally.level(level) / tally.n()));
    }
}

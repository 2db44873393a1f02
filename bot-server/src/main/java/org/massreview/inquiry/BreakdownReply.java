package org.massreview.inquiry;

import java.util.List;
import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.review.Aspect;
import org.massreview.review.Tags;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.massreview.understanding.Intent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 问题构成: which problems were named, how often, and by which aspects. */
@Component
class BreakdownReply implements Reply {

    private final ScoreDesk scores;
    private final Tags tags;

    BreakdownReply(ScoreDesk scores, Tags tags) {
        this.scores = scores;
        this.tags = tags;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.PROBLEM_BREAKDOWN);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        Place place = inquiry.subject();
        return scores.score(place.kind(), place.code(), Days.text(inquiry.period()))
                .map(card ->
                        said(inquiry, card.score(), Problems.of(card.score().tally(), tags)));
    }

    static Said said(Inquiry inquiry, Score score, Problems problems) {
        Place place = score.place();
        Aspect aspect = inquiry.query().aspect();
        String title = aspect == null
                ? inquiry.say("problems.title", place.name())
                : inquiry.say("problems.title.aspect", place.name(), inquiry.say("aspect." + aspect.name()));
        int n = score.tally().n();
        if (inquiry.isTooSmall(n)) {
            return Said.words(inquiry.tooSmall(title, n, place));
        }
        Screen screen = inquiry.screen(title);
        Problems asked = problems.in(aspect);
        screen.body(
                aspect == null
                        ? inquiry.say("problems.all", problems.all(), Figure.bad(score.tally()))
                        : inquiry.say(
                                "problems.aspect",
                                asked.count(),
                                problems.all(),
                                inquiry.speech().rate(problems.share(asked.count()))));
        asked.named().stream()
                .limit(8)
                .forEach(problem -> screen.body(inquiry.say(
                        "problems.line",
                        problem.tag().label(),
                        problem.count(),
                        inquiry.speech().rate(problems.share(problem.count())))));
        if (aspect == null && problems.all() > 0) {
            screen.body(aspects(inquiry, problems));
        }
        inquiry.grounds(screen, n, place);
        return asked.named().size() < 2
                ? Said.words(screen)
                : new Said(
                        screen,
                        () -> ProblemChart.draw(Caption.of(inquiry, title, n), inquiry.speech(), rows(inquiry, asked)));
    }

    private static String aspects(Inquiry inquiry, Problems problems) {
        return inquiry.say(
                "problems.aspects",
                inquiry.speech()
                        .list(List.of(Aspect.values()).stream()
                                .map(aspect -> inquiry.say("aspect." + aspect.name()) + " "
                                        + problems.in(aspect).count())
                                .toList()));
    }

    private static List<ProblemChart.Row> rows(Inquiry inquiry, Problems asked) {
        return asked.named().stream()
                .limit(ProblemChart.MOST)
                .map(problem ->
                        new ProblemChart.Row(problem.tag().label(), problem.count(), asked.share(problem.count())))
                .toList();
    }
}

package org.massreview.inquiry;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.score.Ranking;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 排名与评选名单: the eligible places in order, the insufficient ones counted, and whether the cut is decided. */
@Component
class RankReply implements Reply {

    static final int USUAL = 10;
    private static final int MOST = 50;

    private final ScoreDesk scores;

    RankReply(ScoreDesk scores) {
        this.scores = scores;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.RANK_BEST, Intent.RANK_WORST, Intent.SELECTION_LIST);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        PlaceKind kind = object(inquiry.query(), inquiry.subject());
        Place within = within(kind, inquiry.subject(), inquiry.directory());
        return scores.ranking(kind, within.code(), Days.text(inquiry.period()))
                .map(all -> list(inquiry, kind, within, serving(inquiry, kind, all)));
    }

    /** Townships of the city, windows of anything smaller, as the notice selects them. */
    static PlaceKind object(Query query, Place subject) {
        PlaceKind asked = query.object();
        Mention.Matter service = query.mention().service();
        if (service != null && service.type() != null) {
            return PlaceKind.WINDOW;
        }
        if (asked != null && asked != PlaceKind.CITY) {
            return asked;
        }
        return subject.kind() == PlaceKind.CITY ? PlaceKind.TOWNSHIP : PlaceKind.WINDOW;
    }

    /** The area that is asked about; for something too small to hold several of them, the one around it. */
    static Place within(PlaceKind object, Place subject, Directory directory) {
        List<Place> path = directory.pathTo(subject);
        PlaceKind smallest = switch (object) {
            case CITY, COUNTY -> PlaceKind.CITY;
            case TOWNSHIP -> subject.kind() == PlaceKind.COUNTY ? PlaceKind.COUNTY : PlaceKind.CITY;
            case WINDOW -> PlaceKind.TOWNSHIP;
        };
        return path.stream()
                .filter(step -> step.kind().compareTo(smallest) <= 0)
                .reduce(path.get(0), (larger, smaller) -> smaller);
    }

    private static Ranking serving(Inquiry inquiry, PlaceKind kind, Ranking all) {
        Mention.Matter service = inquiry.query().mention().service();
        String type = service == null ? null : service.type();
        if (kind != PlaceKind.WINDOW || type == null) {
            return all;
        }
        return new Ranking(
                all.entries().stream()
                        .filter(entry -> serves(inquiry, entry.score(), type))
                        .toList(),
                all.insufficient().stream()
                        .filter(score -> serves(inquiry, score, type))
                        .toList());
    }

    private static boolean serves(Inquiry inquiry, Score score, String type) {
        return inquiry.directory()
                .window(score.place().code())
                .map(ServiceWindow::type)
                .filter(type::equals)
                .isPresent();
    }

    static Said list(Inquiry inquiry, PlaceKind kind, Place within, Ranking ranking) {
        Query query = inquiry.query();
        Figure figure = Figure.of(query);
        boolean worst = query.intent() == Intent.RANK_WORST || query.order() == Query.Order.WORST;
        boolean selection = query.intent() == Intent.SELECTION_LIST;
        List<Placing> order = new ArrayList<>(Placing.of(ranking, figure, inquiry.rules()));
        if (worst) {
            Collections.reverse(order);
        }
        int wanted = Math.min(query.limit() == null ? USUAL : Math.max(1, query.limit()), MOST);
        int shown = Math.min(selection ? Math.min(wanted, order.size() / 3) : wanted, order.size());
        String title = inquiry.say(
                (selection ? "selection." : "rank.title.") + (worst ? "worst" : "best"),
                within.name(),
                inquiry.say("kind." + kind.word()),
                shown == 0 ? wanted : shown,
                figure.name(inquiry.speech()));
        Screen screen = inquiry.screen(title);
        if (selection) {
            screen.head(inquiry.say("selection.provisional"));
        }
        order.subList(0, shown).forEach(placing -> screen.body(line(inquiry, figure, placing, within)));
        if (shown == 0) {
            nobody(inquiry, kind, ranking, within, screen);
        }
        if (shown > 0 && shown < order.size()) {
            boolean doubtful =
                    order.get(shown - 1).measured().overlaps(order.get(shown).measured());
            if (figure.unit() != Figure.Unit.COUNT) {
                screen.foot(inquiry.say(doubtful ? "rank.cut.doubtful" : "rank.cut.clear", shown, shown + 1));
            }
        }
        screen.foot(inquiry.say("rank.of", order.size(), ranking.insufficient().size()));
        int n = ranking.entries().stream()
                        .mapToInt(entry -> entry.score().tally().n())
                        .sum()
                + ranking.insufficient().stream()
                        .mapToInt(score -> score.tally().n())
                        .sum();
        return new Said(
                inquiry.grounds(screen, n, within),
                picture(inquiry, figure, order.subList(0, shown), within, title, n));
    }

    private static String line(Inquiry inquiry, Figure figure, Placing placing, Place within) {
        return inquiry.say(
                placing.tied() ? "rank.line.tied" : "rank.line",
                placing.place(),
                inquiry.shortName(placing.score().place(), within),
                figure.sayWithInterval(placing.measured(), inquiry.speech()),
                placing.measured().n());
    }

    /** Nobody has enough reviews yet: who is nearest. */
    private static void nobody(Inquiry inquiry, PlaceKind kind, Ranking ranking, Place within, Screen screen) {
        RuleBook.Threshold threshold = inquiry.rules().eligibility().get(kind);
        if (threshold != null) {
            screen.body(inquiry.say("rank.nobody", threshold.reviews(), threshold.days()));
        }
        ranking.insufficient().stream()
                .filter(score -> score.tally().n() > 0)
                .limit(5)
                .forEach(score -> screen.body(inquiry.say(
                        "rank.nearest",
                        inquiry.shortName(score.place(), within),
                        score.tally().n(),
                        score.tally().days())));
    }

    private static @Nullable Supplier<BufferedImage> picture(
            Inquiry inquiry, Figure figure, List<Placing> shown, Place within, String title, int n) {
        if (shown.size() < 3) {
            return null;
        }
        return () -> RankChart.draw(
                Caption.of(inquiry, title, n),
                figure,
                inquiry.speech(),
                shown.stream()
                        .limit(RankChart.MOST)
                        .map(placing -> new RankChart.Row(
                                Integer.toString(placing.place()),
                                inquiry.shortName(placing.score().place(), within),
                                placing.measured()))
                        .toList());
    }
}

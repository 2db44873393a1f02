package org.massreview.inquiry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 趋势: the figure by days, weeks or months, and whether first and last differ by more than the doubt. */
@Component
class TrendReply implements Reply {

    /** Below it a point is marked; it is what a window needs to be ranked. */
    static final int FEW = 30;

    private static final int MOST_LINES = 7;

    private final ScoreDesk scores;

    TrendReply(ScoreDesk scores) {
        this.scores = scores;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.TREND);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        Place place = inquiry.subject();
        return Flux.fromIterable(Days.split(inquiry.period()))
                .flatMapSequential(
                        part -> scores.score(place.kind(), place.code(), Days.text(part))
                                .map(card -> point(inquiry, part, card)),
                        ScoreReply.AT_ONCE)
                .collectList()
                .map(points -> said(inquiry, place, points));
    }

    private static Point point(Inquiry inquiry, Span part, ScoreCard card) {
        int n = card.score().tally().n();
        Figure.Measured measured = Figure.of(inquiry.query()).measure().of(card.score(), card.rules());
        return new Point(
                part, label(inquiry, part), measured == null || inquiry.isTooSmall(n) ? null : measured, n, n < FEW);
    }

    private static String label(Inquiry inquiry, Span part) {
        if (Days.grain(inquiry.period()) != Days.Grain.MONTH) {
            return part.from().getMonthValue() + "/" + part.from().getDayOfMonth();
        }
        boolean oneYear =
                inquiry.period().from().getYear() == inquiry.period().to().getYear();
        return oneYear
                ? inquiry.say("trend.month." + part.from().getMonthValue())
                : "%d.%d".formatted(part.from().getYear() % 100, part.from().getMonthValue());
    }

    static Said said(Inquiry inquiry, Place place, List<Point> points) {
        Figure figure = Figure.of(inquiry.query());
        String grain = inquiry.say("trend." + Days.grain(inquiry.period()));
        String title = inquiry.say("trend.title", place.name(), figure.name(inquiry.speech()), grain);
        int n = points.stream().mapToInt(Point::n).sum();
        List<Point> seen =
                points.stream().filter(point -> point.measured() != null).toList();
        if (seen.isEmpty()) {
            return Said.words(inquiry.tooSmall(title, n, place));
        }
        Screen screen = inquiry.screen(title);
        if (seen.size() > 1) {
            screen.head(change(inquiry, figure, seen.get(0), seen.get(seen.size() - 1)));
        }
        if (seen.size() > MOST_LINES) {
            screen.head(extremes(inquiry, figure, seen));
        }
        newestFirst(points.stream().filter(point -> point.n() > 0).toList())
                .forEach(point -> screen.body(line(inquiry, figure, point)));
        if (points.stream().anyMatch(point -> point.measured() != null && point.few())) {
            screen.foot(inquiry.say("trend.few", FEW));
        }
        screen.foot(inquiry.say("brackets"));
        inquiry.grounds(screen, n, place);
        return seen.size() < 2
                ? Said.words(screen)
                : new Said(
                        screen, () -> TrendChart.draw(Caption.of(inquiry, title, n), figure, inquiry.speech(), points));
    }

    /** What is cut off for want of room is the oldest, and the chart still shows it. */
    private static List<Point> newestFirst(List<Point> points) {
        List<Point> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed.subList(0, Math.min(MOST_LINES, reversed.size()));
    }

    private static String line(Inquiry inquiry, Figure figure, Point point) {
        Figure.Measured measured = point.measured();
        return measured == null
                ? inquiry.say("line.small", point.label(), point.n())
                : inquiry.say(
                        point.few() && figure.unit() != Figure.Unit.COUNT ? "trend.line.few" : "line",
                        point.label(),
                        figure.sayWithInterval(measured, inquiry.speech()),
                        point.n());
    }

    private static String change(Inquiry inquiry, Figure figure, Point first, Point last) {
        Figure.Measured from = Objects.requireNonNull(first.measured());
        Figure.Measured to = Objects.requireNonNull(last.measured());
        return inquiry.say(
                figure.unit() == Figure.Unit.COUNT
                        ? "trend.change.count"
                        : from.overlaps(to) ? "trend.change.doubtful" : "trend.change.clear",
                first.label(),
                last.label(),
                figure.difference(to.value() - from.value(), inquiry.speech()));
    }

    private static String extremes(Inquiry inquiry, Figure figure, List<Point> seen) {
        Comparator<Point> byValue = Comparator.comparingDouble(
                point -> Objects.requireNonNull(point.measured()).value());
        Point highest = seen.stream().max(byValue).orElseThrow();
        Point lowest = seen.stream().min(byValue).orElseThrow();
        return inquiry.say(
                "trend.extremes",
                highest.label(),
                figure.say(Objects.requireNonNull(highest.measured()).value(), inquiry.speech()),
                lowest.label(),
                figure.say(Objects.requireNonNull(lowest.measured()).value(), inquiry.speech()));
    }
}

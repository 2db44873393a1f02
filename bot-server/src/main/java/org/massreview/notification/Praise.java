package org.massreview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.score.Ranking;
import org.massreview.score.Score;
import org.massreview.score.ScoreDesk;
import org.massreview.score.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** 群众点赞: how many good reviews a window got on a day; never of so few that somebody could be made out. */
@Component
class Praise {

    private static final int SMALLEST_GROUP = 5;

    private final ScoreDesk scores;
    private final DirectoryDesk directory;
    private final Recipients recipients;
    private final Notices notices;
    private final Clock clock;

    Praise(ScoreDesk scores, DirectoryDesk directory, Recipients recipients, Notices notices, Clock clock) {
        this.scores = scores;
        this.directory = directory;
        this.recipients = recipients;
        this.notices = notices;
        this.clock = clock;
    }

    Flux<Notice> of(LocalDate day) {
        return directory
                .today()
                .flatMapMany(tree -> Flux.fromIterable(tree.counties())
                        .concatMap(county -> scores.ranking(PlaceKind.WINDOW, county.code(), day + ".." + day))
                        .concatMapIterable(Praise::all)
                        .filter(score -> score.tally().n() >= SMALLEST_GROUP && good(score.tally()) > 0)
                        .concatMap(score -> of(score, day)));
    }

    private static Iterable<Score> all(Ranking ranking) {
        return Stream.concat(ranking.entries().stream().map(Ranking.Entry::score), ranking.insufficient().stream())
                .toList();
    }

    private static int good(Tally tally) {
        return tally.level(5) + tally.level(4);
    }

    private Flux<Notice> of(Score score, LocalDate day) {
        Facts facts = Facts.none()
                .with(Fact.WINDOW, score.place().name())
                .with(Fact.AT, Facts.at(score.place()))
                .with(Fact.COUNT, Integer.toString(good(score.tally())))
                .with(Fact.DAY, day.toString());
        return recipients
                .clerks(score.place().code(), clock.instant())
                .flatMapMany(Flux::fromIterable)
                .map(clerk -> notices.notice(
                        "PRAISE:" + score.place().code() + ":" + day,
                        clerk,
                        Kind.PRAISE,
                        true,
                        score.place().code(),
                        facts,
                        clock.instant()));
    }
}

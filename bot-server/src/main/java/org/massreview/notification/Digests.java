package org.massreview.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Counts;
import org.massreview.complaint.Party;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.problem.Words;
import org.massreview.score.ScoreCard;
import org.massreview.score.ScoreDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 每周、每月情况: what the figures of a period were, for whoever is responsible for the place. */
@Component
class Digests {

    private final ComplaintDesk complaints;
    private final ScoreDesk scores;
    private final DirectoryDesk directory;
    private final Recipients recipients;
    private final Notices notices;
    private final Words words;
    private final Clock clock;

    Digests(
            ComplaintDesk complaints,
            ScoreDesk scores,
            DirectoryDesk directory,
            Recipients recipients,
            Notices notices,
            Words words,
            Clock clock) {
        this.complaints = complaints;
        this.scores = scores;
        this.directory = directory;
        this.recipients = recipients;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    /** @param again behind the key, so that a repetition is not the same; empty the first time */
    Flux<Notice> of(Span span, String again) {
        return directory
                .today()
                .flatMapMany(tree -> Flux.fromIterable(places(span, tree))
                        .concatMap(place -> recipients
                                .supervisors(tree, place.kind(), place.code())
                                .filter(persons -> !persons.isEmpty())
                                .flatMapMany(persons -> facts(span, place)
                                        .flatMapMany(facts -> Flux.fromIterable(persons)
                                                .map(person -> notices.notice(
                                                        span.kind() + ":" + place.code() + ":" + span.name() + again,
                                                        person,
                                                        span.kind(),
                                                        true,
                                                        span.name(),
                                                        facts,
                                                        now()))))));
    }

    /** Of each level that the rule names, all places. */
    private List<Place> places(Span span, Directory tree) {
        Place city = tree.place(PlaceKind.CITY, tree.city().code()).orElseThrow();
        Set<Audience> to = notices.audiences(span.kind());
        return Stream.of(PlaceKind.TOWNSHIP, PlaceKind.COUNTY, PlaceKind.CITY)
                .filter(kind -> to.contains(Audience.valueOf(kind.name())))
                .flatMap(kind -> kind == PlaceKind.CITY ? Stream.of(city) : tree.within(city, kind).stream())
                .toList();
    }

    private Mono<Facts> facts(Span span, Place place) {
        return Mono.zip(
                        complaints.countsAs(levelOf(place), place, span.from(), span.to()),
                        scores.score(place.kind(), place.code(), span.period()))
                .map(known -> Facts.none()
                        .with(Fact.PLACE, place.name())
                        .with(Fact.AT, Facts.at(place))
                        .with(Fact.PERIOD, periodOf(span))
                        .with(Fact.DAY, span.to().toString())
                        .with(Fact.SUMMARY, summary(known.getT1(), known.getT2())));
    }

    /** What a level must not see is not in its figures either. */
    private static Party levelOf(Place place) {
        return switch (place.kind()) {
            case WINDOW -> Party.WINDOW;
            case TOWNSHIP -> Party.TOWNSHIP;
            case COUNTY -> Party.COUNTY;
            case CITY -> Party.CITY;
        };
    }

    private String periodOf(Span span) {
        LocalDate from = span.from();
        return span.kind() == Kind.MONTHLY_REPORT
                ? words.say(
                        "push.month",
                        Words.DEFAULT,
                        Integer.toString(from.getYear()),
                        Integer.toString(from.getMonthValue()))
                : words.say("push.week", Words.DEFAULT, shortDay(from), shortDay(span.to()));
    }

    private static String shortDay(LocalDate day) {
        return day.getMonthValue() + "." + day.getDayOfMonth();
    }

    private String summary(Counts counts, ScoreCard card) {
        Double satisfaction = card.score().satisfaction();
        String reviews = Integer.toString(card.score().tally().n());
        String[] figures = {
            Long.toString(counts.received()), Long.toString(counts.open()), Long.toString(counts.overdue()), reviews
        };
        return satisfaction == null || card.tooSmall()
                ? words.say("push.summary.few", Words.DEFAULT, (Object[]) figures)
                : words.say(
                        "push.summary",
                        Words.DEFAULT,
                        figures[0],
                        figures[1],
                        figures[2],
                        figures[3],
                        String.format(Locale.ROOT, "%.1f", satisfaction));
    }

    private Instant now() {
        return clock.instant();
    }
}

package org.massreview.score;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to scores. Answers come from Redis, and from SQL while Redis is empty or away. What many ask is computed once and
 * kept until a review changes something, at the most four times a second; should the word of a change get lost, for
 * {@link #KEPT} at the longest, within the second in which a review must be seen.
 */
@Component
public class ScoreDesk implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScoreDesk.class);
    private static final Duration KEPT = Duration.ofMillis(800);
    private static final Duration FORGET_EVERY = Duration.ofMillis(250);
    private static final long ANSWERS_KEPT = 20_000;

    private final DirectoryDesk directory;
    private final RedisTallies copy;
    private final SqlTallies truth;
    private final RuleBooks rules;
    private final BoardFeed board;
    private final Clock clock;
    private final Counter fromSql;
    private final Disposable forgetting;
    private final AsyncCache<Question, ScoreCard> cards = cache();
    private final AsyncCache<Question, Ranking> rankings = cache();

    ScoreDesk(
            DirectoryDesk directory,
            RedisTallies copy,
            SqlTallies truth,
            RuleBooks rules,
            BoardFeed board,
            Clock clock,
            MeterRegistry metrics) {
        this.directory = directory;
        this.copy = copy;
        this.truth = truth;
        this.rules = rules;
        this.board = board;
        this.clock = clock;
        this.fromSql = metrics.counter("massreview.score.reads.from.sql");
        this.forgetting = board.changes().sample(FORGET_EVERY).subscribe(changed -> forget());
    }

    private void forget() {
        cards.synchronous().invalidateAll();
        rankings.synchronous().invalidateAll();
    }

    @Override
    public void close() {
        forgetting.dispose();
    }

    /** Codes of windows whose scores have just changed, from all instances. */
    public Flux<Set<String>> changes() {
        return board.changes();
    }

    private static <T> AsyncCache<Question, T> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(ANSWERS_KEPT)
                .buildAsync();
    }

    /**
     * One place's score with its rank among its like: a window in its county, a township or county in the city.
     *
     * @param period as {@link Period#parse} reads it
     * @return refused with AREA_NOT_FOUND, WINDOW_NOT_FOUND, PERIOD_INVALID
     */
    public Mono<ScoreCard> score(PlaceKind kind, String code, String period) {
        Question question = new Question(kind, code, period);
        return Mono.fromFuture(
                () -> cards.get(question, (key, executor) -> compute(key).toFuture()), true);
    }

    private Mono<ScoreCard> compute(Question question) {
        Period period = Period.parse(question.period(), today());
        return directory
                .today()
                .flatMap(now -> placeOf(now, question.kind(), question.code())
                        .flatMap(place -> place.kind() == PlaceKind.CITY
                                ? scores(now, List.of(place), period)
                                        .map(scores -> card(scores.get(0), Optional.empty(), period))
                                : ranked(now, place, question.period()).map(ranking -> card(ranking, place, period))));
    }

    /**
     * 趋势: the same place's score bit by bit, oldest first; without ranks.
     *
     * @param period as {@link Period#parse} reads it
     */
    public Mono<List<ScoreCard>> trend(PlaceKind kind, String code, String period) {
        return Mono.fromCallable(() -> Period.parse(period, today()))
                .flatMap(whole -> directory
                        .today()
                        .flatMap(now -> placeOf(now, kind, code)
                                .flatMapMany(place -> Flux.fromIterable(
                                                Buckets.fitting(whole).of(whole))
                                        .concatMap(bucket -> scores(now, List.of(place), bucket)
                                                .map(scores -> card(scores.get(0), Optional.empty(), bucket))))
                                .collectList()));
    }

    /** The ranking holds the score of every place it compares, so one reading of a county serves all its windows. */
    private ScoreCard card(Ranking ranking, Place place, Period period) {
        Optional<Ranking.Entry> entry = ranking.entryOf(place.code());
        Score score = entry.map(Ranking.Entry::score)
                .or(() -> ranking.insufficientOf(place.code()))
                .orElseThrow(() -> Refusal.of(Problem.AREA_NOT_FOUND, place.code()));
        return card(
                score,
                entry.map(ranked ->
                        new ScoreCard.Rank(ranked.place(), ranking.entries().size(), ranked.tied())),
                period);
    }

    private ScoreCard card(Score score, Optional<ScoreCard.Rank> rank, Period period) {
        RuleBook book = rules.on(period.to());
        return new ScoreCard(
                score.withoutTelling(book.smallestPublicGroup()),
                period,
                book,
                rank.orElse(null),
                score.tally().n() < book.smallestPublicGroup(),
                now());
    }

    private Mono<Ranking> ranked(Directory now, Place place, String period) {
        String within = place.kind() == PlaceKind.WINDOW
                ? now.countyOf(place).orElse(now.city().code())
                : now.city().code();
        return ranking(place.kind(), within, period);
    }

    /**
     * All places of one kind within an area in order.
     *
     * @param within code of the city, a county or a township
     * @return refused with AREA_NOT_FOUND, RANKING_INVALID, PERIOD_INVALID
     */
    public Mono<Ranking> ranking(PlaceKind of, String within, String period) {
        Question question = new Question(of, within, period);
        return Mono.fromFuture(
                () -> rankings.get(question, (key, executor) -> rank(key).toFuture()), true);
    }

    private Mono<Ranking> rank(Question question) {
        Period period = Period.parse(question.period(), today());
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(question.code()))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, question.code()))
                        .flatMap(top -> {
                            List<Place> places = now.within(top, question.kind());
                            return places.isEmpty()
                                    ? Refusal.<Ranking>mono(
                                            Problem.RANKING_INVALID,
                                            question.kind().word() + " / " + question.code())
                                    : scores(now, places, period).map(Ranking::of);
                        }));
    }

    private Mono<List<Score>> scores(Directory now, List<Place> places, Period period) {
        Place city = new Place(PlaceKind.CITY, now.city().code(), now.city().name());
        Set<Place> needed = new LinkedHashSet<>(places);
        needed.add(city);
        places.forEach(place -> county(now, place).ifPresent(needed::add));
        List<Place> asked = new ArrayList<>(needed);
        return tallies(asked, period).map(tallies -> {
            Map<Place, Tally> byPlace = new HashMap<>();
            IntStream.range(0, asked.size()).forEach(i -> byPlace.put(asked.get(i), tallies.get(i)));
            Tally whole = byPlace.getOrDefault(city, Tally.empty());
            Scorer scorer = new Scorer(rules.on(period.to()), whole);
            return places.stream()
                    .map(place -> scorer.score(
                            place,
                            byPlace.getOrDefault(place, Tally.empty()),
                            county(now, place)
                                    .map(county -> byPlace.getOrDefault(county, Tally.empty()))
                                    .orElse(whole)))
                    .toList();
        });
    }

    private static Optional<Place> county(Directory now, Place place) {
        return now.countyOf(place).flatMap(code -> now.place(PlaceKind.COUNTY, code));
    }

    private Mono<List<Tally>> tallies(List<Place> places, Period period) {
        return copy.of(places, period)
                .onErrorResume(failure -> {
                    log.debug("Redis can not answer, SQL does: {}", failure.toString());
                    return Mono.empty();
                })
                .switchIfEmpty(Mono.defer(() -> {
                    fromSql.increment();
                    return truth.of(places, period);
                }));
    }

    private Mono<Place> placeOf(Directory now, PlaceKind kind, String code) {
        if (kind == PlaceKind.WINDOW) {
            return directory.window(code).map(now::placeOf);
        }
        return Mono.justOrEmpty(now.place(kind, code)).switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, code));
    }

    /** What a period means today, and by which rules it is judged. */
    public Mono<Span> period(String text) {
        return Mono.fromCallable(() -> Period.parse(text, today()))
                .map(period -> new Span(period, rules.on(period.to())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public record Span(Period period, RuleBook rules) {}

    private record Question(PlaceKind kind, String code, String period) {}
}

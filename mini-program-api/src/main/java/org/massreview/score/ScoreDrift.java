package org.massreview.score;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Compares Redis with SQL; what differs and still differs when looked at again is healed by filling Redis anew. */
@Component
class ScoreDrift {

    private static final Logger log = LoggerFactory.getLogger(ScoreDrift.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final SqlTallies truth;
    private final RedisTallies copy;
    private final ScoreRebuild rebuild;
    private final DirectoryDesk directory;
    private final Clock clock;
    private final Counter found;

    ScoreDrift(
            SqlTallies truth,
            RedisTallies copy,
            ScoreRebuild rebuild,
            DirectoryDesk directory,
            Clock clock,
            MeterRegistry metrics) {
        this.truth = truth;
        this.copy = copy;
        this.rebuild = rebuild;
        this.directory = directory;
        this.clock = clock;
        this.found = metrics.counter("massreview.score.drifts");
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    Mono<Void> lookAtToday() {
        return heal("7d").then();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    Mono<Void> lookAtTheYear() {
        return heal("year").then();
    }

    /**
     * Looks twice and judges only places where nothing was counted in between: the others may merely be on their way.
     *
     * @return the places whose counts differed and were healed
     */
    Mono<List<Place>> heal(String period) {
        return differing(period)
                .filter(first -> !first.isEmpty())
                .delayElement(LOOK_AGAIN)
                .flatMap(first -> differing(period).map(again -> drifted(first, again)))
                .defaultIfEmpty(List.of())
                .onErrorResume(failure -> {
                    log.warn("scores could not be compared: {}", failure.toString());
                    return Mono.just(List.of());
                })
                .delayUntil(places -> places.isEmpty() ? Mono.empty() : healed(places));
    }

    private static List<Place> drifted(Map<Place, Tally> first, Map<Place, Tally> again) {
        return first.entrySet().stream()
                .filter(place -> place.getValue().equals(again.get(place.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Mono<Long> healed(List<Place> places) {
        found.increment(places.size());
        log.error(
                "scores of {} places had drifted from SQL, first {}",
                places.size(),
                places.get(0).code());
        return rebuild.rebuild();
    }

    /** What SQL says of the places where Redis says something else. */
    private Mono<Map<Place, Tally>> differing(String text) {
        Period period = Period.parse(text, LocalDate.now(clock.withZone(DirectoryDesk.ZONE)));
        return directory
                .today()
                .map(ScoreDrift::everyPlace)
                .flatMap(places -> copy.of(places, period)
                        .zipWith(truth.of(places, period), (redis, sql) -> differing(places, redis, sql)));
    }

    private static Map<Place, Tally> differing(List<Place> places, List<Tally> redis, List<Tally> sql) {
        Map<Place, Tally> differing = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            if (!redis.get(i).equals(sql.get(i))) {
                differing.put(places.get(i), sql.get(i));
            }
        }
        return differing;
    }

    private static List<Place> everyPlace(Directory now) {
        Place city = new Place(PlaceKind.CITY, now.city().code(), now.city().name());
        return Arrays.stream(PlaceKind.values())
                .flatMap(kind -> now.within(city, kind).stream())
                .toList();
    }
}

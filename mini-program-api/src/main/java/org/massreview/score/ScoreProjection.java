package org.massreview.score;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Event;
import org.massreview.outbox.Subscriber;
import org.massreview.review.ReviewEvents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears of reviews and of what complaints count for, reads what now stands in SQL for their window and day, and writes that to Redis. */
@Component
class ScoreProjection implements Subscriber {

    private static final Set<String> HEARD = Set.of(
            ReviewEvents.ACCEPTED,
            ReviewEvents.CORRECTED,
            ReviewEvents.EXCLUDED,
            ReviewEvents.RESTORED,
            SqlMerits.COUNTED);

    private final SqlTallies truth;
    private final RedisTallies copy;
    private final DirectoryDesk directory;
    private final BoardFeed board;
    private final JsonMapper json;
    private final Clock clock;
    private final Timer lag;

    ScoreProjection(
            SqlTallies truth,
            RedisTallies copy,
            DirectoryDesk directory,
            BoardFeed board,
            JsonMapper json,
            Clock clock,
            MeterRegistry metrics) {
        this.truth = truth;
        this.copy = copy;
        this.directory = directory;
        this.board = board;
        this.json = json;
        this.clock = clock;
        this.lag = Timer.builder("massreview.projection.lag")
                .description("from the review's commit to its score in Redis")
                .publishPercentileHistogram()
                .register(metrics);
    }

    @Override
    public String group() {
        return "score";
    }

    @Override
    public Mono<Void> on(List<Event> events) {
        List<Change> changes = events.stream()
                .filter(event -> HEARD.contains(event.type()))
                .map(this::change)
                .toList();
        List<WindowDay.Key> keys = changes.stream().map(Change::key).distinct().toList();
        return Flux.fromIterable(keys)
                .buffer(200)
                .concatMap(truth::read)
                .concatMap(days -> directory
                        .today()
                        .flatMap(now -> copy.apply(days, now.city().code())))
                .then(board.announce(keys.stream().map(WindowDay.Key::window).collect(Collectors.toSet())))
                .doOnSuccess(done -> measure(changes));
    }

    private Change change(Event event) {
        JsonNode payload = json.readTree(event.payload());
        return new Change(
                new WindowDay.Key(
                        payload.get("window").asString(),
                        LocalDate.parse(payload.get("day").asString())),
                payload.path("at").asLong(0));
    }

    private void measure(List<Change> changes) {
        long now = clock.millis();
        changes.stream()
                .filter(change -> change.at() > 0)
                .forEach(change -> lag.record(Duration.ofMillis(Math.max(0, now - change.at()))));
    }

    private record Change(WindowDay.Key key, long at) {}
}

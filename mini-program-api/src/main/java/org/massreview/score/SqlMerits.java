package org.massreview.score;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massreview.complaint.MeritTally;
import org.massreview.outbox.Event;
import org.massreview.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What complaints count for, written beside the reviews' counts; each change is an event that names its window and day. */
@Component
class SqlMerits implements MeritTally {

    static final String COUNTED = "MeritCounted";

    private final SqlTallies tallies;
    private final Outbox outbox;
    private final Clock clock;

    SqlMerits(SqlTallies tallies, Outbox outbox, Clock clock) {
        this.tallies = tallies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Void> count(List<Change> changes) {
        Map<WindowDay.Key, TallyDelta> deltas = new TreeMap<>(TallyDelta.ORDER);
        for (Change change : changes) {
            deltas.computeIfAbsent(
                            new WindowDay.Key(change.window(), change.day()),
                            key -> new TallyDelta(key, change.township(), change.county()))
                    .add(change.by());
        }
        return deltas.isEmpty()
                ? Mono.empty()
                : tallies.write(deltas.values())
                        .then(outbox.append(
                                deltas.keySet().stream().map(this::event).toList()));
    }

    private Event event(WindowDay.Key key) {
        return new Event(
                COUNTED,
                key.window(),
                "{\"window\":\"%s\",\"day\":\"%s\",\"at\":%d}".formatted(key.window(), key.day(), clock.millis()));
    }
}

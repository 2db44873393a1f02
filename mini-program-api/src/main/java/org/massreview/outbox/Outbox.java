package org.massreview.outbox;

import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Where an event is written in the transaction of its cause; {@link OutboxLoop} carries it on. */
@Component
public class Outbox {

    private static final String INSERT = "INSERT INTO outbox (type, subject, payload, created_at) VALUES %s";

    private final DatabaseClient database;
    private final Clock clock;
    private final Sinks.Many<Boolean> nudges = Sinks.many().multicast().directBestEffort();

    Outbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be called inside the transaction that writes the cause. */
    public Mono<Void> append(List<Event> events) {
        Object now = Rows.utc(clock.instant());
        List<Object[]> rows = events.stream()
                .map(event -> new Object[] {event.type(), event.subject(), event.payload(), now})
                .toList();
        return Rows.write(database, INSERT, rows).then();
    }

    /**
     * Says that something was committed, so that the loop need not wait for its next round. May be forgotten, as when two
     * threads nudge at once: the caller has committed and must never fail for it.
     */
    public void nudge() {
        nudges.tryEmitNext(true);
    }

    Flux<Boolean> nudges() {
        return nudges.asFlux();
    }
}

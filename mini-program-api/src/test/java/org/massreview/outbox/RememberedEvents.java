package org.massreview.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** An outbox without a database: what was appended can be looked at, and taken back with the transaction. */
public final class RememberedEvents extends Outbox {

    private List<Event> events = new ArrayList<>();
    private int nudges;

    public RememberedEvents() {
        super(null, Clock.systemUTC());
    }

    @Override
    public Mono<Void> append(List<Event> more) {
        return Mono.fromRunnable(() -> events.addAll(more));
    }

    @Override
    public void nudge() {
        nudges++;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public int nudged() {
        return nudges;
    }

    /** @return sets the events back to what they are now */
    public Runnable undo() {
        List<Event> before = new ArrayList<>(events);
        return () -> events = before;
    }
}

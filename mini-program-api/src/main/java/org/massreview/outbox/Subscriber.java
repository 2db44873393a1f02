package org.massreview.outbox;

import java.util.List;
import reactor.core.publisher.Mono;

/** A consumer group of the event stream: hears every event at least once and treats repetition as nothing new. */
public interface Subscriber {

    /** Stable; becomes the name of the Redis consumer group. */
    String group();

    /** Fails as a whole; the events are then delivered again, and set aside as dead letters after five times. */
    Mono<Void> on(List<Event> events);
}

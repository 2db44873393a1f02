package org.massreview.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the clock will do to which complaint, and when. */
interface ComplaintTasks {

    Mono<Void> add(List<Waiting> tasks);

    /** Makes them what they are after a step. */
    Mono<Void> replace(UUID complaint, List<Waiting> after);

    /** @return those that are due behind the one before, in the order of their times; nothing is locked */
    Flux<Waiting> due(Instant now, Waiting after, int most);

    /** Locks it until the end of the caller's transaction; empty when it is gone, or another instance has it. */
    Mono<Waiting> lock(Waiting task);

    Mono<Void> remove(UUID complaint);

    /** @return how long the oldest due one has waited, in seconds; 0 when there is none */
    Mono<Long> lagSeconds(Instant now);

    record Waiting(UUID complaint, Tasks.Kind kind, Instant at) {

        /** Before all others. */
        static final Waiting FIRST = new Waiting(new UUID(0, 0), Tasks.Kind.CONTACT, Instant.EPOCH);
    }
}

package org.massreview.staff;

import java.time.Instant;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sessions of desktops, those called back too. */
interface StaffSessions {

    Mono<Void> add(StaffSession session);

    /** Neither ended nor called back, the newest first. */
    Flux<StaffSession> openOf(PersonKey person, Instant at);

    Mono<Boolean> isOpen(UUID id, Instant at);

    /** False when the person has no such open session. */
    Mono<Boolean> revoke(UUID id, PersonKey person, Instant at);

    /** Removes what ended before then. */
    Mono<Void> purge(Instant before);
}

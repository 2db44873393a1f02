package org.massreview.citizen;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The port that knows which of the sessions with an id were not called back; the staff's room implements it. */
public interface OpenSessions {

    /** @return at most five seconds old */
    Mono<Boolean> isOpen(UUID session);
}

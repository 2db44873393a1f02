package org.massreview.notification;

import java.time.Instant;
import java.util.List;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** Where people can be reached beyond the platform's 48 hours. */
interface Reaches {

    Mono<Void> keep(PersonKey person, Address address, Instant heardAt);

    /** @return at most one of each mailbox */
    Mono<List<Address>> of(PersonKey person);

    /** Somebody has left the account. */
    Mono<Void> forget(PersonKey person, Mailbox mailbox);

    Mono<Long> forgetSilentSince(Instant before);
}

package org.massreview.staff;

import java.time.LocalDate;
import java.util.List;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who serves where, remembered by date. */
interface Duties {

    Flux<Duty> of(PersonKey person, LocalDate day);

    /** A duty that is known already stays as it is. */
    Mono<Void> add(List<Duty> duties);
}

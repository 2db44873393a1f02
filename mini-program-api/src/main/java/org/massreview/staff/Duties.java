package org.massreview.staff;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who serves where, remembered by date. */
interface Duties {

    /** Everybody's that hold on that day: hundreds, not millions, for citizens have none. */
    Flux<Duty> on(LocalDate day);

    /** A duty that is known already stays as it is. */
    Mono<Void> addUnknown(List<Duty> duties);

    /** A duty that is known already gets this end and shift. */
    Mono<Void> add(List<Duty> duties);

    /** Gives what of this duty holds or is to come its end, the first day it no longer holds; one without an end goes on. */
    Mono<Void> until(Duty duty, LocalDate today);

    /** From today on with this shift; what was before stays on record. */
    Mono<Void> reshift(Duty duty, LocalDate today);
}

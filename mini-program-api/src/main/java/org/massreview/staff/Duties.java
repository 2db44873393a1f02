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
    Mono<Void> add(List<Duty> duties);
}

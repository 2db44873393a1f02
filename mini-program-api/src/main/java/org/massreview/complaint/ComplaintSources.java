package org.massreview.complaint;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where imported complaints come from. */
interface ComplaintSources {

    /** Fails on a unique key when the same number of the same source was taken in before. */
    Mono<Void> add(List<Source> sources);

    /** @return of the numbers of one source those that were taken in before */
    Flux<String> known(String source, List<String> numbers);

    record Source(String source, String number, UUID complaint) {}
}

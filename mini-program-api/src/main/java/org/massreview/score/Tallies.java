package org.massreview.score;

import java.util.List;
import org.massreview.directory.Place;
import reactor.core.publisher.Mono;

/** Where counts are read. */
interface Tallies {

    /** @return one tally for each place, in their order; empty when this source can not tell now */
    Mono<List<Tally>> of(List<Place> places, Period period);
}

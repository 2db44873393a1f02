package org.massreview.review;

import java.util.List;
import reactor.core.publisher.Mono;

/** The port by which counts are written in the same transaction as the reviews they count. */
public interface ReviewTally {

    /** Called inside the transaction; a failure undoes the reviews as well. */
    Mono<Void> count(List<TallyChange> changes);
}

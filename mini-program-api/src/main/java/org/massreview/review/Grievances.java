package org.massreview.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/**
 * 差评转办: the port by which a bad review becomes somebody's work in the review's own transaction, so that its author is told
 * the complaint's number at once and no bad review is ever without one. A failure undoes the review as well.
 */
public interface Grievances {

    /**
     * Called inside the transaction with the bad ones among the reviews that it writes.
     *
     * @param named those of them whose author left a telephone number
     */
    Mono<Void> open(List<Review> bad, Set<UUID> named);

    /**
     * Called inside the transaction of a correction, whatever the levels before and after.
     *
     * @param named whether its author left a telephone number
     */
    Mono<Void> follow(Review corrected, boolean named);

    /** Called inside the transaction of a decision that the review counts nowhere, or counts again. */
    Mono<Void> decided(Review review, String reason, PersonKey by);

    /** Called inside the transaction of an erasure. */
    Mono<Void> erase(UUID review);

    /** @return what the author was promised; empty when the review opened nothing */
    Mono<Promise> promised(UUID review, @Nullable Locale locale);
}

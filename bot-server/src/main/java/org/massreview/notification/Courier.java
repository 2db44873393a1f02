package org.massreview.notification;

import reactor.core.publisher.Mono;

/** The port by which parcels leave the house, one for each route. */
public interface Courier {

    Route route();

    /** @return what the platform said; never an error, and never empty */
    Mono<Receipt> send(Parcel parcel);
}

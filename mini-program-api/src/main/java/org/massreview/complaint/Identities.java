package org.massreview.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose complaints are and who can be called, apart from what they say; of a bad review's the review knows it. */
interface Identities {

    Mono<Void> add(List<Opening> openings);

    /** @return newest first */
    Flux<UUID> of(byte[] ownerHash, int limit);

    Mono<Boolean> isOwn(byte[] ownerHash, UUID id);

    /** @return the person's key, sealed; empty for somebody whom we can not recognise */
    Mono<byte[]> sealedOwner(UUID id);

    /** @return empty where nobody left a number */
    Mono<byte[]> sealedPhone(UUID id);

    /** @param phone sealed; takes the place of an older one */
    Mono<Void> keepPhone(UUID id, byte[] phone, Instant at);

    Mono<Void> forgetPhone(UUID id);

    Mono<Void> forget(UUID id);
}

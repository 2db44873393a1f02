package org.massreview.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register, and the sealed packages that are still kept. */
interface Transfers {

    /** @return 0 in a year without any */
    Mono<Integer> highest(int year);

    /** With its first step. Fails on a unique key when another took the number or the complaint. */
    Mono<Void> add(Transfer transfer, UUID complaint, byte[] sealed, @Nullable PersonKey actor);

    Mono<Transfer> find(Serial serial);

    /** @return newest first */
    Flux<Transfer> list(@Nullable State state, @Nullable Serial before, int most);

    /** @return the numbers that are missing in the year */
    Flux<Serial> gaps(int year);

    /** @return empty when it is kept no longer */
    Mono<byte[]> sealed(UUID id);

    /** Takes the next step and appends it; empty when another was faster, or the step does not follow. */
    Mono<Boolean> step(Transfer before, Transfer.Step step, @Nullable PersonKey actor);

    /** @return those that were closed before, and whose package is still kept */
    Flux<Transfer> outlived(Instant closedBefore, int most);

    /** @return whether it was still there */
    Mono<Boolean> forget(UUID id);
}

package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The complaints that were opened, with their timelines. */
interface Complaints {

    /** With the first entry of their timelines. Fails on a unique key when another was faster with the same key or review. */
    Mono<Void> add(List<Opening> openings);

    Mono<Complaint> byId(UUID id);

    Flux<Complaint> byIds(List<UUID> ids);

    Mono<Complaint> bySeq(long seq);

    Mono<Complaint> byReceipt(byte[] receiptHash);

    /** @return the complaint that this attempt opened, with its requestHash */
    Mono<Taken> taken(byte[] idempotencyHash);

    /** @return newest first */
    Flux<Complaint> of(byte[] ownerHash, int limit);

    Mono<Boolean> isOwn(byte[] ownerHash, UUID id);

    /** Keeps it and appends the entry; empty when it is no longer at the version before. */
    Mono<Complaint> keep(Complaint before, Complaint after, Entry entry, @Nullable PersonKey actor);

    /** @return oldest first */
    Flux<Entry> timeline(UUID id);

    /** @return what this official did to it, the newest last; each as often as it was done */
    Flux<Action> deedsOf(PersonKey official, UUID id);

    Flux<Complaint> list(Place area, Search search, LocalDate today);

    Mono<Counts> counts(Place area, LocalDate from, LocalDate to, LocalDate today);

    /** Removes the words of whoever complained, contact and owner; changes nothing when there is no such complaint. */
    Mono<Void> erase(UUID id, Instant at);

    record Taken(Complaint complaint, byte[] requestHash) {}
}

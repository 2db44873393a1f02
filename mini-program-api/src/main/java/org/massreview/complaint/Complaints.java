package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The complaints that were opened, with their timelines. */
interface Complaints {

    /** With the first entry of their timelines. Fails on a unique key when another was faster with the same key or review. */
    Mono<Void> add(List<Opening> openings);

    Mono<Complaint> byId(UUID id);

    /** Reads and locks. */
    Mono<Complaint> lock(UUID id);

    /** Reads and locks; empty when another has it. */
    Mono<Complaint> lockIfFree(UUID id);

    Flux<Complaint> byIds(List<UUID> ids);

    Mono<Complaint> bySeq(long seq);

    /** @return refused with COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    default Mono<Complaint> byNumber(String number) {
        return Mono.fromCallable(() -> ComplaintNumber.seqOf(number))
                .flatMap(seq -> bySeq(seq).switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND)));
    }

    Mono<Complaint> byReceipt(byte[] receiptHash);

    /** @return the complaint that this attempt opened, with its requestHash */
    Mono<Taken> taken(byte[] idempotencyHash);

    /** @return what is handled together with it */
    Flux<Complaint> mergedInto(UUID id);

    /** @return direct-lane complaints that were not transferred yet, oldest first */
    Flux<UUID> awaitingTransfer(int most);

    /** @return windows of which at least so many complaints are held back from their staff */
    Flux<String> windowsHolding(int together);

    /** @return held and open ones of a window, oldest first */
    Flux<UUID> heldOf(String window);

    /** @return those that wait for an answer by a provisional date, by number, behind the one before */
    Flux<Complaint> provisional(long afterSeq, int most);

    /** Keeps it and appends the entry; empty when it is no longer at the version before. */
    Mono<Complaint> keep(Complaint before, Complaint after, Entry entry, @Nullable PersonKey actor);

    /** @return oldest first */
    Flux<Entry> timeline(UUID id);

    /** @return what this official did to it, the newest last; each as often as it was done */
    Flux<Action> deedsOf(PersonKey official, UUID id);

    /** @param as who asks: what they must not see is left out; SYSTEM, for rooms, leaves out what is sealed only */
    Flux<Complaint> list(Place area, Search search, LocalDate today, Party as);

    /** @param as who asks: what they must not see is not counted; SYSTEM, for rooms, counts all that is not sealed */
    Mono<Counts> counts(Place area, LocalDate from, LocalDate to, LocalDate today, Party as);

    /** Removes the words of whoever complained, contact and owner; nobody can be called then. Done once, or to none, it does nothing. */
    Mono<Void> erase(UUID id, Instant at);

    /** 实名 or no longer: whether somebody left a telephone number. */
    Mono<Void> name(UUID id, boolean named);

    record Taken(Complaint complaint, byte[] requestHash) {}
}

package org.massreview.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 送达记录: every push there is, in which state, and who works on it. */
interface Deliveries {

    /** @return how many of them are new: what is there already is left as it stands */
    Mono<Long> add(List<Notice> notices);

    /**
     * Takes what is due, with what belongs to it, and marks it as being sent. To be called in a transaction of its own.
     *
     * @param together until when others of a kind that is gathered are due
     * @param lease in whole milliseconds
     */
    Flux<Batch> claim(Instant now, Instant together, Instant lease, Predicate<Kind> gathered, int most);

    /** Takes over what somebody was sending when his lease ran out. */
    Flux<Batch> abandoned(Instant now, Instant lease, int most);

    /** The platform is about to be called. @return false when the lease is another's by now */
    Mono<Boolean> calling(Batch batch, Route route, Instant now);

    /** @return false when the lease is another's by now */
    Mono<Boolean> settle(Batch batch, Verdict verdict);

    /** One of a batch is of no use any more. */
    Mono<Void> drop(UUID id, Instant lease);

    /** Whoever could not be reached was heard. @return how many can go now */
    Mono<Long> wake(PersonKey person, Instant now);

    /** The platform reports afterwards that it did not carry one. */
    Flux<Delivery> failedAfterwards(String platformId, int code, Instant now);

    Mono<Delivery> byId(UUID id);

    /** @return oldest first, those behind the id */
    Flux<Delivery> list(Delivery.State state, @Nullable UUID after, int most);

    /** @return false when it stands in a state in which it can not be sent again */
    Mono<Boolean> replay(UUID id, Instant at, Instant uselessAt);

    Mono<Standing> standing(Instant now);

    Mono<Long> forget(Instant before);

    /**
     * One that is to be sent.
     *
     * @param eventKey with person and kind it is unique for ever
     */
    record Notice(
            String eventKey,
            PersonKey person,
            Kind kind,
            boolean staff,
            String subject,
            Facts facts,
            Instant madeAt,
            Instant nextAt,
            Instant uselessAt) {}

    /**
     * Those that go out as one message.
     *
     * @param id the first one's
     * @param lease until when; whoever settles must still hold this one
     */
    record Batch(UUID id, Instant lease, List<Delivery> all) {

        public Batch {
            all = List.copyOf(all);
        }

        Delivery first() {
            return all.get(0);
        }

        int refused() {
            return all.stream().mapToInt(Delivery::refused).reduce(0, (one, other) -> one | other);
        }
    }

    /**
     * What came of sending.
     *
     * @param nextAt for RETRY
     */
    record Verdict(
            Delivery.State state,
            @Nullable Route route,
            int refused,
            @Nullable Integer code,
            @Nullable String platformId,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt) {}

    /**
     * @param waiting due for longer than it should be
     * @param dead given up
     * @param uncertain not known whether they arrived
     */
    record Standing(long waiting, long dead, long uncertain) {}
}

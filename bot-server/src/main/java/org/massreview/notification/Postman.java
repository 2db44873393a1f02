package org.massreview.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.notification.Deliveries.Verdict;
import org.massreview.notification.Packing.Packed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * 投递: one message by the first route that takes it. Before each call the route is written down, so that after a crash it is
 * known whether the platform may have the message.
 */
@Component
class Postman {

    private static final List<Route> ROUTES = List.of(Route.values());

    /** Longer than any call takes: no call is begun whose end could lie behind the lease. */
    private static final Duration ONE_CALL = Duration.ofSeconds(20);

    /** The platform drops a repeated template message within 10 minutes; a minute is left for clocks. */
    private static final Duration KNOWN_AGAIN = Duration.ofMinutes(9);

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Map<Route, Courier> couriers;
    private final Packing packing;
    private final Counter counter;
    private final Deliveries deliveries;
    private final Verdicts verdicts;
    private final Clock clock;

    Postman(
            List<Courier> couriers,
            Packing packing,
            Counter counter,
            Deliveries deliveries,
            Verdicts verdicts,
            Clock clock) {
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::route, Function.identity()));
        this.packing = packing;
        this.counter = counter;
        this.deliveries = deliveries;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @return what became of it; empty when another has taken it over */
    Mono<Verdict> deliver(Batch batch) {
        return from(0, batch, batch.refused(), null);
    }

    /** What somebody left in the middle of sending. */
    Mono<Verdict> recover(Batch batch) {
        Route route = batch.first().route();
        Instant called = batch.first().calledAt();
        if (route == null || called == null) {
            return deliver(batch); // the platform was never called
        }
        log.warn("Sending a message by {} was broken off.", route);
        boolean known = route == Route.TEMPLATE && called.plus(KNOWN_AGAIN).isAfter(clock.instant());
        return known
                ? packing.pack(batch, route)
                        .flatMapIterable(all -> all)
                        .next()
                        .flatMap(packed -> hand(batch, packed, batch.refused(), null))
                        .switchIfEmpty(Mono.defer(() -> unknown(batch, route, batch.refused())))
                : unknown(batch, route, batch.refused());
    }

    private Mono<Verdict> from(int at, Batch batch, int refused, @Nullable Integer code) {
        if (at == ROUTES.size()) {
            return settle(batch, verdicts.nobody(refused, code));
        }
        Route route = ROUTES.get(at);
        if ((refused & route.bit()) != 0 || !couriers.containsKey(route)) {
            return from(at + 1, batch, refused, code);
        }
        return announced(batch, route).flatMap(going -> switch (going.step()) {
            case GO -> hand(batch, going.packed(), refused, code);
            case NO_WAY -> from(at + 1, batch, refused, code);
            case LOST -> Mono.empty();
        });
    }

    private enum Step {
        GO,
        NO_WAY,
        LOST
    }

    private record Going(Step step, @Nullable Packed parcel) {

        Packed packed() {
            if (parcel == null) {
                throw new IllegalStateException("nothing is packed");
            }
            return parcel;
        }
    }

    /** Takes a consent where one is needed and writes down that the platform is about to be called, both or neither. */
    private Mono<Going> announced(Batch batch, Route route) {
        Instant now = clock.instant();
        if (batch.lease().isBefore(now.plus(ONE_CALL))) {
            return Mono.just(new Going(Step.LOST, null));
        }
        return packing.pack(batch, route)
                .flatMap(all -> Flux.fromIterable(all)
                        .concatMap(packed -> counter.begin(batch, packed, now).map(begun -> switch (begun) {
                            case CALLED -> new Going(Step.GO, packed);
                            case NO_CONSENT -> new Going(Step.NO_WAY, null);
                            case LEASE_LOST -> new Going(Step.LOST, null);
                        }))
                        .filter(going -> going.step() != Step.NO_WAY)
                        .next())
                .defaultIfEmpty(new Going(Step.NO_WAY, null));
    }

    private Mono<Verdict> hand(Batch batch, Packed packed, int refused, @Nullable Integer code) {
        Route route = packed.route();
        return sent(packed).flatMap(receipt -> switch (receipt.result()) {
            case ACCEPTED -> settle(batch, verdicts.sent(route, refused, receipt.platformId()));
            case UNKNOWN -> unknown(batch, route, refused);
            case LATER ->
                counter.unused(packed, receipt)
                        .then(settle(batch, verdicts.later(batch, route, refused, receipt.code())));
            case CLOSED ->
                counter.unused(packed, receipt)
                        .then(Mono.defer(() -> from(
                                ROUTES.indexOf(route) + 1,
                                batch,
                                refused | route.bit(),
                                receipt.code() == 0 ? code : Integer.valueOf(receipt.code()))));
        });
    }

    /** A template message whose answer got lost is sent once more at once, since the platform knows it again. */
    private Mono<Receipt> sent(Packed packed) {
        Courier courier = couriers.get(packed.route());
        if (courier == null) {
            return Mono.just(Receipt.closed(0));
        }
        Mono<Receipt> sending = courier.send(packed.parcel())
                .onErrorResume(failure -> {
                    log.warn("A courier failed ({}): {}", packed.route(), failure.toString());
                    return Mono.just(Receipt.unknown());
                })
                .defaultIfEmpty(Receipt.unknown());
        return packed.route() != Route.TEMPLATE
                ? sending
                : sending.flatMap(receipt -> receipt.result() == Receipt.Result.UNKNOWN ? sending : Mono.just(receipt));
    }

    private Mono<Verdict> unknown(Batch batch, Route route, int refused) {
        return settle(batch, verdicts.unknown(batch, route, refused));
    }

    /** Tried again, since what the platform has and we do not know of could come twice. */
    private Mono<Verdict> settle(Batch batch, Verdict verdict) {
        return deliveries
                .settle(batch, verdict)
                .retryWhen(Retry.backoff(5, A_MOMENT))
                .filter(mine -> mine)
                .map(mine -> verdict);
    }
}

package org.massreview.notification;

import java.time.Clock;
import java.time.Instant;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.notification.Packing.Packed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** 额度记账: a consent is taken together with the note that the platform is about to be called, and given back when it was not used. */
@Component
class Counter {

    /** 用户拒绝接受消息: there was no consent, whatever we counted. */
    private static final int NO_CONSENT = 43101;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Counter(Subscriptions subscriptions, Deliveries deliveries, TransactionalOperator transaction, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    enum Begun {
        CALLED,
        NO_CONSENT,
        LEASE_LOST
    }

    Mono<Begun> begin(Batch batch, Packed packed, Instant now) {
        Parcel parcel = packed.parcel();
        Mono<Boolean> taken =
                packed.counted() ? subscriptions.take(parcel.person(), parcel.template(), now) : Mono.just(true);
        return taken.flatMap(consent -> consent
                        ? deliveries
                                .calling(batch, packed.route(), now)
                                .flatMap(mine -> mine ? Mono.just(Begun.CALLED) : Mono.error(new LeaseLost()))
                        : Mono.just(Begun.NO_CONSENT))
                .as(transaction::transactional)
                .onErrorReturn(LeaseLost.class, Begun.LEASE_LOST);
    }

    /** The platform did not take what a consent was taken for. */
    Mono<Void> unused(Packed packed, Receipt receipt) {
        if (!packed.counted()) {
            return Mono.empty();
        }
        Parcel parcel = packed.parcel();
        Instant now = clock.instant();
        return receipt.code() == NO_CONSENT
                ? subscriptions.useUp(parcel.person(), parcel.template(), now)
                : subscriptions.giveBack(parcel.person(), parcel.template(), now);
    }

    /** Undoes the taking of the consent. */
    private static final class LeaseLost extends RuntimeException {

        private LeaseLost() {
            super("another instance has the delivery", null, false, false);
        }
    }
}

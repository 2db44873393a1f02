package org.massreview.notification;

import reactor.core.publisher.Mono;

/** The last route, for whoever left a telephone number. */
class SmsCourier implements Courier {

    private final SmsGateway gateway;

    SmsCourier(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Route route() {
        return Route.SMS;
    }

    @Override
    public Mono<Receipt> send(Parcel parcel) {
        String phone = parcel.phone();
        return phone == null ? Mono.just(Receipt.closed(0)) : gateway.send(phone, parcel.words());
    }
}

package org.massreview.notification;

import reactor.core.publisher.Mono;

/** The last route, for whoever left a telephone number. */
class SmsCourier implements Courier {

    private final SmsGateway gateway;
    private final OutsideLinks links;

    SmsCourier(SmsGateway gateway, OutsideLinks links) {
        this.gateway = gateway;
        this.links = links;
    }

    @Override
    public Route route() {
        return Route.SMS;
    }

    @Override
    public Mono<Receipt> send(Parcel parcel) {
        String phone = parcel.phone();
        return phone == null
                ? Mono.just(Receipt.closed(0))
                : words(parcel).flatMap(words -> gateway.send(phone, words));
    }

    /** A blank on both sides: telephones take what stands beside an address for a part of it. */
    private Mono<String> words(Parcel parcel) {
        return parcel.page().isEmpty() || !gateway.isConnected()
                ? Mono.just(parcel.words())
                : links.to(parcel.page()).map(link -> parcel.words() + " " + link + " ");
    }
}

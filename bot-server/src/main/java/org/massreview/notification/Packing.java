package org.massreview.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.problem.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes of a batch the parcels that a route could carry: to which address, by which template, in which words. */
@Component
class Packing {

    private final NotificationBook book;
    private final Composer composer;
    private final Reaches reaches;
    private final PhoneNumbers phones;

    Packing(NotificationBook book, Composer composer, Reaches reaches, ObjectProvider<PhoneNumbers> phones) {
        this.book = book;
        this.composer = composer;
        this.reaches = reaches;
        this.phones = phones.getIfAvailable(() -> (kind, subject) -> Mono.empty());
    }

    /** @param counted whether a consent has to be taken for it */
    record Packed(Route route, Parcel parcel, boolean counted) {}

    /** @return in the order in which they are to be tried; empty when the route leads nowhere */
    Mono<List<Packed>> pack(Batch batch, Route route) {
        return switch (route) {
            case LONG_TERM, ONE_TIME, TEMPLATE ->
                reaches.of(batch.first().person()).map(addresses -> templated(batch, route, addresses));
            case CUSTOMER -> Mono.just(List.of(new Packed(route, worded(batch, null), false)));
            case SMS ->
                phones.of(batch.first().kind(), batch.first().subject())
                        .map(phone -> List.of(new Packed(route, worded(batch, phone), false)))
                        .defaultIfEmpty(List.of());
        };
    }

    private List<Packed> templated(Batch batch, Route route, List<Address> addresses) {
        Map<Template.Slot, Template> templates = book.rule(batch.first().kind()).templates();
        return Stream.of(Template.Slot.values())
                .filter(slot -> slot.route() == route)
                .flatMap(slot -> Optional.ofNullable(templates.get(slot)).stream()
                        .flatMap(template -> addresses.stream()
                                .filter(address -> address.mailbox() == slot.mailbox())
                                .map(address ->
                                        new Packed(route, filled(batch, template, address), route != Route.TEMPLATE))))
                .toList();
    }

    private Parcel filled(Batch batch, Template template, Address address) {
        List<Facts> told = told(batch);
        Kind kind = batch.first().kind();
        return new Parcel(
                batch.id(),
                batch.first().person(),
                address,
                template.id(),
                composer.fields(template, kind, told),
                "",
                List.of(),
                book.rule(kind).opens().page(batch.first().staff(), told),
                null);
    }

    private Parcel worded(Batch batch, @Nullable String phone) {
        List<Facts> told = told(batch);
        Kind kind = batch.first().kind();
        return new Parcel(
                batch.id(),
                batch.first().person(),
                null,
                "",
                Map.of(),
                composer.sentences(kind, told, Words.DEFAULT),
                composer.taps(kind, told, Words.DEFAULT),
                book.rule(kind).opens().page(batch.first().staff(), told),
                phone);
    }

    private static List<Facts> told(Batch batch) {
        return batch.all().stream().map(Delivery::facts).toList();
    }
}

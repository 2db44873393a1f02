package org.massreview.notification;

import java.time.Clock;
import java.util.List;
import org.massreview.notification.Deliveries.Batch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether what waited is still of use: not after its lifetime, and not when it may no longer be seen. */
@Component
class Usefulness {

    private final Deliveries deliveries;
    private final Sight sight;
    private final Clock clock;

    Usefulness(Deliveries deliveries, Sight sight, Clock clock) {
        this.deliveries = deliveries;
        this.sight = sight;
        this.clock = clock;
    }

    /** @return what is left of the batch; empty when nothing is */
    Mono<Batch> of(Batch batch) {
        return Flux.fromIterable(batch.all())
                .filterWhen(this::isUseful)
                .collectList()
                .flatMap(useful -> useful.size() == batch.all().size() ? Mono.just(batch) : without(batch, useful));
    }

    private Mono<Boolean> isUseful(Delivery delivery) {
        return delivery.uselessAt().isBefore(clock.instant()) ? Mono.just(false) : sight.allows(delivery);
    }

    private Mono<Batch> without(Batch batch, List<Delivery> useful) {
        List<Delivery> rest =
                batch.all().stream().filter(each -> !useful.contains(each)).toList();
        return Flux.fromIterable(rest)
                .concatMap(each -> deliveries.drop(each.id(), batch.lease()))
                .then(useful.isEmpty() ? Mono.empty() : Mono.just(new Batch(batch.id(), batch.lease(), useful)));
    }
}

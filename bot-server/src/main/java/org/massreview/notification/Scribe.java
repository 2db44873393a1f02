package org.massreview.notification;

import java.util.List;
import java.util.function.Function;
import org.massreview.notification.Deliveries.Notice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 登记: writes down who is to be told of what was heard, all of one hearing in one transaction. */
@Component
class Scribe {

    private final Deliveries deliveries;
    private final TransactionalOperator transaction;

    Scribe(Deliveries deliveries, TransactionalOperator transaction) {
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /** @param heard nothing is asked and nothing written when it is empty */
    <T> Mono<Void> write(List<T> heard, Function<T, Flux<Notice>> noticesOf) {
        return heard.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(heard)
                        .concatMap(noticesOf)
                        .collectList()
                        .flatMap(deliveries::add)
                        .as(transaction::transactional)
                        .then();
    }
}

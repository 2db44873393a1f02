package org.massreview.notification;

import java.util.UUID;
import org.massreview.complaint.ComplaintDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may still see what: what has changed while a push waited is looked at again before it goes out. */
@Component
class Sight {

    private final ComplaintDesk complaints;

    Sight(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    Mono<Boolean> allows(Delivery delivery) {
        return delivery.kind().isOfComplaint()
                ? complaints
                        .byId(UUID.fromString(delivery.subject()))
                        .map(now -> Tidings.isStill(delivery.kind(), delivery.staff(), now))
                        .defaultIfEmpty(false)
                : Mono.just(true);
    }
}

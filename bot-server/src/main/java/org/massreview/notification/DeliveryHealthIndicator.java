package org.massreview.notification;

import java.time.Clock;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says how many deliveries stand still. Never down: nobody is served better by an instance less. */
@Component("deliveriesHealthIndicator")
class DeliveryHealthIndicator extends AbstractReactiveHealthIndicator {

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryHealthIndicator(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return deliveries
                .standing(clock.instant())
                .map(standing -> builder.up()
                        .withDetail("late", standing.waiting())
                        .withDetail("dead", standing.dead())
                        .withDetail("uncertain", standing.uncertain())
                        .build());
    }
}

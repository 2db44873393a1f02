package org.massreview.outbox;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says whether committed events are carried on; a minute of waiting means that somebody must look. */
@Component("outboxHealthIndicator")
class OutboxHealthIndicator extends AbstractReactiveHealthIndicator {

    private static final long ALARMING_MILLIS = 60_000;

    private final OutboxLoop loop;

    OutboxHealthIndicator(OutboxLoop loop) {
        this.loop = loop;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        long lag = loop.lagMillis();
        Health.Builder state = lag > ALARMING_MILLIS ? builder.down() : builder.up();
        return Mono.just(state.withDetail("lagMillis", lag).build());
    }
}

package org.massreview.transfer;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Down without the organ's key, or when something could not be transferred: somebody must look. Readiness does not ask it. */
@Component("transferHealthIndicator")
class TransferHealthIndicator extends AbstractReactiveHealthIndicator {

    private final Organ organ;
    private final TransferLoop loop;

    TransferHealthIndicator(Organ organ, TransferLoop loop) {
        this.organ = organ;
        this.loop = loop;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        boolean sound = organ.key().isPresent() && loop.failed() == 0;
        return Mono.just((sound ? builder.up() : builder.down())
                .withDetail(
                        "key",
                        organ.key()
                                .map(key -> key.demonstration() ? "demonstration" : "configured")
                                .orElse("missing"))
                .withDetail("waiting", loop.waiting())
                .withDetail("failed", loop.failed())
                .build());
    }
}

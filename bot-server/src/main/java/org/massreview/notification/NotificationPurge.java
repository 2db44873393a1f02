package org.massreview.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets addresses, consents and deliveries after 180 days (domain rule 8). Deleting twice does no harm, so every instance may. */
@Component
class NotificationPurge {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final String CONSENTS = "DELETE FROM subscription WHERE updated_at < ? AND left_count = 0";

    private final Reaches reaches;
    private final Deliveries deliveries;
    private final DatabaseClient database;
    private final Clock clock;

    NotificationPurge(Reaches reaches, Deliveries deliveries, DatabaseClient database, Clock clock) {
        this.reaches = reaches;
        this.deliveries = deliveries;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT25M")
    Mono<Void> purge() {
        Instant before = clock.instant().minus(KEPT);
        return reaches.forgetSilentSince(before)
                .then(Rows.change(database, CONSENTS, List.of(Rows.utc(before))))
                .then(deliveries
                        .forget(before)
                        .expand(gone -> gone < 5_000 ? Mono.empty() : deliveries.forget(before))
                        .then());
    }
}

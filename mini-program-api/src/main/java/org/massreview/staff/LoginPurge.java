package org.massreview.staff;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets logins and sessions that are over. Deleting twice does no harm, so every instance may. */
@Component
class LoginPurge {

    private static final Duration LOGINS_KEPT = Duration.ofHours(2);
    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);

    private final Logins logins;
    private final StaffSessions sessions;
    private final Clock clock;

    LoginPurge(Logins logins, StaffSessions sessions, Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    Mono<Void> purge() {
        return Mono.defer(() -> logins.purge(clock.instant().minus(LOGINS_KEPT))
                .then(sessions.purge(clock.instant().minus(SESSIONS_KEPT))));
    }
}

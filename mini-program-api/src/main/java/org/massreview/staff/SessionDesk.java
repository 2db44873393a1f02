package org.massreview.staff;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.massreview.audit.Audit;
import org.massreview.citizen.OpenSessions;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** 电脑上的会话: what desktops were let in, for how long, and calling them back. */
@Component
public class SessionDesk implements OpenSessions {

    private static final Duration LENGTH = Duration.ofHours(12);
    /** A second less than promised, for the question itself takes some time. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    private final StaffSessions open;
    private final Sessions tokens;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final AsyncCache<UUID, Boolean> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).buildAsync();

    SessionDesk(StaffSessions open, Sessions tokens, Audit audit, TransactionalOperator transaction, Clock clock) {
        this.open = open;
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Inside the caller's transaction: lets a browser in for twelve hours. */
    Mono<Sessions.Session> begin(PersonKey person, String browser) {
        return Mono.defer(() -> {
            UUID id = UuidCreator.getRandomBased();
            Sessions.Session token = tokens.withId(person, id, LENGTH);
            return open.add(new StaffSession(id, person, browser, now(), token.expiresAt()))
                    .then(audit.record(person.hex(), "staff.login", id.toString(), browser))
                    .thenReturn(token);
        });
    }

    /** The desktops that the person let in and did not call back, the newest first. */
    public Mono<List<StaffSession>> of(PersonKey person) {
        return Mono.defer(() -> open.openOf(person, now()).collectList());
    }

    /** Calls a session back: its token is refused at once here, within five seconds on every instance. @return refused with STAFF_SESSION_NOT_FOUND */
    public Mono<Void> revoke(UUID id, PersonKey person) {
        return Mono.defer(() -> open.revoke(id, person, now()))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Refusal.mono(Problem.STAFF_SESSION_NOT_FOUND))
                .flatMap(done -> audit.record(person.hex(), "staff.logout", id.toString(), ""))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.synchronous().invalidate(id));
    }

    @Override
    public Mono<Boolean> isOpen(UUID session) {
        return Mono.fromFuture(
                () -> recent.get(
                        session, (id, executor) -> open.isOpen(id, now()).toFuture()),
                true);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

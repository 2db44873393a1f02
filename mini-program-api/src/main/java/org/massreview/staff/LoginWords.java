package org.massreview.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the login that a word belongs to, for officials who do not guess. */
@Component
class LoginWords {

    static final int MOST_TRIES = 5;
    static final Duration TRIES_COUNTED = Duration.ofHours(1);

    private final Logins logins;
    private final LoginPress press;
    private final StaffDesk staff;
    private final Clock clock;

    LoginWords(Logins logins, LoginPress press, StaffDesk staff, Clock clock) {
        this.logins = logins;
        this.press = press;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A word that is or was somebody's is no guess: only its own try is taken back, so that nobody begins anew by naming a word of
     * his own in between.
     */
    Mono<Login> found(PersonKey person, String word) {
        UUID attempt = UuidCreator.getTimeOrderedEpoch();
        return staff.dutiesOf(person)
                .filter(duties -> !duties.isEmpty())
                .switchIfEmpty(Refusal.mono(Problem.ROLE_REQUIRED))
                .flatMap(duties -> logins.tried(attempt, person, now(), now().minus(TRIES_COUNTED)))
                .filter(tries -> tries <= MOST_TRIES)
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_TOO_MANY_TRIES, TRIES_COUNTED.toMinutes()))
                .flatMap(tries -> logins.byWord(press.wordHash(LoginPress.plain(word))))
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_WORD_WRONG))
                .flatMap(login -> logins.forgetTry(attempt).thenReturn(login))
                .filter(login -> login.expiresAt().isAfter(now()))
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_WORD_EXPIRED));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

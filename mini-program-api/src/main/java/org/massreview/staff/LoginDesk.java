package org.massreview.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * 电脑登录: a desktop shows six digits, an official says them on the telephone that he is bound with, and the desktop is in. There is
 * no password. The digits let nobody in by themselves: the token goes to the browser that has the secret, and whoever confirms is
 * told which browser it is and since when it waits.
 */
@Component
public class LoginDesk {

    static final Duration VALID = Duration.ofMinutes(5);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** A login that is confirmed in its last second must still reach its browser. */
    private static final Duration TO_FETCH = Duration.ofMinutes(1);

    private final Logins logins;
    private final LoginPress press;
    private final LoginWords words;
    private final SessionDesk sessions;
    private final StaffDesk staff;
    private final TransactionalOperator transaction;
    private final Clock clock;

    LoginDesk(
            Logins logins,
            LoginPress press,
            LoginWords words,
            SessionDesk sessions,
            StaffDesk staff,
            TransactionalOperator transaction,
            Clock clock) {
        this.logins = logins;
        this.press = press;
        this.words = words;
        this.sessions = sessions;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param userAgent what the browser calls itself */
    public Mono<Opened> open(@Nullable String userAgent) {
        return Mono.fromSupplier(
                        () -> new Opened(UuidCreator.getRandomBased(), press.word(), press.secret(), now().plus(VALID)))
                .flatMap(opened -> logins.add(login(opened, userAgent), press.wordHash(opened.word()))
                        .thenReturn(opened))
                .retryWhen(
                        Retry.max(5).filter(DataIntegrityViolationException.class::isInstance)); // another one's word
    }

    private Login login(Opened opened, @Nullable String userAgent) {
        return new Login(
                opened.id(),
                press.secretHash(opened.secret()),
                BrowserName.of(userAgent),
                now(),
                opened.expiresAt(),
                null,
                null);
    }

    /**
     * How far a login is; waits while nothing happens. The answer CONFIRMED carries the token, once; from then on it is USED.
     *
     * @param secret of the browser that opened it
     * @param patience how long to wait at most
     * @return refused with LOGIN_NOT_FOUND, with a wrong secret, too
     */
    public Mono<Progress> progress(UUID id, String secret, Duration patience) {
        return progress(id, secret, patience.dividedBy(LOOK_AGAIN));
    }

    private Mono<Progress> progress(UUID id, String secret, long moreLooks) {
        return look(id, secret)
                .flatMap(progress -> progress.state() != State.WAITING || moreLooks <= 0
                        ? Mono.just(progress)
                        : Mono.delay(LOOK_AGAIN).then(Mono.defer(() -> progress(id, secret, moreLooks - 1))));
    }

    private Mono<Progress> look(UUID id, String secret) {
        return logins.find(id)
                .filter(login -> MessageDigest.isEqual(login.secretHash(), press.secretHash(secret)))
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_NOT_FOUND))
                .flatMap(this::progress);
    }

    private Mono<Progress> progress(Login login) {
        PersonKey person = login.person();
        if (login.usedAt() != null) {
            return Mono.just(Progress.of(State.USED));
        }
        if (person != null && login.expiresAt().plus(TO_FETCH).isAfter(now())) {
            return fetched(login, person);
        }
        boolean waits = person == null && login.expiresAt().isAfter(now());
        return Mono.just(Progress.of(waits ? State.WAITING : State.EXPIRED));
    }

    private Mono<Progress> fetched(Login login, PersonKey person) {
        return logins.use(login.id(), now())
                .flatMap(first -> first
                        ? sessions.begin(person, login.browser())
                                .zipWith(staff.dutiesOf(person))
                                .map(known -> Progress.confirmed(known.getT1(), known.getT2()))
                        : Mono.just(Progress.of(State.USED)))
                .as(transaction::transactional);
    }

    /**
     * What somebody would let in by a word; nothing changes.
     *
     * @param word six digits, any width and spacing
     * @return refused with ROLE_REQUIRED when the person holds no duty, LOGIN_WORD_WRONG, LOGIN_WORD_USED, LOGIN_WORD_EXPIRED, or
     *     LOGIN_TOO_MANY_TRIES after five wrong words within an hour
     */
    public Mono<LoginAsked> look(PersonKey person, String word) {
        return words.found(person, word)
                .flatMap(login -> person.equals(login.person()) || login.person() == null
                        ? Mono.just(login.asked())
                        : Refusal.mono(Problem.LOGIN_WORD_USED));
    }

    /**
     * Lets the browser in that shows this word. Of two who say it at the same moment one does; the same person may say it again.
     *
     * @return what was let in; refused as {@link #look(PersonKey, String)}
     */
    public Mono<LoginAsked> confirm(PersonKey person, String word) {
        return words.found(person, word)
                .flatMap(login -> logins.confirm(login.id(), person, now())
                        .filter(Boolean::booleanValue)
                        .map(first -> login)
                        .switchIfEmpty(logins.find(login.id()).filter(again -> person.equals(again.person()))))
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_WORD_USED))
                .map(Login::asked);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** 等待确认、已确认、已过期、已用过. */
    public enum State {
        WAITING,
        CONFIRMED,
        EXPIRED,
        USED
    }

    /**
     * A login that begins.
     *
     * @param word six digits, to be shown to everybody
     * @param secret to be shown to nobody
     */
    public record Opened(UUID id, String word, String secret, Instant expiresAt) {}

    /** @param session only with CONFIRMED */
    public record Progress(State state, Sessions.@Nullable Session session, List<Duty> duties) {

        private static Progress of(State state) {
            return new Progress(state, null, List.of());
        }

        private static Progress confirmed(Sessions.Session session, List<Duty> duties) {
            return new Progress(State.CONFIRMED, session, duties);
        }
    }
}

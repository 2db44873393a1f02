package org.massreview.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** 绑定: one-time codes that hand a duty to whoever says them first; only keyed hashes of them are kept. */
@Component
class Binding {

    static final Duration VALID = Duration.ofDays(7);
    static final int MOST_TRIES = 5;
    static final Duration TRIES_COUNTED = Duration.ofHours(24);

    private final BindingCodes codes;
    private final Posts posts;
    private final PostBook book;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final CodePress press;

    Binding(
            BindingCodes codes,
            Posts posts,
            PostBook book,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            CodePress press) {
        this.codes = codes;
        this.posts = posts;
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.press = press;
    }

    /** @param scope fits the role */
    Mono<BindingCode> issue(Role role, String scope, PersonKey by) {
        return Mono.fromSupplier(() -> new BindingCode(press.draw(), role, scope, now().plus(VALID)))
                .flatMap(code -> codes.add(press.hash(code.code()), role, scope, by, now(), code.expiresAt())
                        .then(audit.record(by.hex(), "staff.code.issue", scope, role.name()))
                        .thenReturn(code)
                        .as(transaction::transactional))
                .retryWhen(Retry.max(3).filter(DataIntegrityViolationException.class::isInstance)); // drawn before
    }

    /** A slip that the check digit finds is no guess and is not counted. */
    Mono<Duty> bind(PersonKey person, String typed) {
        return guessed(person, typed, now()).flatMap(hash -> use(person, hash));
    }

    /** What a code hands over, without using it. A code that is somebody's is no guess: its own try is taken back, and no other. */
    Mono<BindingCodes.Issued> look(PersonKey person, String typed) {
        Instant at = now();
        return guessed(person, typed, at)
                .flatMap(codes::find)
                .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_WRONG))
                .flatMap(issued -> codes.forgetTry(person, at).thenReturn(issued))
                .filter(issued -> issued.usedAt() == null)
                .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_USED))
                .filter(issued -> issued.expiresAt().isAfter(now()))
                .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_EXPIRED));
    }

    private Mono<byte[]> guessed(PersonKey person, String typed, Instant at) {
        return Mono.justOrEmpty(CodePress.read(typed))
                .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_WRONG))
                .flatMap(code -> codes.tried(person, at, at.minus(TRIES_COUNTED))
                        .filter(tries -> tries <= MOST_TRIES)
                        .switchIfEmpty(Refusal.mono(Problem.BINDING_TOO_MANY_TRIES, TRIES_COUNTED.toHours()))
                        .map(tries -> press.hash(code)));
    }

    private Mono<Duty> use(PersonKey person, byte[] hash) {
        return posts.lock()
                .then(codes.use(hash, person, now()))
                .flatMap(first -> codes.find(hash)
                        .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_WRONG))
                        .flatMap(issued -> first ? appoint(person, issued) : again(person, issued)))
                .as(transaction::transactional);
    }

    private Mono<Duty> appoint(PersonKey person, BindingCodes.Issued issued) {
        return given(person, issued)
                .flatMap(duty -> codes.forgetTries(person)
                        .then(audit.record(
                                person.hex(),
                                "staff.bind",
                                duty.scope(),
                                duty.role().name()))
                        .thenReturn(duty));
    }

    private Mono<Duty> given(PersonKey person, BindingCodes.Issued issued) {
        if (issued.post() != null) {
            return book.take(issued.post(), person);
        }
        Duty duty = duty(person, issued, now());
        return book.give(duty).thenReturn(duty);
    }

    private Mono<Duty> again(PersonKey person, BindingCodes.Issued issued) {
        Instant usedAt = issued.usedAt();
        if (usedAt == null) {
            return Refusal.mono(Problem.BINDING_CODE_EXPIRED);
        }
        if (!person.equals(issued.usedBy())) {
            return Refusal.mono(Problem.BINDING_CODE_USED);
        }
        Mono<Duty> same = issued.post() == null
                ? Mono.just(duty(person, issued, usedAt))
                : posts.find(issued.post()).map(post -> post.duty(person, day(usedAt)));
        return codes.forgetTries(person).then(same);
    }

    private static Duty duty(PersonKey person, BindingCodes.Issued issued, Instant at) {
        return new Duty(person, issued.role(), issued.scope(), day(at), null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DirectoryDesk.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.massreview.staff;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.CheckDigit;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
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

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FEWEST = 1_000_000;

    private final BindingCodes codes;
    private final Duties duties;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Secrets.Keyed hashes;

    Binding(
            BindingCodes codes,
            Duties duties,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            Secrets secrets) {
        this.codes = codes;
        this.duties = duties;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.hashes = secrets.keyed("staff/binding-code");
    }

    /** @param scope fits the role */
    Mono<BindingCode> issue(Role role, String scope, PersonKey by) {
        return Mono.fromSupplier(() -> new BindingCode(random(), role, scope, now().plus(VALID)))
                .flatMap(code -> codes.add(hashes.hash(code.code()), role, scope, by, now(), code.expiresAt())
                        .then(audit.record(by.hex(), "staff.code.issue", scope, role.name()))
                        .thenReturn(code)
                        .as(transaction::transactional))
                .retryWhen(Retry.max(3).filter(DataIntegrityViolationException.class::isInstance)); // drawn before
    }

    private static String random() {
        String digits = Integer.toString(FEWEST + RANDOM.nextInt(9 * FEWEST));
        return digits + CheckDigit.BINDING.behind(digits);
    }

    /** A slip that the check digit finds is no guess and is not counted. */
    Mono<Duty> bind(PersonKey person, String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        if (!code.matches("[1-9][0-9]{7}") || !CheckDigit.BINDING.checks(code)) {
            return Refusal.mono(Problem.BINDING_CODE_WRONG);
        }
        return codes.tried(person, now(), now().minus(TRIES_COUNTED))
                .filter(tries -> tries <= MOST_TRIES)
                .switchIfEmpty(Refusal.mono(Problem.BINDING_TOO_MANY_TRIES, TRIES_COUNTED.toHours()))
                .flatMap(tries -> use(person, hashes.hash(code)));
    }

    private Mono<Duty> use(PersonKey person, byte[] hash) {
        return codes.use(hash, person, now())
                .flatMap(first -> codes.find(hash)
                        .switchIfEmpty(Refusal.mono(Problem.BINDING_CODE_WRONG))
                        .flatMap(issued -> first ? appoint(person, issued) : again(person, issued)))
                .as(transaction::transactional);
    }

    private Mono<Duty> appoint(PersonKey person, BindingCodes.Issued issued) {
        Duty duty = duty(person, issued, now());
        return duties.add(List.of(duty))
                .then(codes.forgetTries(person))
                .then(audit.record(
                        person.hex(), "staff.bind", duty.scope(), duty.role().name()))
                .thenReturn(duty);
    }

    private Mono<Duty> again(PersonKey person, BindingCodes.Issued issued) {
        Instant usedAt = issued.usedAt();
        if (usedAt == null) {
            return Refusal.mono(Problem.BINDING_CODE_EXPIRED);
        }
        return person.equals(issued.usedBy())
                ? codes.forgetTries(person).thenReturn(duty(person, issued, usedAt))
                : Refusal.mono(Problem.BINDING_CODE_USED);
    }

    private static Duty duty(PersonKey person, BindingCodes.Issued issued, Instant at) {
        return new Duty(person, issued.role(), issued.scope(), LocalDate.ofInstant(at, DirectoryDesk.ZONE), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

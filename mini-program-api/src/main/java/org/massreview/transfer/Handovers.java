package org.massreview.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What becomes of a package once it is sealed: found, taken, received, closed. Who may is asked before. */
@Component
class Handovers {

    private final Transfers transfers;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Handovers(Transfers transfers, Audit audit, TransactionalOperator transaction, Clock clock) {
        this.transfers = transfers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Register> register(@Nullable State state, @Nullable Serial before, int limit) {
        int year = clock.instant().atZone(DirectoryDesk.ZONE).getYear();
        return Mono.zip(
                transfers.list(state, before, limit).collectList(),
                transfers.gaps(year).collectList(),
                Register::new);
    }

    /** @return refused with TRANSFER_NOT_FOUND */
    Mono<Transfer> find(Serial serial) {
        return transfers.find(serial).switchIfEmpty(Refusal.mono(Problem.TRANSFER_NOT_FOUND, serial));
    }

    /** The first time it is sent by that. @return refused like {@link #find}, or with PACKAGE_GONE */
    Mono<Handover> take(Serial serial, PersonKey person) {
        return find(serial)
                .flatMap(found -> transfers
                        .sealed(found.id())
                        .switchIfEmpty(Refusal.mono(Problem.PACKAGE_GONE, serial))
                        .flatMap(envelope -> sent(found, person).map(sent -> new Handover(sent, envelope)))
                        .delayUntil(taken ->
                                audit.record(person.hex(), "transfer.fetched", serial.toString(), found.digest())))
                .as(transaction::transactional);
    }

    private Mono<Transfer> sent(Transfer found, PersonKey person) {
        return found.state() == State.PREPARED ? step(found, State.SENT, "", person) : Mono.just(found);
    }

    /** @return refused like {@link #find}, or with TRANSFER_STEP_NOT_ALLOWED */
    Mono<Transfer> move(Serial serial, State to, String words, PersonKey person) {
        String deed = "transfer." + to.name().toLowerCase(Locale.ROOT);
        return find(serial)
                .flatMap(found -> step(found, to, words, person))
                .delayUntil(moved -> audit.record(person.hex(), deed, serial.toString(), ""))
                .as(transaction::transactional);
    }

    private Mono<Transfer> step(Transfer found, State to, String words, PersonKey person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transfers
                .step(found, new Transfer.Step(to, now, words), person)
                .switchIfEmpty(Refusal.mono(
                        Problem.TRANSFER_STEP_NOT_ALLOWED,
                        new DefaultMessageSourceResolvable("transfer.state." + found.state())))
                .then(transfers.find(found.serial()));
    }
}

package org.massreview.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PlainWords;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Party;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The door to transfers 移送. The register and the packages are the discipline organ's alone; every look at a package and every try
 * of anybody else is written down. Admission stands before the transaction, so that what is written down stays when it is refused.
 */
@Component
public class TransferDesk {

    private static final int MOST_WORDS = 2_000;
    private static final int MOST_LISTED = 200;

    private final TransferBook book;
    private final Transfers transfers;
    private final ComplaintDesk complaints;
    private final StaffDesk staff;
    private final Admission admission;
    private final Organ organ;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;

    TransferDesk(
            TransferBook book,
            Transfers transfers,
            ComplaintDesk complaints,
            StaffDesk staff,
            Admission admission,
            Organ organ,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock) {
        this.book = book;
        this.transfers = transfers;
        this.complaints = complaints;
        this.staff = staff;
        this.admission = admission;
        this.organ = organ;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * 决定移送, by the county or the city; from then on neither of them sees the complaint.
     *
     * @param number of the complaint
     * @return refused like {@link ComplaintDesk#showTo}, or with ROLE_REQUIRED, WORDS_REQUIRED, WORDS_TOO_LONG, ORGAN_KEY_MISSING,
     *     ACTION_NOT_ALLOWED, STALE_VERSION
     */
    public Mono<Transfer> transfer(PersonKey official, String number, String reason) {
        return Mono.fromCallable(() -> PlainWords.required(reason, MOST_WORDS))
                .flatMap(plain -> complaints
                        .showTo(official, number)
                        .flatMap(seen -> capacity(official, seen.complaint())
                                .flatMap(party ->
                                        book.transfer(seen.complaint().id(), party, official, Lane.DECISION, plain))));
    }

    private Mono<Party> capacity(PersonKey official, Complaint complaint) {
        return staff.dutiesOf(official)
                .flatMap(duties -> Mono.justOrEmpty(deciding(duties, complaint)))
                .switchIfEmpty(Refusal.mono(Problem.ROLE_REQUIRED));
    }

    private static Optional<Party> deciding(List<Duty> duties, Complaint complaint) {
        return duties.stream()
                .filter(duty -> duty.role() == Role.CITY_SUPERVISOR
                        || duty.role() == Role.COUNTY_SUPERVISOR && duty.scope().equals(complaint.county()))
                .flatMap(duty -> Party.of(duty.role()).stream())
                .findFirst();
    }

    /**
     * 台账.
     *
     * @param state null for all
     * @param before the serial number of the last one of the page before
     * @param limit 1 to 200
     * @return refused with ROLE_REQUIRED or LIMIT_INVALID
     */
    public Mono<Register> list(PersonKey person, @Nullable State state, @Nullable String before, int limit) {
        return admission
                .require(Role.DISCIPLINE, person, "list", "register")
                .then(Mono.defer(() -> register(state, before, limit)));
    }

    private Mono<Register> register(@Nullable State state, @Nullable String before, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            return Mono.error(() -> Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED));
        }
        int year = clock.instant().atZone(DirectoryDesk.ZONE).getYear();
        return Mono.zip(
                transfers
                        .list(state, before == null ? null : serial(before), limit)
                        .collectList(),
                transfers.gaps(year).collectList(),
                Register::new);
    }

    /** @return refused with ROLE_REQUIRED or TRANSFER_NOT_FOUND */
    public Mono<Transfer> show(PersonKey person, String serial) {
        return admission
                .require(Role.DISCIPLINE, person, "show", object(serial))
                .then(Mono.defer(() -> find(serial)));
    }

    /**
     * The sealed package; the first time it is sent by that.
     *
     * @return refused like {@link #show}, or with PACKAGE_GONE
     */
    public Mono<Handover> fetch(PersonKey person, String serial) {
        return admission
                .require(Role.DISCIPLINE, person, "fetch", object(serial))
                .then(Mono.defer(() ->
                        find(serial).flatMap(found -> handOver(found, person)).as(transaction::transactional)));
    }

    private Mono<Handover> handOver(Transfer found, PersonKey person) {
        return transfers
                .sealed(found.id())
                .switchIfEmpty(Refusal.mono(Problem.PACKAGE_GONE, found.serial()))
                .flatMap(envelope -> sent(found, person).map(sent -> new Handover(sent, envelope)))
                .delayUntil(done -> audit.record(
                        person.hex(), "transfer.fetched", found.serial().toString(), found.digest()));
    }

    private Mono<Transfer> sent(Transfer found, PersonKey person) {
        return found.state() == State.PREPARED ? step(found, State.SENT, "", person) : Mono.just(found);
    }

    /** It was carried there by other means; by the operator. @return refused with ROLE_REQUIRED, TRANSFER_NOT_FOUND, TRANSFER_STEP_NOT_ALLOWED */
    public Mono<Transfer> markSent(PersonKey operator, String serial) {
        return move(Role.OPERATOR, operator, serial, State.SENT, "");
    }

    /**
     * 签收.
     *
     * @param receipt the organ's words, such as its own file number
     * @return refused like {@link #show}, or with WORDS_REQUIRED, WORDS_TOO_LONG, TRANSFER_STEP_NOT_ALLOWED
     */
    public Mono<Transfer> acknowledge(PersonKey person, String serial, String receipt) {
        return Mono.fromCallable(() -> PlainWords.required(receipt, MOST_WORDS))
                .flatMap(words -> move(Role.DISCIPLINE, person, serial, State.RECEIVED, words));
    }

    /** 办结: that it is done and not what was found. @return refused like {@link #show}, or with TRANSFER_STEP_NOT_ALLOWED */
    public Mono<Transfer> close(PersonKey person, String serial) {
        return move(Role.DISCIPLINE, person, serial, State.CLOSED, "");
    }

    /** @return refused with ROLE_REQUIRED or LIMIT_INVALID */
    public Mono<Progress> progress(PersonKey operator, @Nullable String before, int limit) {
        return admission
                .require(Role.OPERATOR, operator, "progress", "register")
                .then(Mono.defer(() -> Mono.zip(
                        register(null, before, limit),
                        complaints.awaitingTransfer(MOST_LISTED).count())))
                .map(known -> new Progress(
                        known.getT1(),
                        known.getT2(),
                        organ.key().map(OrganKey::fingerprint).orElse(null),
                        organ.key().map(OrganKey::demonstration).orElse(false)));
    }

    private Mono<Transfer> move(Role role, PersonKey person, String serial, State to, String words) {
        return admission
                .require(role, person, to.name(), object(serial))
                .then(Mono.defer(() -> find(serial)
                        .flatMap(found -> step(found, to, words, person))
                        .delayUntil(moved -> audit.record(
                                person.hex(), "transfer." + to.name().toLowerCase(Locale.ROOT), object(serial), ""))
                        .as(transaction::transactional)));
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

    private Mono<Transfer> find(String serial) {
        return Mono.fromCallable(() -> serial(serial))
                .flatMap(transfers::find)
                .switchIfEmpty(Refusal.mono(Problem.TRANSFER_NOT_FOUND, object(serial)));
    }

    private static Serial serial(String typed) {
        return Serial.in(typed).orElseThrow(() -> Refusal.of(Problem.TRANSFER_NOT_FOUND, object(typed)));
    }

    /** Of what somebody typed, no more than can be a serial number. */
    private static String object(String typed) {
        return Serial.in(typed).map(Serial::toString).orElse("…");
    }
}

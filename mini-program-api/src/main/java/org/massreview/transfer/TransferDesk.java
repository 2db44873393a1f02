package org.massreview.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PlainWords;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Party;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door to transfers 移送. The register and the packages are the discipline organ's alone; every package that is taken and every
 * try of anybody else is written down. Admission stands before any transaction, so a refusal does not take its own trace away.
 */
@Component
public class TransferDesk {

    private static final int MOST_WORDS = 2_000;
    private static final int MOST_LISTED = 200;

    private final TransferBook book;
    private final Handovers handovers;
    private final ComplaintDesk complaints;
    private final StaffDesk staff;
    private final Admission admission;
    private final Organ organ;

    TransferDesk(
            TransferBook book,
            Handovers handovers,
            ComplaintDesk complaints,
            StaffDesk staff,
            Admission admission,
            Organ organ) {
        this.book = book;
        this.handovers = handovers;
        this.complaints = complaints;
        this.staff = staff;
        this.admission = admission;
        this.organ = organ;
    }

    /**
     * 决定移送, by the county or the city; from then on neither of them sees the complaint.
     *
     * @param number of the complaint
     * @return refused like {@link ComplaintDesk#showTo}, or with ROLE_REQUIRED, WORDS_REQUIRED, WORDS_TOO_LONG, ORGAN_KEY_MISSING,
     *     ACTION_NOT_ALLOWED, STALE_VERSION, or BUSY
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
                .filter(party -> !complaint.handling().excluded().contains(party))
                .findFirst();
    }

    /**
     * 台账.
     *
     * @param state null for all
     * @param before the serial number of the last one of the page before
     * @param limit 1 to 200
     * @return refused with ROLE_REQUIRED, TRANSFER_NOT_FOUND or LIMIT_INVALID
     */
    public Mono<Register> list(PersonKey person, @Nullable State state, @Nullable String before, int limit) {
        return admission
                .require(Role.DISCIPLINE, person, "list", "register")
                .then(Mono.defer(() -> register(state, before, limit)));
    }

    private Mono<Register> register(@Nullable State state, @Nullable String before, int limit) {
        return limit < 1 || limit > MOST_LISTED
                ? Mono.error(() -> Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED))
                : handovers.register(state, before == null ? null : known(before), limit);
    }

    /** @return refused with ROLE_REQUIRED or TRANSFER_NOT_FOUND */
    public Mono<Transfer> show(PersonKey person, String serial) {
        return admitted(Role.DISCIPLINE, person, "show", serial, handovers::find);
    }

    /**
     * The sealed package; the first time it is sent by that.
     *
     * @return refused like {@link #show}, or with PACKAGE_GONE
     */
    public Mono<Handover> fetch(PersonKey person, String serial) {
        return admitted(Role.DISCIPLINE, person, "fetch", serial, known -> handovers.take(known, person));
    }

    /**
     * It was carried there by other means; said by the operator.
     *
     * @return refused with ROLE_REQUIRED, TRANSFER_NOT_FOUND or TRANSFER_STEP_NOT_ALLOWED
     */
    public Mono<Transfer> markSent(PersonKey operator, String serial) {
        return admitted(
                Role.OPERATOR, operator, "send", serial, known -> handovers.move(known, State.SENT, "", operator));
    }

    /**
     * 签收.
     *
     * @param receipt the organ's words, such as its own file number
     * @return refused like {@link #show}, or with WORDS_REQUIRED, WORDS_TOO_LONG, TRANSFER_STEP_NOT_ALLOWED
     */
    public Mono<Transfer> acknowledge(PersonKey person, String serial, String receipt) {
        return admitted(
                Role.DISCIPLINE,
                person,
                "receive",
                serial,
                known -> Mono.fromCallable(() -> PlainWords.required(receipt, MOST_WORDS))
                        .flatMap(words -> handovers.move(known, State.RECEIVED, words, person)));
    }

    /**
     * 办结: that it is done, and not what was found.
     *
     * @return refused like {@link #show}, or with TRANSFER_STEP_NOT_ALLOWED
     */
    public Mono<Transfer> close(PersonKey person, String serial) {
        return admitted(
                Role.DISCIPLINE, person, "close", serial, known -> handovers.move(known, State.CLOSED, "", person));
    }

    /** What the operator may know. @return refused with ROLE_REQUIRED, TRANSFER_NOT_FOUND or LIMIT_INVALID */
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

    private <T> Mono<T> admitted(
            Role role, PersonKey person, String deed, String serial, Function<Serial, Mono<T>> does) {
        return admission
                .require(role, person, deed, object(serial))
                .then(Mono.fromCallable(() -> known(serial)))
                .flatMap(does);
    }

    private static Serial known(String typed) {
        return Serial.in(typed).orElseThrow(() -> Refusal.of(Problem.TRANSFER_NOT_FOUND, object(typed)));
    }

    /** Of what somebody typed, no more than can be a serial number. */
    private static String object(String typed) {
        return Serial.in(typed).map(Serial::toString).orElse("…");
    }
}

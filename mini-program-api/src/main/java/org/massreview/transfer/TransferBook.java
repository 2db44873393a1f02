package org.massreview.transfer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Party;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes a transfer: the complaint, the sealed package, the register and the event in one transaction, or nothing. */
@Component
class TransferBook {

    private static final int TRIES = 12;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ComplaintDesk complaints;
    private final PackagePress press;
    private final Organ organ;
    private final Transfers transfers;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;

    TransferBook(
            ComplaintDesk complaints,
            PackagePress press,
            Organ organ,
            Transfers transfers,
            Outbox outbox,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock) {
        this.complaints = complaints;
        this.press = press;
        this.organ = organ;
        this.transfers = transfers;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The complaint is moved first: of two who transfer the same one, the other then finds it moved. The reason stays out of its
     * timeline, which whoever complained can read.
     *
     * @return refused with ORGAN_KEY_MISSING, ACTION_NOT_ALLOWED or STALE_VERSION
     */
    Mono<Transfer> transfer(UUID complaint, Party party, @Nullable PersonKey official, Lane lane, String reason) {
        return Mono.fromCallable(organ::required)
                .flatMap(key -> complaints
                        .transfer(complaint, party, official, "")
                        .flatMap(moved -> write(moved, key, official, lane, reason)))
                .as(transaction::transactional)
                .retryWhen(onceMoreIfTaken())
                .onErrorMap(DuplicateKeyException.class, taken -> Refusal.of(Problem.BUSY))
                .doOnNext(written -> outbox.nudge());
    }

    /** Another was faster with the serial number, or had what this one waited for. */
    private static Retry onceMoreIfTaken() {
        return Retry.backoff(TRIES, PAUSE)
                .maxBackoff(PAUSE.multipliedBy(10))
                .filter(failure ->
                        failure instanceof DuplicateKeyException || failure instanceof TransientDataAccessException)
                .onRetryExhaustedThrow((retry, last) -> last.failure());
    }

    private Mono<Transfer> write(
            Complaint moved, OrganKey key, @Nullable PersonKey official, Lane lane, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = now.atZone(DirectoryDesk.ZONE).getYear();
        return transfers
                .highest(year)
                .map(highest -> new CaseFiles.Numbered(new Serial(year, highest + 1), lane, reason, now))
                .flatMap(numbered -> press.press(moved.id(), numbered, key)
                        .flatMap(envelope ->
                                keep(registered(moved, numbered, key, envelope), moved.id(), envelope, official)));
    }

    private static Transfer registered(Complaint moved, CaseFiles.Numbered numbered, OrganKey key, byte[] sealed) {
        return new Transfer(
                UuidCreator.getTimeOrderedEpoch(),
                numbered.serial(),
                moved.number(),
                numbered.lane(),
                numbered.reason(),
                State.PREPARED,
                numbered.at(),
                Digests.of(sealed),
                sealed.length,
                key.fingerprint(),
                key.demonstration(),
                List.of(new Transfer.Step(State.PREPARED, numbered.at(), "")));
    }

    private Mono<Transfer> keep(Transfer transfer, UUID complaint, byte[] sealed, @Nullable PersonKey official) {
        String object = transfer.serial().toString();
        String detail = transfer.lane() + " " + transfer.digest();
        return transfers
                .add(transfer, complaint, sealed, official)
                .then(outbox.append(List.of(TransferEvents.prepared(transfer.serial(), transfer.preparedAt()))))
                .then(
                        official == null
                                ? audit.recordOfSystem("transfer.prepared", object, detail)
                                : audit.record(official.hex(), "transfer.prepared", object, detail))
                .thenReturn(transfer);
    }
}

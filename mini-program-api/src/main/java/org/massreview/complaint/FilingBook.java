package org.massreview.complaint;

import java.util.Arrays;
import java.util.List;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.PhotoDesk;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes what is filed: complaint, contact, owner, photos and event together, once for each attempt. */
@Component
class FilingBook {

    private final FilingPress press;
    private final ComplaintBook book;
    private final Complaints complaints;
    private final PhotoDesk photos;
    private final DirectoryDesk directory;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    FilingBook(
            FilingPress press,
            ComplaintBook book,
            Complaints complaints,
            PhotoDesk photos,
            DirectoryDesk directory,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.press = press;
        this.book = book;
        this.complaints = complaints;
        this.photos = photos;
        this.directory = directory;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<Filed> file(Filing filing) {
        return Mono.fromRunnable(() -> press.check(filing))
                .then(taken(filing))
                .switchIfEmpty(Mono.defer(() -> write(filing))
                        .onErrorResume(
                                DataIntegrityViolationException.class,
                                faster -> taken(filing).switchIfEmpty(Mono.error(faster))));
    }

    private Mono<Filed> taken(Filing filing) {
        return Mono.defer(() -> complaints.taken(press.attemptHash(filing)))
                .flatMap(taken -> Arrays.equals(taken.requestHash(), press.requestHash(filing))
                        ? Mono.just(filed(taken.complaint(), true))
                        : Refusal.mono(Problem.IDEMPOTENCY_KEY_REUSED));
    }

    /** A window that is closed now may be complained about. */
    private Mono<Filed> write(Filing filing) {
        return directory
                .window(filing.window())
                .map(window -> press.press(filing, window, book.now()))
                .flatMap(opening -> book.open(List.of(opening))
                        .then(photos.handOver(
                                filing.photos(), opening.complaint().id()))
                        .then(complaints.byId(opening.complaint().id()))
                        .as(transaction::transactional))
                .map(complaint -> filed(complaint, false))
                .doOnNext(filed -> outbox.nudge());
    }

    private Filed filed(Complaint complaint, boolean repeated) {
        return new Filed(complaint, press.receiptOf(complaint), repeated);
    }
}

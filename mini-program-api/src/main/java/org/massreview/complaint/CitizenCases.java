package org.massreview.complaint;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.OnceMore;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.PhotoDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What whoever complained sees and does. A {@code handle} is a receipt, or the number when the person filed it. */
@Component
class CitizenCases {

    private final FilingPress press;
    private final ComplaintBook book;
    private final Complaints complaints;
    private final Replies replies;
    private final Officials officials;
    private final Complainants complainants;
    private final PhotoDesk photos;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    CitizenCases(
            FilingPress press,
            ComplaintBook book,
            Complaints complaints,
            Replies replies,
            Officials officials,
            Complainants complainants,
            PhotoDesk photos,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.press = press;
        this.book = book;
        this.complaints = complaints;
        this.replies = replies;
        this.officials = officials;
        this.complainants = complainants;
        this.photos = photos;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<Case> show(String handle, @Nullable PersonKey person) {
        return find(handle, person).flatMap(this::seen);
    }

    Mono<Case> act(String handle, @Nullable PersonKey person, Action action, String words) {
        return find(handle, person)
                .flatMap(before -> deed(before, action, words)
                        .flatMap(deed -> book.move(before, action, Party.CITIZEN, null, deed)))
                .as(transaction::transactional)
                .retryWhen(OnceMore.ifOvertaken())
                .doOnNext(after -> outbox.nudge())
                .flatMap(this::seen);
    }

    private Mono<Deed> deed(Complaint before, Action action, String words) {
        return Mono.fromCallable(() -> {
            if (!action.isCitizens()) {
                throw ComplaintBook.notAllowed(before, officials.citizens(before, book.now()));
            }
            officials.checkCitizen(before, action, book.now());
            return replies.check(action, before.stage(), Deed.words(words));
        });
    }

    private Mono<Case> seen(Complaint complaint) {
        return complaints
                .timeline(complaint.id())
                .concatWith(ofTheOther(complaint))
                .map(Entry::forCitizen)
                .collectSortedList(Comparator.comparing(Entry::at)) // stable, so each keeps its own order
                .map(timeline -> new Case(complaint, timeline, officials.citizens(complaint, book.now())));
    }

    /** Whoever's complaint is handled together with another one is told what officials did there, and nobody else's words. */
    private Flux<Entry> ofTheOther(Complaint complaint) {
        UUID other = complaint.handling().mergedInto();
        return other == null
                ? Flux.empty()
                : complaints.timeline(other).filter(entry -> entry.action() != null && entry.isOfficials());
    }

    private Mono<Complaint> find(String handle, @Nullable PersonKey person) {
        return ComplaintNumber.shaped(handle).isPresent()
                ? complaints
                        .byNumber(handle)
                        .filterWhen(complaint -> complainants.isOwn(complaint, person))
                        .switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND))
                : byReceipt(handle);
    }

    private Mono<Complaint> byReceipt(String receipt) {
        return Mono.fromCallable(() -> press.receiptHash(receipt))
                .flatMap(hash -> complaints.byReceipt(hash).switchIfEmpty(Refusal.mono(Problem.RECEIPT_NOT_FOUND)));
    }

    Mono<Void> erase(String receipt) {
        return byReceipt(receipt)
                .flatMap(complaint -> book.erase(complaint.id()).then(photos.remove(complaint.id())))
                .as(transaction::transactional)
                .retryWhen(OnceMore.ifOvertaken());
    }
}

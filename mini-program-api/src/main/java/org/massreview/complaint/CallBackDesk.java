package org.massreview.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PhoneNumber;
import org.massreview.outbox.OnceMore;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.ContactDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** 回访电话 left after saving, and taken back: from then on it is a named complaint, or no longer one, and its reminders follow. */
@Component
public class CallBackDesk {

    private final FilingPress press;
    private final Complaints complaints;
    private final ComplaintBook book;
    private final Identities identities;
    private final ContactDesk reviews;
    private final TransactionalOperator transaction;

    CallBackDesk(
            FilingPress press,
            Complaints complaints,
            ComplaintBook book,
            Identities identities,
            ContactDesk reviews,
            TransactionalOperator transaction) {
        this.press = press;
        this.complaints = complaints;
        this.book = book;
        this.identities = identities;
        this.reviews = reviews;
        this.transaction = transaction;
    }

    /** Refused with PHONE_INVALID, RECEIPT_NOT_FOUND, or ACTION_NOT_ALLOWED once nobody will call any more. */
    public Mono<Void> leave(String receipt, String phone) {
        return Mono.fromRunnable(() -> PhoneNumber.check(phone)).then(change(receipt, phone));
    }

    public Mono<Void> takeBack(String receipt) {
        return change(receipt, null);
    }

    private Mono<Void> change(String receipt, @Nullable String phone) {
        return Mono.fromCallable(() -> press.receiptHash(receipt))
                .flatMap(hash -> complaints.byReceipt(hash).switchIfEmpty(Refusal.mono(Problem.RECEIPT_NOT_FOUND)))
                .flatMap(found -> complaints.lock(found.id()))
                .flatMap(complaint -> complaint.stage().isOpen() && complaint.erasedAt() == null
                        ? kept(complaint, phone)
                                .then(complaints.name(complaint.id(), phone != null))
                                .then(complaints.byId(complaint.id()))
                                .flatMap(book::renewTasks)
                        : Mono.error(ComplaintBook.notAllowed(complaint, List.of())))
                .as(transaction::transactional)
                .retryWhen(OnceMore.ifOvertaken());
    }

    private Mono<Void> kept(Complaint complaint, @Nullable String phone) {
        if (complaint.origin() == Complaint.Origin.REVIEW) {
            return phone == null ? reviews.forget(complaint.id()) : reviews.keep(complaint.id(), phone);
        }
        return phone == null
                ? identities.forgetPhone(complaint.id())
                : identities.keepPhone(complaint.id(), press.sealed(complaint.id(), phone), book.now());
    }
}

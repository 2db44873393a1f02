package org.massreview.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Receipts;
import org.massreview.review.Grievances;
import org.massreview.review.Promise;
import org.massreview.review.Review;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a complaint for every bad review, and follows the review when it is corrected or erased. */
@Component
class BadReviews implements Grievances {

    private final Complaints complaints;
    private final ComplaintBook book;
    private final Deadlines limits;
    private final Receipts receipts;
    private final DueWords words;

    BadReviews(Complaints complaints, ComplaintBook book, Deadlines limits, Receipts receipts, DueWords words) {
        this.complaints = complaints;
        this.book = book;
        this.limits = limits;
        this.receipts = receipts;
        this.words = words;
    }

    @Override
    public Mono<Void> open(List<Review> bad) {
        return bad.isEmpty()
                ? Mono.empty()
                : book.open(bad.stream().map(this::opening).toList());
    }

    private Opening opening(Review review) {
        Instant now = book.now();
        Complaint complaint = Complaint.received(
                review.id(),
                Complaint.Origin.REVIEW,
                Complaint.Kind.GENERAL,
                review.window(),
                review.township(),
                review.county(),
                review.opinion().tags(),
                review.opinion().words(),
                review.channel(),
                review.version() == 1 ? review.givenAt() : now,
                limits,
                ComplaintRow.day(now));
        return new Opening(complaint, receipts.hashOf(receipts.codeFor(review.id())), null, null, null, null);
    }

    /**
     * A review that became a good one takes its complaint back; one that became a bad one opens it, or renews the one that an
     * earlier correction took back, never one that the author withdrew.
     */
    @Override
    public Mono<Void> follow(Review corrected) {
        boolean bad = corrected.opinion().level().isNegative();
        return complaints
                .byId(corrected.id())
                .flatMap(now -> bad ? renewed(now).flatMap(open -> amended(open, corrected)) : takenBack(now))
                .hasElement()
                .flatMap(known -> known || !bad ? Mono.empty() : open(List.of(corrected)));
    }

    private Mono<Complaint> renewed(Complaint now) {
        return now.stage() != Stage.WITHDRAWN
                ? Mono.just(now)
                : lastParty(now)
                        .flatMap(party -> party == Party.SYSTEM
                                ? book.move(now, Action.RENEW, Party.SYSTEM, null, Deed.words(""))
                                : Mono.just(now));
    }

    private Mono<Party> lastParty(Complaint complaint) {
        return complaints.timeline(complaint.id()).takeLast(1).next().map(Entry::party);
    }

    private Mono<Complaint> amended(Complaint now, Review corrected) {
        Complaint said =
                now.saying(corrected.opinion().tags(), corrected.opinion().words());
        return said.equals(now) ? Mono.just(now) : book.amend(now, said);
    }

    private Mono<Complaint> takenBack(Complaint now) {
        return now.stage().isOpen()
                ? book.move(now, Action.WITHDRAW, Party.SYSTEM, null, Deed.words(""))
                : Mono.just(now);
    }

    @Override
    public Mono<Void> erase(UUID review) {
        return complaints.erase(review, book.now());
    }

    @Override
    public Mono<Promise> promised(UUID review, @Nullable Locale locale) {
        return complaints
                .byId(review)
                .map(complaint ->
                        new Promise(complaint.number(), complaint.due().on(), words.sentence(complaint.due(), locale)));
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
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
    private final Conflicts conflicts;
    private final SmallWindows smallWindows;
    private final DueWords words;

    BadReviews(
            Complaints complaints,
            ComplaintBook book,
            Deadlines limits,
            Receipts receipts,
            Conflicts conflicts,
            SmallWindows smallWindows,
            DueWords words) {
        this.complaints = complaints;
        this.book = book;
        this.limits = limits;
        this.receipts = receipts;
        this.conflicts = conflicts;
        this.smallWindows = smallWindows;
        this.words = words;
    }

    @Override
    public Mono<Void> open(List<Review> bad, Set<UUID> named) {
        return bad.isEmpty()
                ? Mono.empty()
                : smallWindows
                        .among(bad.stream().map(Review::window).collect(Collectors.toSet()))
                        .flatMap(small -> book.open(bad.stream()
                                .map(review ->
                                        opening(review, small.contains(review.window()), named.contains(review.id())))
                                .toList()));
    }

    private Opening opening(Review review, boolean held, boolean named) {
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
                limits.in(review.township(), review.county()),
                ComplaintRow.day(now),
                Handling.begun(
                        conflicts.namedIn(review.opinion().words()),
                        Complaint.isDirectLane(review.opinion().tags()),
                        held,
                        named));
        return new Opening(complaint, receipts.hashOf(receipts.codeFor(review.id())), null, null, null, null);
    }

    /**
     * A review that became a good one takes its complaint back; one that became a bad one opens it, or renews the one that an
     * earlier correction took back, never one that the author withdrew.
     */
    @Override
    public Mono<Void> follow(Review corrected, boolean named) {
        boolean bad = corrected.opinion().level().isNegative();
        return complaints
                .byId(corrected.id())
                .flatMap(now -> bad ? renewed(now).flatMap(open -> amended(open, corrected)) : takenBack(now))
                .hasElement()
                .flatMap(known -> known || !bad
                        ? Mono.empty()
                        : open(List.of(corrected), named ? Set.of(corrected.id()) : Set.of()));
    }

    /**
     * A review that counts nowhere is nothing to put right, however far that had come; one that counts again is, where it was
     * dismissed because of that and not for want of evidence.
     */
    @Override
    public Mono<Void> decided(Review review, String reason, PersonKey by) {
        return complaints
                .byId(review.id())
                .flatMap(now -> Mono.just(review.counts() ? Action.RENEW : Action.DISMISS)
                        .filter(action -> !now.handling().sealed()) // the organ's alone
                        .filter(action -> action == Action.DISMISS ? now.stage().isOpen() : isDismissedByMistake(now))
                        .flatMap(action -> book.move(now, action, Party.SYSTEM, by, ofDecision(action, reason))))
                .then();
    }

    private static boolean isDismissedByMistake(Complaint now) {
        return now.stage() == Stage.DISMISSED && Outcome.isMistake(now.outcome());
    }

    private static Deed ofDecision(Action action, String reason) {
        return new Deed(reason, null, action == Action.DISMISS ? Outcome.MISTAKEN : null, null);
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
        Complaint said = now.saying(
                corrected.opinion().tags(),
                corrected.opinion().words(),
                conflicts.namedIn(corrected.opinion().words()));
        return said.equals(now) ? Mono.just(now) : book.amend(now, said);
    }

    private Mono<Complaint> takenBack(Complaint now) {
        return now.stage().isOpen() && !now.handling().sealed()
                ? book.move(now, Action.WITHDRAW, Party.SYSTEM, null, Deed.words(""))
                : Mono.just(now);
    }

    @Override
    public Mono<Void> erase(UUID review) {
        return book.erase(review);
    }

    @Override
    public Mono<Promise> promised(UUID review, @Nullable Locale locale) {
        return complaints
                .byId(review)
                .map(complaint ->
                        new Promise(complaint.number(), complaint.due().on(), words.sentence(complaint.due(), locale)));
    }
}

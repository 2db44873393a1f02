package org.massreview.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.MyReview;
import org.massreview.review.PhotoDesk;
import org.massreview.review.ReviewDesk;
import org.massreview.staff.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetrySpec;

/** The door to complaints, the same for HTTP and chat. A {@code handle} is a receipt, or the number when the person filed it. */
@Component
public class ComplaintDesk {

    private static final int MOST_LISTED = 200;
    private static final Set<Action> CITIZENS = EnumSet.of(
            Action.ADD,
            Action.WITHDRAW,
            Action.SATISFIED,
            Action.PARTLY,
            Action.UNSATISFIED,
            Action.REOPEN,
            Action.OBJECT);

    private final FilingPress press;
    private final FilingBook filings;
    private final ComplaintBook book;
    private final Complaints complaints;
    private final Replies replies;
    private final ReviewDesk reviews;
    private final PhotoDesk photos;
    private final Officials officials;
    private final DirectoryDesk directory;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ComplaintDesk(
            FilingPress press,
            FilingBook filings,
            ComplaintBook book,
            Complaints complaints,
            Replies replies,
            ReviewDesk reviews,
            PhotoDesk photos,
            Officials officials,
            DirectoryDesk directory,
            Outbox outbox,
            TransactionalOperator transaction,
            Clock clock) {
        this.press = press;
        this.filings = filings;
        this.book = book;
        this.complaints = complaints;
        this.replies = replies;
        this.reviews = reviews;
        this.photos = photos;
        this.officials = officials;
        this.directory = directory;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a complaint in and answers once it is durable. A window that is closed now may be complained about.
     *
     * @return refused with IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_REUSED, WORDS_REQUIRED, WORDS_TOO_LONG, TAG_UNKNOWN,
     *     PHONE_INVALID, PHOTO_NOT_FOUND, PHOTOS_TOO_MANY, or a code's refusal of the directory
     */
    public Mono<Filed> file(Filing filing) {
        return filings.file(filing);
    }

    /** @return empty when the review opened none */
    public Mono<Complaint> ofReview(UUID review) {
        return complaints.byId(review);
    }

    /** @return refused with RECEIPT_MISTYPED, RECEIPT_NOT_FOUND, COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Case> show(String handle, @Nullable PersonKey person) {
        return find(handle, person).flatMap(this::citizensCase);
    }

    /**
     * ADD, WITHDRAW, SATISFIED, PARTLY, UNSATISFIED, REOPEN or OBJECT by whoever complained.
     *
     * @return refused like {@link #show}, or with ACTION_NOT_ALLOWED (naming what is), WORDS_REQUIRED, WORDS_TOO_LONG
     */
    public Mono<Case> act(String handle, @Nullable PersonKey person, Action action, String words) {
        return find(handle, person)
                .flatMap(before -> citizensDeed(before, action, words)
                        .flatMap(deed -> book.move(before, action, Party.CITIZEN, null, deed)))
                .as(transaction::transactional)
                .retryWhen(onceMoreIfStale())
                .doOnNext(after -> outbox.nudge())
                .flatMap(this::citizensCase);
    }

    private Mono<Deed> citizensDeed(Complaint before, Action action, String words) {
        return CITIZENS.contains(action)
                        && Lifecycle.step(before.stage(), action, Party.CITIZEN).isPresent()
                ? Mono.fromCallable(() -> replies.check(action, Deed.words(words)))
                : Mono.error(() -> ComplaintBook.notAllowed(before, citizensAllowed(before)));
    }

    private Mono<Case> citizensCase(Complaint complaint) {
        return complaints
                .timeline(complaint.id())
                .collectList()
                .map(timeline -> new Case(complaint, timeline, citizensAllowed(complaint)));
    }

    private static List<Action> citizensAllowed(Complaint complaint) {
        return Lifecycle.allowed(complaint.stage(), Set.of(Party.CITIZEN));
    }

    private Mono<Complaint> find(String handle, @Nullable PersonKey person) {
        return ComplaintNumber.shaped(handle).isPresent()
                ? bySeq(handle)
                        .filterWhen(complaint -> isOwn(complaint, person))
                        .switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND))
                : byReceipt(handle);
    }

    private Mono<Complaint> byReceipt(String receipt) {
        return Mono.fromCallable(() -> press.receiptHash(receipt))
                .flatMap(hash -> complaints.byReceipt(hash).switchIfEmpty(Refusal.mono(Problem.RECEIPT_NOT_FOUND)));
    }

    private Mono<Complaint> bySeq(String number) {
        return Mono.fromCallable(() -> ComplaintNumber.seqOf(number))
                .flatMap(seq -> complaints.bySeq(seq).switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND)));
    }

    private Mono<Boolean> isOwn(Complaint complaint, @Nullable PersonKey person) {
        if (person == null) {
            return Mono.just(false);
        }
        return switch (complaint.origin()) {
            case FILED -> complaints.isOwn(press.ownerHash(person), complaint.id());
            case REVIEW -> reviews.isOwn(person, complaint.id());
        };
    }

    /** @return the person's own, newest first: those filed and those of their bad reviews */
    public Mono<List<Complaint>> mine(PersonKey person, int limit) {
        return Mono.fromRunnable(() -> check(limit))
                .thenMany(Flux.defer(() -> complaints.of(press.ownerHash(person), limit)))
                .concatWith(ofReviews(person))
                .collectSortedList(Comparator.comparing(Complaint::openedAt).reversed())
                .map(found -> found.subList(0, Math.min(found.size(), limit)));
    }

    private Flux<Complaint> ofReviews(PersonKey person) {
        return reviews.mine(person, MOST_LISTED)
                .flatMapIterable(own -> own)
                .filter(review -> review.level().isNegative())
                .map(MyReview::id)
                .collectList()
                .flatMapMany(complaints::byIds);
    }

    /** Removes the words, the photos and the contact of a complaint that was filed, for good; a review's goes with the review. */
    public Mono<Void> erase(String receipt) {
        return byReceipt(receipt)
                .flatMap(complaint ->
                        complaints.erase(complaint.id(), book.now()).then(photos.remove(complaint.id())))
                .as(transaction::transactional);
    }

    public Mono<List<UUID>> photosOf(Complaint complaint) {
        return photos.of(complaint.id());
    }

    /** @return whoever asks: scope is the caller's to check; refused with COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Complaint> byNumber(String number) {
        return bySeq(number);
    }

    /** @return refused with COMPLAINT_NUMBER_MISTYPED, COMPLAINT_NOT_FOUND, ROLE_REQUIRED, or OUT_OF_SCOPE, which is audited */
    public Mono<Case> showTo(PersonKey official, String number) {
        return bySeq(number).flatMap(complaint -> officialsCase(complaint, official));
    }

    /**
     * An action of the staff, in the capacity that their duty over this complaint gives them.
     *
     * @return refused like {@link #showTo}, or with ACTION_NOT_ALLOWED (naming what is), STALE_VERSION, WORDS_REQUIRED,
     *     WORDS_CANNED, ROOT_CAUSE_REQUIRED, OUTCOME_REQUIRED, REVIEWER_NOT_INDEPENDENT
     */
    public Mono<Case> actAs(PersonKey official, String number, Action action, Deed deed) {
        return bySeq(number)
                .filterWhen(before -> isOwn(before, official).map(own -> !own)) // nobody decides on what they filed
                .switchIfEmpty(Refusal.mono(Problem.REVIEWER_NOT_INDEPENDENT))
                .flatMap(before -> officials
                        .over(before, official)
                        .flatMap(capacity -> officialsMove(before, capacity, action, deed)))
                .retryWhen(onceMoreIfStale().filter(failure -> deed.version() == null && isStale(failure)))
                .doOnNext(after -> outbox.nudge())
                .flatMap(after -> officialsCase(after, official));
    }

    private Mono<Complaint> officialsMove(Complaint before, Capacity capacity, Action action, Deed deed) {
        return Mono.fromCallable(() -> Officials.check(before, capacity, action, deed))
                .flatMap(party -> book.move(before, action, party, capacity.official(), replies.check(action, deed)))
                .as(transaction::transactional);
    }

    private Mono<Case> officialsCase(Complaint complaint, PersonKey official) {
        return Mono.zip(
                        officials.over(complaint, official),
                        complaints.timeline(complaint.id()).collectList())
                .map(known -> seenBy(known.getT1(), complaint, known.getT2()));
    }

    private static Case seenBy(Capacity capacity, Complaint complaint, List<Entry> timeline) {
        List<Action> allowed = capacity.allowed(complaint.stage());
        return capacity.isWindowOnly()
                ? new Case(
                        complaint.forWindow(),
                        timeline.stream().map(Entry::forWindow).toList(),
                        allowed)
                : new Case(complaint, timeline, allowed);
    }

    /** @return those of one area, whoever asks: scope is the caller's to check; refused with LIMIT_INVALID */
    public Mono<List<Complaint>> list(Place area, Search search) {
        return Mono.fromRunnable(() -> check(search.limit()))
                .thenMany(Flux.defer(() -> complaints.list(area, search, today())))
                .collectList();
    }

    /** @return those of all areas that the official's duties cover; refused with ROLE_REQUIRED or LIMIT_INVALID */
    public Mono<List<Complaint>> listFor(PersonKey official, Search search) {
        return Mono.fromRunnable(() -> check(search.limit()))
                .thenMany(Flux.defer(() -> inAreasOf(official, search)))
                .distinct(Complaint::id)
                .collectSortedList(Comparator.comparing(
                                (Complaint complaint) -> complaint.due().on())
                        .thenComparing(complaint -> Long.parseLong(complaint.number())))
                .map(found -> found.subList(0, Math.min(found.size(), search.limit())));
    }

    private Flux<Complaint> inAreasOf(PersonKey official, Search search) {
        return Mono.zip(officials.duties(official), directory.today())
                .flatMapMany(known -> Flux.fromIterable(known.getT1())
                        .concatMap(duty -> Flux.fromIterable(known.getT2().place(duty.scope()).stream()
                                        .toList())
                                .concatMap(area -> complaints.list(area, search, today()))
                                .filter(complaint -> !Capacity.parties(List.of(duty), complaint)
                                        .isEmpty())
                                .map(complaint -> duty.role() == Role.CLERK ? complaint.forWindow() : complaint)));
    }

    private static void check(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED);
        }
    }

    /** @return of the complaints opened from one day to the other, both included */
    public Mono<Counts> counts(Place area, LocalDate from, LocalDate to) {
        return complaints.counts(area, from, to, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }

    private static RetrySpec onceMoreIfStale() {
        return Retry.max(2).filter(ComplaintDesk::isStale).onRetryExhaustedThrow((retry, last) -> last.failure());
    }

    private static boolean isStale(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == Problem.STALE_VERSION;
    }
}

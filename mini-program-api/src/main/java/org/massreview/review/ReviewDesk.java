package org.massreview.review;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Receipts;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.ServiceWindow;
import org.massreview.outbox.OnceMore;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to reviews, the same for HTTP and chat. */
@Component
public class ReviewDesk {

    /** 误评 may be mended for so long (domain rule 2). */
    static final Duration CORRECTABLE = Duration.ofHours(24);

    private static final int MOST_REASON = 500;
    private static final int LANES = 2;
    private static final int QUEUE = 2_000;
    private static final int BATCH = 64;

    private final DraftRules rules;
    private final DirectoryDesk directory;
    private final StaffDesk staff;
    private final SubmissionPress press;
    private final Reviews reviews;
    private final Grievances grievances;
    private final ReviewTally tally;
    private final Outbox outbox;
    private final Receipts receipts;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<ReviewLane> lanes;

    ReviewDesk(
            DraftRules rules,
            DirectoryDesk directory,
            StaffDesk staff,
            SubmissionPress press,
            ReviewBook book,
            Reviews reviews,
            Grievances grievances,
            ReviewTally tally,
            Outbox outbox,
            Receipts receipts,
            TransactionalOperator transaction,
            Clock clock,
            MeterRegistry metrics) {
        this.rules = rules;
        this.directory = directory;
        this.staff = staff;
        this.press = press;
        this.reviews = reviews;
        this.grievances = grievances;
        this.tally = tally;
        this.outbox = outbox;
        this.receipts = receipts;
        this.transaction = transaction;
        this.clock = clock;
        this.metrics = metrics;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new ReviewLane(QUEUE, BATCH, book::write))
                .toList();
        metrics.gauge(
                "massreview.reviews.waiting",
                lanes,
                all -> all.stream().mapToInt(ReviewLane::waiting).sum());
    }

    /**
     * Takes a review in and answers once it is durable together with its counts.
     *
     * @return refused with any rule of {@link DraftRules}, a code's refusal of the directory, OWN_WINDOW, ALREADY_REVIEWED,
     *     IDEMPOTENCY_KEY_REUSED, PHOTO_NOT_FOUND, or BUSY
     */
    public Mono<Accepted> submit(Draft draft) {
        return Mono.fromCallable(() -> rules.check(draft))
                .flatMap(opinion -> directory
                        .openWindow(draft.window())
                        .flatMap(window -> refuseOwn(draft, window).thenReturn(press.press(draft, opinion, window)))
                        .flatMap(submission -> laneOf(submission).submit(submission))
                        .doOnNext(this::measure));
    }

    private Mono<Void> refuseOwn(Draft draft, ServiceWindow window) {
        return draft.person() == null ? Mono.empty() : staff.refuseOwnWindow(draft.person(), window);
    }

    /** One window always takes the same lane, so two lanes never wait for one another's counts. */
    private ReviewLane laneOf(Submission submission) {
        return lanes.get(Math.floorMod(submission.review().window().hashCode(), LANES));
    }

    private void measure(Accepted accepted) {
        if (!accepted.repeated()) {
            metrics.counter(
                            "massreview.reviews",
                            "channel",
                            accepted.review().channel().name(),
                            "level",
                            Integer.toString(accepted.review().opinion().level().level()))
                    .increment();
        }
    }

    /** @return refused with RECEIPT_MISTYPED or RECEIPT_NOT_FOUND */
    public Mono<Review> byReceipt(String receipt) {
        return found(receipt, reviews::byReceipt);
    }

    private Mono<Review> locked(String receipt) {
        return found(receipt, reviews::lockByReceipt);
    }

    private Mono<Review> found(String receipt, Function<byte[], Mono<Review>> find) {
        return Mono.fromCallable(() -> receipts.hashOf(receipt))
                .flatMap(hash -> find.apply(hash).switchIfEmpty(Refusal.mono(Problem.RECEIPT_NOT_FOUND)));
    }

    /** @return the person's own reviews that were not erased, newest first */
    public Mono<List<MyReview>> mine(PersonKey person, int limit) {
        return reviews.of(press.ownerHash(person), limit)
                .map(review -> new MyReview(
                        review.id(),
                        review.window(),
                        review.opinion().level(),
                        review.serviceDay(),
                        review.givenAt(),
                        review.state(),
                        receipts.codeFor(review.id())))
                .collectList();
    }

    /** Whether the person gave this review; never so once it is erased. */
    public Mono<Boolean> isOwn(PersonKey person, UUID review) {
        return reviews.isOwn(press.ownerHash(person), review);
    }

    /** @return who gave it, for rooms and not for people; empty for somebody whom we can not recognise */
    public Mono<PersonKey> ownerOf(UUID review) {
        return reviews.sealedOwner(review).map(kept -> press.opened(review, kept));
    }

    /** @return the telephone number that its author left; whoever asks writes it down; empty where nobody left one */
    public Mono<String> phoneOf(UUID review) {
        return reviews.sealedPhone(review).map(kept -> press.phone(review, kept));
    }

    /** @return empty when it opened no complaint */
    public Mono<Promise> promised(UUID review, @Nullable Locale locale) {
        return grievances.promised(review, locale);
    }

    public Mono<List<UUID>> photosOf(Review review) {
        return reviews.photosOf(review.id());
    }

    public Instant correctableUntil(Review review) {
        return review.givenAt().plus(CORRECTABLE);
    }

    /**
     * Mends a slip 误评: the author says it anew, the old version stays on record.
     *
     * @param said window, key and person are not looked at
     * @return refused with CORRECTION_TOO_LATE, REVIEW_ERASED, STALE_VERSION, or a rule of the opinion
     */
    public Mono<Review> correct(String receipt, Draft said) {
        return Mono.fromCallable(() -> rules.opinion(said))
                .flatMap(opinion -> locked(receipt)
                        .flatMap(before -> correctable(before))
                        .flatMap(before -> reviews.correct(before, before.corrected(opinion), clock.instant())
                                .switchIfEmpty(Refusal.mono(Problem.STALE_VERSION))
                                .flatMap(after -> note(before, after, ReviewEvents.CORRECTED))
                                .delayUntil(this::followed))
                        .as(transaction::transactional)
                        .retryWhen(OnceMore.ifOvertaken()) // its complaint may be acted on at this moment
                        .doOnNext(review -> outbox.nudge()));
    }

    private Mono<Void> followed(Review corrected) {
        return reviews.sealedPhone(corrected.id()).hasElement().flatMap(named -> grievances.follow(corrected, named));
    }

    private Mono<Review> correctable(Review review) {
        if (review.erasedAt() != null) {
            return Refusal.mono(Problem.REVIEW_ERASED);
        }
        return clock.instant().isAfter(correctableUntil(review))
                ? Refusal.mono(Problem.CORRECTION_TOO_LATE, CORRECTABLE.toHours())
                : Mono.just(review);
    }

    private Mono<Review> note(Review before, Review after, String event) {
        return tally.count(List.of(TallyChange.between(before, after)))
                .then(outbox.append(List.of(ReviewEvents.event(event, after, clock.instant()))))
                .thenReturn(after);
    }

    /** 不计入评分: takes a mistaken or malicious review out of the scores, or in again; it is never deleted. */
    public Mono<Review> decide(UUID id, Review.State state, String reason, PersonKey by) {
        return decideWithin(id, state, reason, by)
                .as(transaction::transactional)
                .retryWhen(OnceMore.ifOvertaken())
                .doOnNext(review -> outbox.nudge());
    }

    /** The same inside the caller's transaction. */
    public Mono<Review> decideWithin(UUID id, Review.State state, String reason, PersonKey by) {
        if (reason.isBlank()) {
            return Refusal.mono(Problem.REASON_REQUIRED);
        }
        if (reason.length() > MOST_REASON) {
            return Refusal.mono(Problem.WORDS_TOO_LONG, MOST_REASON);
        }
        String event = state == Review.State.EXCLUDED ? ReviewEvents.EXCLUDED : ReviewEvents.RESTORED;
        return reviews.byId(id)
                .switchIfEmpty(Refusal.mono(Problem.REVIEW_NOT_FOUND))
                .filter(before -> before.state() != state)
                .switchIfEmpty(Refusal.mono(Problem.REVIEW_ALREADY_EXCLUDED))
                .flatMap(before -> reviews.decide(before.in(state), reason.strip(), by, clock.instant())
                        .then(note(before, before.in(state), event))
                        .delayUntil(after -> grievances.decided(after, reason.strip(), by)));
    }

    /** Removes words, photos and contact for good; the level stays, for it was counted. Repeating it changes nothing. */
    public Mono<Review> erase(String receipt) {
        return locked(receipt)
                .flatMap(before -> before.erasedAt() != null
                        ? Mono.just(before)
                        : reviews.erase(before, clock.instant())
                                .then(grievances.erase(before.id()))
                                .then(outbox.append(
                                        List.of(ReviewEvents.event(ReviewEvents.ERASED, before, clock.instant()))))
                                .thenReturn(before.erased(clock.instant())))
                .as(transaction::transactional)
                .retryWhen(OnceMore.ifOvertaken())
                .doOnNext(review -> outbox.nudge());
    }
}

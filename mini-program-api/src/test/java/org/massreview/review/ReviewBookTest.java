package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.review.Submissions.anonymous;
import static org.massreview.review.Submissions.of;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.outbox.Event;
import org.massreview.outbox.RememberedEvents;
import org.massreview.problem.Problem;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReviewBookTest {

    private final RememberedReviews reviews = new RememberedReviews();
    private final RememberedEvents events = new RememberedEvents();
    private List<TallyChange> counted = new ArrayList<>();
    private ReviewTally tally = changes -> Mono.fromRunnable(() -> counted.addAll(changes));
    private final RememberedGrievances grievances = new RememberedGrievances();
    private final ReviewBook book = book(reviews);

    private ReviewBook book(Reviews store) {
        return new ReviewBook(
                store,
                grievances,
                changes -> tally.count(changes),
                events,
                Citizens.receipts(),
                new UndoingTransactions(reviews::undo, events::undo, this::undoCounts, grievances::undo));
    }

    private Runnable undoCounts() {
        List<TallyChange> before = new ArrayList<>(counted);
        return () -> counted = before;
    }

    private List<Outcome> write(Submission... submissions) {
        return book.write(List.of(submissions)).block();
    }

    private static void assertNew(Outcome outcome, Submission submission) {
        assertThat(outcome.refusal()).isNull();
        assertThat(outcome.accepted().repeated()).isFalse();
        assertThat(outcome.accepted().review()).isEqualTo(submission.review());
        assertThat(outcome.accepted().receipt())
                .isEqualTo(Citizens.receipts().codeFor(submission.review().id()));
    }

    private static void assertRefused(Outcome outcome, Problem problem) {
        assertThat(outcome.accepted()).isNull();
        assertThat(outcome.refusal().problem()).isEqualTo(problem);
    }

    private void assertInStep(int written) {
        assertThat(reviews.size()).isEqualTo(written);
        assertThat(counted).hasSize(written);
        assertThat(events.events()).hasSize(written);
    }

    @Test
    void new_reviews_are_written_counted_and_told_in_their_order() {
        Submission one = anonymous();
        Submission two = anonymous();
        List<Outcome> outcomes = write(one, two);

        assertNew(outcomes.get(0), one);
        assertNew(outcomes.get(1), two);
        assertInStep(2);
        assertThat(counted).extracting(TallyChange::after).containsOnly(Submissions.satisfied());
        assertThat(events.events()).extracting(Event::type).containsOnly(ReviewEvents.ACCEPTED);
        assertThat(events.nudged()).isEqualTo(1);
    }

    @Test
    void a_bad_review_becomes_somebodys_work_in_the_same_transaction_and_a_good_one_does_not() {
        Submission bad = Submissions.bad();
        write(anonymous(), bad, anonymous());

        assertThat(grievances.opened()).containsExactly(bad.review());
        assertInStep(3);
    }

    @Test
    void when_its_complaint_can_not_be_opened_a_bad_review_is_not_taken() {
        grievances.fail(new DataAccessResourceFailureException("gone"));

        StepVerifier.create(book.write(List.of(Submissions.bad())))
                .verifyError(DataAccessResourceFailureException.class);
        assertInStep(0);
        assertThat(grievances.opened()).isEmpty();
    }

    @Test
    void the_same_attempt_hears_the_first_answer_again() {
        Submission first = of("k", "a", null);
        write(first);

        Outcome again = write(of("k", "a", null)).get(0);

        assertThat(again.accepted().repeated()).isTrue();
        assertThat(again.accepted().review()).isEqualTo(first.review());
        assertThat(again.accepted().receipt())
                .isEqualTo(Citizens.receipts().codeFor(first.review().id()));
        assertInStep(1);
    }

    @Test
    void the_same_attempt_twice_in_one_batch_is_one_review() {
        Submission first = of("k", "a", "Zhang");
        List<Outcome> outcomes = write(first, of("k", "a", "Zhang"));

        assertNew(outcomes.get(0), first);
        assertThat(outcomes.get(1).accepted().repeated()).isTrue();
        assertThat(outcomes.get(1).accepted().receipt())
                .isEqualTo(outcomes.get(0).accepted().receipt());
        assertInStep(1);
    }

    @Test
    void a_key_used_for_other_content_is_refused_written_before_or_beside_it() {
        Submission first = of("k", "a", null);
        List<Outcome> beside = write(first, of("k", "b", null));

        assertNew(beside.get(0), first);
        assertRefused(beside.get(1), Problem.IDEMPOTENCY_KEY_REUSED);
        assertRefused(write(of("k", "b", null)).get(0), Problem.IDEMPOTENCY_KEY_REUSED);
        assertInStep(1);
    }

    @Test
    void one_visit_has_one_rating_written_before_or_beside_it() {
        Submission first = of("k1", "a", "Zhang");
        List<Outcome> beside = write(first, of("k2", "a", "Zhang"));

        assertNew(beside.get(0), first);
        assertRefused(beside.get(1), Problem.ALREADY_REVIEWED);
        assertRefused(write(of("k3", "a", "Zhang")).get(0), Problem.ALREADY_REVIEWED);
        assertInStep(1);
    }

    @Test
    void a_repeated_attempt_does_not_stop_its_neighbours() {
        write(of("k", "a", "Zhang"));
        Submission left = anonymous();
        Submission right = anonymous();

        List<Outcome> outcomes = write(left, of("k", "a", "Zhang"), of("k9", "a", "Zhang"), right);

        assertNew(outcomes.get(0), left);
        assertThat(outcomes.get(1).accepted().repeated()).isTrue();
        assertRefused(outcomes.get(2), Problem.ALREADY_REVIEWED);
        assertNew(outcomes.get(3), right);
        assertInStep(3);
    }

    @Test
    void a_missing_photo_is_refused_alone() {
        Submission left = anonymous();
        Submission right = of("r", "a", "Zhang", reviews.photo());

        List<Outcome> outcomes = write(left, of("k", "a", "Li", UUID.randomUUID()), right);

        assertNew(outcomes.get(0), left);
        assertRefused(outcomes.get(1), Problem.PHOTO_NOT_FOUND);
        assertNew(outcomes.get(2), right);
        assertInStep(2);
    }

    @Test
    void the_second_of_two_alike_is_written_when_the_first_is_refused_for_its_photo() {
        Submission second = of("k2", "a", "Zhang");

        List<Outcome> outcomes = write(of("k1", "a", "Zhang", UUID.randomUUID()), second);

        assertRefused(outcomes.get(0), Problem.PHOTO_NOT_FOUND);
        assertNew(outcomes.get(1), second);
        assertInStep(1);
    }

    @Test
    void a_row_that_the_database_will_not_take_is_refused_alone() {
        Submission bad = anonymous();
        Submission left = anonymous();
        Submission right = anonymous();
        ReviewBook strict = book(new Picky(bad));

        List<Outcome> outcomes = strict.write(List.of(left, bad, right)).block();

        assertNew(outcomes.get(0), left);
        assertRefused(outcomes.get(1), Problem.INTERNAL_ERROR);
        assertNew(outcomes.get(2), right);
        assertInStep(2);
    }

    @Test
    void a_deadlock_is_tried_again() {
        AtomicInteger deadlocks = new AtomicInteger(3);
        tally = changes -> Mono.defer(() -> deadlocks.getAndDecrement() > 0
                ? Mono.error(new CannotAcquireLockException("deadlock"))
                : Mono.fromRunnable(() -> counted.addAll(changes)));
        Submission one = anonymous();

        assertNew(write(one).get(0), one);
        assertInStep(1);
    }

    @Test
    void when_counting_fails_nothing_was_written_and_the_failure_is_told() {
        tally = changes -> Mono.error(new DataAccessResourceFailureException("the database is gone"));

        StepVerifier.create(book.write(List.of(anonymous(), anonymous())))
                .expectError(DataAccessResourceFailureException.class)
                .verify();
        assertInStep(0);
        assertThat(events.nudged()).isZero();
    }

    @Test
    void a_whole_batch_of_repetitions_is_answered_without_writing() {
        Submission[] all =
                IntStream.range(0, 64).mapToObj(i -> of("k" + i, "a", "p" + i)).toArray(Submission[]::new);
        write(all);

        assertThat(write(all))
                .allSatisfy(outcome -> assertThat(outcome.accepted().repeated()).isTrue());
        assertInStep(64);
    }

    /** A database that can not hold one of them. */
    private final class Picky implements Reviews {

        private final Submission bad;

        Picky(Submission bad) {
            this.bad = bad;
        }

        @Override
        public Mono<Void> add(List<Submission> submissions) {
            return submissions.contains(bad)
                    ? Mono.error(new DataIntegrityViolationException("Data too long for column"))
                    : reviews.add(submissions);
        }

        @Override
        public Flux<Taken> taken(Collection<byte[]> keys, Collection<byte[]> visits) {
            return reviews.taken(keys, visits);
        }

        @Override
        public Mono<Review> byReceipt(byte[] receiptHash) {
            return reviews.byReceipt(receiptHash);
        }

        @Override
        public Mono<Review> lockByReceipt(byte[] receiptHash) {
            return byReceipt(receiptHash);
        }

        @Override
        public Mono<Review> byId(UUID id) {
            return reviews.byId(id);
        }

        @Override
        public Flux<Review> of(byte[] ownerHash, int limit) {
            return reviews.of(ownerHash, limit);
        }

        @Override
        public Mono<byte[]> sealedOwner(UUID review) {
            return reviews.sealedOwner(review);
        }

        @Override
        public Mono<byte[]> sealedPhone(UUID review) {
            return reviews.sealedPhone(review);
        }

        @Override
        public Mono<Boolean> isOwn(byte[] ownerHash, UUID review) {
            return reviews.isOwn(ownerHash, review);
        }

        @Override
        public Mono<List<UUID>> photosOf(UUID review) {
            return reviews.photosOf(review);
        }

        @Override
        public Mono<Review> correct(Review before, Review after, java.time.Instant at) {
            return reviews.correct(before, after, at);
        }

        @Override
        public Mono<Void> decide(
                Review after, String reason, org.massreview.citizen.PersonKey by, java.time.Instant at) {
            return reviews.decide(after, reason, by, at);
        }

        @Override
        public Mono<Void> erase(Review after, java.time.Instant at) {
            return reviews.erase(after, at);
        }
    }
}

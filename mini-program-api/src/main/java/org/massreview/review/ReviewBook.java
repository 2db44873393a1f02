package org.massreview.review;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.massreview.citizen.Receipts;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Writes many reviews in one transaction: rows, counts and events together or not at all. It first writes without asking
 * whether they are new, because they nearly always are; when a unique key says otherwise, it looks and writes the rest; when
 * that fails too, each is written alone, so that one bad row never spoils its neighbours.
 */
@Component
class ReviewBook {

    private static final Logger log = LoggerFactory.getLogger(ReviewBook.class);
    private static final long MOST_RETRIES = 5;

    private final Reviews reviews;
    private final Grievances grievances;
    private final ReviewTally tally;
    private final Outbox outbox;
    private final Receipts receipts;
    private final TransactionalOperator transaction;

    ReviewBook(
            Reviews reviews,
            Grievances grievances,
            ReviewTally tally,
            Outbox outbox,
            Receipts receipts,
            TransactionalOperator transaction) {
        this.reviews = reviews;
        this.grievances = grievances;
        this.tally = tally;
        this.outbox = outbox;
        this.receipts = receipts;
        this.transaction = transaction;
    }

    /** @return one outcome for each submission, in their order; fails only when the database can not be used */
    Mono<List<Outcome>> write(List<Submission> submissions) {
        return attempt(submissions, Map.of())
                .onErrorResume(ReviewBook::isAboutARow, failure -> looked(submissions))
                .doOnNext(outcomes -> outbox.nudge());
    }

    private Mono<List<Outcome>> looked(List<Submission> submissions) {
        return known(submissions)
                .flatMap(known -> attempt(submissions, known))
                .onErrorResume(ReviewBook::isAboutARow, failure -> eachAlone(submissions));
    }

    private Mono<List<Outcome>> eachAlone(List<Submission> submissions) {
        return Flux.fromIterable(submissions)
                .concatMap(one -> known(List.of(one))
                        .flatMap(known -> attempt(List.of(one), known))
                        .retryWhen(Retry.max(2)
                                .filter(DataIntegrityViolationException.class::isInstance)
                                .onRetryExhaustedThrow((retry, last) -> last.failure()))
                        .map(outcomes -> outcomes.get(0))
                        .onErrorResume(Refusal.class, refusal -> Mono.just(new Outcome(null, refusal)))
                        .onErrorResume(
                                DataIntegrityViolationException.class, failure -> Mono.just(unwritable(one, failure))))
                .collectList();
    }

    private static Outcome unwritable(Submission submission, Throwable failure) {
        log.error("the database will not take review {}", submission.review().id(), failure);
        return refused(Problem.INTERNAL_ERROR);
    }

    private static boolean isAboutARow(Throwable failure) {
        return failure instanceof DataIntegrityViolationException || failure instanceof Refusal;
    }

    private Mono<Map<ByteBuffer, Reviews.Taken>> known(List<Submission> submissions) {
        return reviews.taken(
                        submissions.stream().map(Submission::idempotencyHash).toList(),
                        submissions.stream()
                                .map(Submission::visitHash)
                                .filter(Objects::nonNull)
                                .toList())
                .collect(HashMap::new, (known, taken) -> {
                    known.put(ByteBuffer.wrap(taken.idempotencyHash()), taken);
                    known.put(ByteBuffer.wrap(taken.visitHash()), taken);
                });
    }

    private Mono<List<Outcome>> attempt(List<Submission> submissions, Map<ByteBuffer, Reviews.Taken> known) {
        Sorted sorted = sort(submissions, known);
        return (sorted.fresh().isEmpty() ? Mono.<Void>empty() : insert(sorted.fresh()))
                .thenReturn(sorted.outcomes())
                .retryWhen(Retry.max(MOST_RETRIES).filter(TransientDataAccessException.class::isInstance));
    }

    private Mono<Void> insert(List<Submission> fresh) {
        List<Review> written = fresh.stream().map(Submission::review).toList();
        List<Review> bad = written.stream()
                .filter(review -> review.opinion().level().isNegative())
                .toList();
        return reviews.add(fresh)
                .then(grievances.open(bad, named(fresh)))
                .then(tally.count(written.stream().map(TallyChange::accepted).toList()))
                .then(outbox.append(written.stream().map(ReviewEvents::accepted).toList()))
                .as(transaction::transactional);
    }

    private static Set<UUID> named(List<Submission> fresh) {
        return fresh.stream()
                .filter(submission -> submission.phone() != null)
                .map(submission -> submission.review().id())
                .collect(Collectors.toSet());
    }

    private Sorted sort(List<Submission> submissions, Map<ByteBuffer, Reviews.Taken> known) {
        Map<ByteBuffer, Reviews.Taken> seen = new HashMap<>(known);
        List<Submission> fresh = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            outcomes.add(judge(submission, seen, fresh));
        }
        return new Sorted(fresh, outcomes);
    }

    private Outcome judge(Submission submission, Map<ByteBuffer, Reviews.Taken> seen, List<Submission> fresh) {
        ByteBuffer attempt = ByteBuffer.wrap(submission.idempotencyHash());
        ByteBuffer visit = submission.visitHash() == null ? null : ByteBuffer.wrap(submission.visitHash());
        Reviews.Taken before = seen.get(attempt);
        if (before != null) {
            return java.util.Arrays.equals(before.requestHash(), submission.requestHash())
                    ? accepted(before.review(), true)
                    : refused(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        if (visit != null && seen.containsKey(visit)) {
            return refused(Problem.ALREADY_REVIEWED);
        }
        Reviews.Taken now = new Reviews.Taken(
                submission.review(), submission.idempotencyHash(), submission.requestHash(), new byte[0]);
        seen.put(attempt, now);
        if (visit != null) {
            seen.put(visit, now);
        }
        fresh.add(submission);
        return accepted(submission.review(), false);
    }

    private Outcome accepted(Review review, boolean repeated) {
        return new Outcome(new Accepted(review, receipts.codeFor(review.id()), repeated), null);
    }

    private static Outcome refused(Problem problem) {
        return new Outcome(null, Refusal.of(problem));
    }

    private record Sorted(List<Submission> fresh, List<Outcome> outcomes) {}
}

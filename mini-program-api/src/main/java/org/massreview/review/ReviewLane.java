package org.massreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * 批量提交: whatever arrives while one transaction is on its way is written by the next one together. The queue is bounded; who
 * finds it full is asked to come back.
 */
class ReviewLane {

    private final BlockingQueue<Waiting> queue;
    private final int most;
    private final Function<List<Submission>, Mono<List<Outcome>>> write;
    /** Only one batch is on its way; whoever sets this writes for the others too. */
    private final AtomicBoolean busy = new AtomicBoolean();

    ReviewLane(int capacity, int most, Function<List<Submission>, Mono<List<Outcome>>> write) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.most = most;
        this.write = write;
    }

    /** @return after the commit; refused with BUSY at once when the queue is full */
    Mono<Accepted> submit(Submission submission) {
        return Mono.defer(() -> {
            Waiting waiting = new Waiting(submission, Sinks.one());
            if (!queue.offer(waiting)) {
                return Refusal.mono(Problem.BUSY);
            }
            drain();
            return waiting.answer().asMono();
        });
    }

    int waiting() {
        return queue.size();
    }

    /** Repeating is a loop in Reactor, however the writer answers: at once, on this thread, never makes the stack grow. */
    private void drain() {
        if (busy.compareAndSet(false, true)) {
            Mono.defer(this::writeNext).repeat(this::isMoreToDo).subscribe();
        }
    }

    private boolean isMoreToDo() {
        if (!queue.isEmpty()) {
            return true;
        }
        busy.set(false);
        return !queue.isEmpty()
                && busy.compareAndSet(false, true); // somebody came in between and went away trusting us
    }

    private Mono<Void> writeNext() {
        List<Waiting> batch = new ArrayList<>(most);
        queue.drainTo(batch, most);
        if (batch.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(() ->
                        write.apply(batch.stream().map(Waiting::submission).toList()))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the writer said nothing")))
                .doOnNext(outcomes -> answer(batch, outcomes))
                .onErrorResume(failure -> {
                    batch.forEach(waiting -> waiting.answer().tryEmitError(failure));
                    return Mono.empty();
                })
                .then();
    }

    private static void answer(List<Waiting> batch, List<Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Sinks.One<Accepted> answer = batch.get(i).answer();
            if (outcome.accepted() != null) {
                answer.tryEmitValue(outcome.accepted());
            } else if (outcome.refusal() != null) {
                answer.tryEmitError(outcome.refusal());
            }
        }
    }

    private record Waiting(Submission submission, Sinks.One<Accepted> answer) {}
}

package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.review.Submissions.anonymous;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class ReviewLaneTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Writer writer = new Writer();
    private final List<String> answers = new ArrayList<>();

    /** Keeps every batch until it is told what becomes of it. */
    private static final class Writer {

        private final List<List<Submission>> batches = new ArrayList<>();
        private final List<Sinks.One<List<Outcome>>> open = new ArrayList<>();

        Mono<List<Outcome>> write(List<Submission> batch) {
            batches.add(batch);
            Sinks.One<List<Outcome>> answer = Sinks.one();
            open.add(answer);
            return answer.asMono();
        }

        void commits(int batch) {
            open.get(batch).tryEmitValue(accepted(batches.get(batch))).orThrow();
        }

        void fails(int batch, Throwable failure) {
            open.get(batch).tryEmitError(failure).orThrow();
        }
    }

    private static List<Outcome> accepted(List<Submission> batch) {
        return batch.stream()
                .map(one -> new Outcome(new Accepted(one.review(), "receipt", false), null))
                .toList();
    }

    private void submit(ReviewLane lane, Submission submission, String name) {
        lane.submit(submission)
                .subscribe(
                        accepted -> answers.add(
                                name + (accepted.review().equals(submission.review()) ? " accepted" : " mixed up")),
                        failure -> answers.add(name + " "
                                + (failure instanceof Refusal refusal ? refusal.problem() : failure.getMessage())));
    }

    @Test
    void what_arrives_while_a_batch_is_on_its_way_goes_with_the_next_one() {
        ReviewLane lane = new ReviewLane(100, 64, writer::write);
        submit(lane, anonymous(), "a");
        submit(lane, anonymous(), "b");
        submit(lane, anonymous(), "c");

        assertThat(writer.batches).extracting(List::size).containsExactly(1);
        assertThat(lane.waiting()).isEqualTo(2);
        assertThat(answers).as("nobody is answered before the commit").isEmpty();

        writer.commits(0);
        assertThat(writer.batches).extracting(List::size).containsExactly(1, 2);
        assertThat(answers).containsExactly("a accepted");

        writer.commits(1);
        assertThat(answers).containsExactly("a accepted", "b accepted", "c accepted");
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void a_batch_has_at_most_so_many() {
        ReviewLane lane = new ReviewLane(100, 3, writer::write);
        IntStream.range(0, 8).forEach(i -> submit(lane, anonymous(), "" + i));
        for (int batch = 0; batch < writer.batches.size(); batch++) {
            writer.commits(batch);
        }

        assertThat(writer.batches).extracting(List::size).containsExactly(1, 3, 3, 1);
        assertThat(answers).hasSize(8);
    }

    @Test
    void who_finds_the_queue_full_is_asked_to_come_back_and_finds_room_later() {
        ReviewLane lane = new ReviewLane(2, 64, writer::write);
        for (String name : List.of("a", "b", "c", "d")) {
            submit(lane, anonymous(), name);
        }
        assertThat(answers).containsExactly("d BUSY");

        writer.commits(0);
        submit(lane, anonymous(), "e");
        writer.commits(1);
        writer.commits(2);

        assertThat(answers).containsExactly("d BUSY", "a accepted", "b accepted", "c accepted", "e accepted");
    }

    @Test
    void nothing_is_queued_before_somebody_waits_for_the_answer() {
        ReviewLane lane = new ReviewLane(2, 64, writer::write);
        Mono<Accepted> notYet = lane.submit(anonymous());

        assertThat(writer.batches).isEmpty();
        notYet.subscribe();
        assertThat(writer.batches).hasSize(1);
    }

    @Test
    void a_batch_that_fails_tells_all_its_callers_and_the_lane_goes_on() {
        ReviewLane lane = new ReviewLane(100, 64, writer::write);
        for (String name : List.of("a", "b", "c")) {
            submit(lane, anonymous(), name);
        }
        writer.commits(0);
        writer.fails(1, new IllegalStateException("gone"));
        submit(lane, anonymous(), "d");
        writer.commits(2);

        assertThat(answers).containsExactly("a accepted", "b gone", "c gone", "d accepted");
    }

    @Test
    void each_hears_its_own_outcome() {
        ReviewLane lane = new ReviewLane(100, 64, writer::write);
        for (String name : List.of("a", "b", "c")) {
            submit(lane, anonymous(), name);
        }
        writer.commits(0);
        writer.open
                .get(1)
                .tryEmitValue(List.of(
                        new Outcome(null, Refusal.of(Problem.ALREADY_REVIEWED)),
                        accepted(writer.batches.get(1)).get(1)));

        assertThat(answers).containsExactly("a accepted", "b ALREADY_REVIEWED", "c accepted");
    }

    @Test
    void a_writer_that_throws_says_nothing_or_too_little_leaves_nobody_waiting() {
        AtomicInteger calls = new AtomicInteger();
        ReviewLane lane = new ReviewLane(100, 64, batch -> switch (calls.getAndIncrement()) {
            case 0 -> throw new IllegalStateException("thrown");
            case 1 -> Mono.empty();
            case 2 -> Mono.just(List.of());
            default -> Mono.just(accepted(batch));
        });
        for (String name : List.of("a", "b", "c", "d")) {
            submit(lane, anonymous(), name);
        }

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo("a thrown");
        assertThat(answers.get(3)).isEqualTo("d accepted");
    }

    @Test
    void a_caller_who_goes_away_does_not_stop_the_others() {
        ReviewLane lane = new ReviewLane(100, 64, writer::write);
        submit(lane, anonymous(), "a");
        lane.submit(anonymous()).subscribe().dispose();
        submit(lane, anonymous(), "c");
        writer.commits(0);
        writer.commits(1);

        assertThat(answers).containsExactly("a accepted", "c accepted");
    }

    @Test
    void a_long_queue_is_emptied_without_a_deep_stack() {
        Sinks.One<Boolean> gate = Sinks.one();
        AtomicInteger batches = new AtomicInteger();
        ReviewLane lane = new ReviewLane(
                50_001,
                1,
                batch -> batches.getAndIncrement() == 0
                        ? gate.asMono().map(open -> accepted(batch))
                        : Mono.just(accepted(batch)));
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < 50_000; i++) {
            lane.submit(anonymous()).subscribe(accepted -> answered.incrementAndGet());
        }
        gate.tryEmitValue(true);

        assertThat(answered).hasValue(50_000);
    }

    @Test
    void nobody_is_lost_among_eight_threads_and_one_batch_is_written_at_a_time() throws Exception {
        int threads = 8;
        int each = 1_000;
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Object> written = ConcurrentHashMap.newKeySet();
        ReviewLane lane = new ReviewLane(
                threads * each,
                64,
                batch -> Mono.fromCallable(() -> {
                            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
                            batch.forEach(one ->
                                    assertThat(written.add(one.review().id())).isTrue());
                            writing.decrementAndGet();
                            return accepted(batch);
                        })
                        .subscribeOn(batch.size() % 2 == 0 ? Schedulers.immediate() : Schedulers.parallel()));
        AtomicInteger mixedUp = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(threads * each);
        ExecutorService citizens = Executors.newFixedThreadPool(threads);
        try {
            for (int thread = 0; thread < threads; thread++) {
                citizens.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        Submission mine = anonymous();
                        lane.submit(mine).subscribe(accepted -> {
                            mixedUp.addAndGet(accepted.review().equals(mine.review()) ? 0 : 1);
                            answered.countDown();
                        });
                    }
                });
            }
            assertThat(answered.await(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("%d callers were never answered", answered.getCount())
                    .isTrue();
        } finally {
            citizens.shutdownNow();
        }
        assertThat(written).hasSize(threads * each);
        assertThat(mixedUp).hasValue(0);
        assertThat(most).hasValue(1);
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void an_answer_may_be_asked_for_as_a_stream_step() {
        ReviewLane lane = new ReviewLane(10, 10, batch -> Mono.just(accepted(batch)));
        Submission mine = anonymous();

        StepVerifier.create(lane.submit(mine).map(Accepted::review))
                .expectNext(mine.review())
                .expectComplete()
                .verify(SOON);
    }
}

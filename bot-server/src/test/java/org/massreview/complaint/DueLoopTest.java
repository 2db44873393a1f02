package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.PersonKey;
import org.massreview.journey.WholeServer;
import org.massreview.outbox.Outbox;
import org.massreview.review.Draft;
import org.massreview.review.RatedWindows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Due work on a real database: shared by instances, never done twice, left over when a step fails. */
@WholeServer
class DueLoopTest {

    private static final PersonKey SOMEBODY = PersonKey.parse("ab".repeat(32));

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    Complaints store;

    @Autowired
    ComplaintTasks tasks;

    @Autowired
    ComplaintBook book;

    @Autowired
    DueSteps steps;

    @Autowired
    SmallWindows smallWindows;

    @Autowired
    RatedWindows rated;

    @Autowired
    MeritTally merits;

    @Autowired
    Deadlines limits;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    @Autowired
    Clock clock;

    private DueLoop instance(DueSteps itsSteps) {
        return new DueLoop(
                tasks,
                itsSteps,
                smallWindows,
                outbox,
                transaction,
                clock,
                new SimpleMeterRegistry(),
                Duration.ofDays(1));
    }

    private Complaint filed() {
        return filed("42138110801");
    }

    private Complaint filed(String window) {
        return complaints
                .file(new Filing(
                        UUID.randomUUID().toString(),
                        SOMEBODY,
                        Draft.Channel.HTTP,
                        window,
                        Complaint.Kind.GENERAL,
                        "等了一上午没有人接待",
                        List.of(),
                        List.of(),
                        null))
                .block()
                .complaint();
    }

    /** Nobody has taken it up for days. */
    private void let_it_be_due(Complaint complaint) {
        database.sql("UPDATE complaint SET contact_on = contact_on - INTERVAL 9 DAY WHERE id = :id")
                .bind("id", ComplaintRow.bytes(complaint.id()))
                .fetch()
                .rowsUpdated()
                .then(tasks.add(List.of(new ComplaintTasks.Waiting(
                        complaint.id(), Tasks.Kind.CONTACT, Instant.parse("2026-01-05T00:00:00Z")))))
                .block();
    }

    private List<Action> actions(Complaint complaint) {
        return store.timeline(complaint.id())
                .mapNotNull(Entry::action)
                .collectList()
                .block();
    }

    @Test
    void four_instances_that_look_at_once_do_each_thing_once() {
        List<Complaint> all = IntStream.range(0, 60).mapToObj(i -> filed()).toList();
        all.forEach(this::let_it_be_due);

        Flux.range(0, 4)
                .flatMap(i -> instance(steps).pass().subscribeOn(Schedulers.boundedElastic()), 4)
                .blockLast();

        assertThat(all).allSatisfy(complaint -> assertThat(actions(complaint)).containsExactly(Action.URGE));
    }

    @Test
    void a_step_that_fails_keeps_no_other_from_being_done_and_is_done_by_the_next_that_looks() {
        Complaint hard = filed();
        Complaint easy = filed();
        let_it_be_due(hard);
        let_it_be_due(easy);
        DueSteps stumbling = new DueSteps(store, tasks, book) {
            @Override
            Mono<Void> take(ComplaintTasks.Waiting task, Instant now) {
                return task.complaint().equals(hard.id())
                        ? super.take(task, now).then(Mono.error(new IllegalStateException("killed before the commit")))
                        : super.take(task, now);
            }
        };

        instance(stumbling).pass().block();
        assertThat(actions(easy)).containsExactly(Action.URGE);

        instance(steps).pass().block();
        assertThat(actions(hard)).containsExactly(Action.URGE);
    }

    @Test
    void a_small_window_that_fails_keeps_no_other_from_being_shown_its_own() {
        held("42138110802");
        List<Complaint> easy = held("42138110803");
        ComplaintBook stumbling = new ComplaintBook(store, tasks, merits, limits, conflicts, outbox, clock) {
            @Override
            Mono<Complaint> move(Complaint before, Action action, Party party, @Nullable PersonKey actor, Deed deed) {
                return before.window().equals("42138110802")
                        ? Mono.error(new IllegalStateException("killed before the commit"))
                        : super.move(before, action, party, actor, deed);
            }
        };

        new SmallWindows(rated, store, stumbling, limits, transaction).release().block();

        assertThat(easy).allSatisfy(complaint -> assertThat(actions(complaint)).containsExactly(Action.RELEASE));
    }

    private List<Complaint> held(String window) {
        List<Complaint> filed =
                IntStream.range(0, 3).mapToObj(i -> filed(window)).toList();
        filed.forEach(complaint -> database.sql("UPDATE complaint SET held = 1 WHERE id = :id")
                .bind("id", ComplaintRow.bytes(complaint.id()))
                .then()
                .block());
        return filed;
    }

    @Test
    void what_somebody_did_meanwhile_makes_the_task_needless() {
        Complaint complaint = filed();
        book.move(complaint, Action.ACCEPT, Party.TOWNSHIP, SOMEBODY, Deed.words(""))
                .as(transaction::transactional)
                .block();
        let_it_be_due(complaint);

        instance(steps).pass().block();

        assertThat(actions(complaint)).containsExactly(Action.ACCEPT);
        assertThat(tasks.lock(new ComplaintTasks.Waiting(complaint.id(), Tasks.Kind.CONTACT, Instant.EPOCH))
                        .blockOptional())
                .as("the row is gone")
                .isEmpty();
    }
}

package org.massreview.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes what becomes of complaints: the row, its timeline, what the clock will do, what it counts for and its event together;
 * to be called inside a transaction.
 */
@Component
class ComplaintBook {

    private final Complaints complaints;
    private final ComplaintTasks tasks;
    private final MeritTally merits;
    private final Deadlines limits;
    private final Conflicts conflicts;
    private final Outbox outbox;
    private final Clock clock;

    ComplaintBook(
            Complaints complaints,
            ComplaintTasks tasks,
            MeritTally merits,
            Deadlines limits,
            Conflicts conflicts,
            Outbox outbox,
            Clock clock) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.merits = merits;
        this.limits = limits;
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> open(List<Opening> openings) {
        List<Complaint> opened = openings.stream().map(Opening::complaint).toList();
        return complaints
                .add(openings)
                .then(tasks.add(
                        opened.stream().flatMap(one -> tasksOf(one).stream()).toList()))
                .then(outbox.append(opened.stream().map(ComplaintEvents::opened).toList()));
    }

    private List<ComplaintTasks.Waiting> tasksOf(Complaint complaint) {
        return Tasks.of(complaint, of(complaint)).entrySet().stream()
                .map(task -> new ComplaintTasks.Waiting(complaint.id(), task.getKey(), task.getValue()))
                .toList();
    }

    /** @return as it is then; refused with ACTION_NOT_ALLOWED, or STALE_VERSION when another was faster */
    Mono<Complaint> move(Complaint before, Action action, Party party, @Nullable PersonKey actor, Deed deed) {
        return move(before, action, party, actor, deed, null);
    }

    Mono<Complaint> move(
            Complaint before,
            Action action,
            Party party,
            @Nullable PersonKey actor,
            Deed deed,
            @Nullable Target target) {
        return Mono.justOrEmpty(Lifecycle.step(before.stage(), action, party))
                .switchIfEmpty(Mono.error(() -> notAllowed(before, Lifecycle.allowed(before.stage(), List.of(party)))))
                .flatMap(step ->
                        keep(before, naming(before, party, deed), new Move(step, party, deed, now(), target), actor));
    }

    /** What a citizen adds may name somebody who must not see it from then on. */
    private Complaint naming(Complaint before, Party party, Deed deed) {
        return party == Party.CITIZEN
                ? before.saying(before.tags(), before.words(), conflicts.namedIn(deed.words()))
                : before;
    }

    /** The review says something else now. */
    Mono<Complaint> amend(Complaint before, Complaint said) {
        return Mono.justOrEmpty(Lifecycle.step(before.stage(), Action.AMEND, Party.SYSTEM))
                .flatMap(step -> keep(before, said, new Move(step, Party.SYSTEM, Deed.words(""), now()), null))
                .defaultIfEmpty(before);
    }

    private Mono<Complaint> keep(Complaint before, Complaint said, Move move, @Nullable PersonKey actor) {
        Complaint after = move.of(said, of(before));
        return complaints
                .keep(before, after, move.entry(after), actor)
                .switchIfEmpty(Refusal.mono(Problem.STALE_VERSION))
                .delayUntil(kept -> tasks.replace(kept.id(), tasksOf(kept)))
                .delayUntil(kept -> merits.count(Merits.between(before, kept)))
                .delayUntil(kept -> outbox.append(
                        List.of(ComplaintEvents.moved(before, kept, move.step().action(), move.party(), move.at()))))
                .delayUntil(kept -> follow(kept, move));
    }

    /** Those that are handled together with it, each with an entry and an event of its own. */
    private Mono<Void> follow(Complaint kept, Move move) {
        return Mono.justOrEmpty(MergedOnes.follow(kept, move))
                .flatMapMany(action -> complaints
                        .mergedInto(kept.id())
                        .collectList()
                        .flatMapIterable(all -> all)
                        .concatMap(merged -> move(merged, action, Party.SYSTEM, null, told(action, move.deed()))))
                .then();
    }

    private static Deed told(Action action, Deed reply) {
        return action == Action.INFORM
                ? new Deed(reply.words(), reply.rootCause(), reply.outcome(), null)
                : Deed.words("");
    }

    /** Its words and whose it is. Nobody can be called from then on, so the clock closes it where nobody answers. */
    Mono<Void> erase(UUID complaint) {
        return complaints
                .erase(complaint, now())
                .then(complaints.byId(complaint))
                .flatMap(this::renewTasks);
    }

    /** What is known of the calendar has changed, or a row was left over. */
    Mono<Void> renewTasks(Complaint complaint) {
        return tasks.replace(complaint.id(), tasksOf(complaint));
    }

    Deadlines of(Complaint complaint) {
        return limits.of(complaint);
    }

    static Refusal notAllowed(Complaint complaint, List<Action> allowed) {
        return refused(Problem.ACTION_NOT_ALLOWED, complaint, allowed);
    }

    static Refusal refused(Problem problem, Complaint complaint, List<Action> allowed) {
        return Refusal.of(problem, new DefaultMessageSourceResolvable("complaint.stage." + complaint.stage()))
                .allowing(allowed.stream().map(Action::word).toList());
    }

    /** As precise as the column. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

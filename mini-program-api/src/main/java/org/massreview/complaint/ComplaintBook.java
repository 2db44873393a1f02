package org.massreview.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what becomes of complaints: the row, its timeline and its event together; to be called inside a transaction. */
@Component
class ComplaintBook {

    private final Complaints complaints;
    private final Deadlines limits;
    private final Outbox outbox;
    private final Clock clock;

    ComplaintBook(Complaints complaints, Deadlines limits, Outbox outbox, Clock clock) {
        this.complaints = complaints;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> open(List<Opening> openings) {
        return complaints
                .add(openings)
                .then(outbox.append(openings.stream()
                        .map(opening -> ComplaintEvents.opened(opening.complaint()))
                        .toList()));
    }

    /** @return as it is then; refused with ACTION_NOT_ALLOWED, or STALE_VERSION when another was faster */
    Mono<Complaint> move(Complaint before, Action action, Party party, @Nullable PersonKey actor, Deed deed) {
        return Mono.justOrEmpty(Lifecycle.step(before.stage(), action, party))
                .switchIfEmpty(Mono.error(() -> notAllowed(before, Lifecycle.allowed(before.stage(), List.of(party)))))
                .flatMap(step -> keep(before, before, new Move(step, party, deed, now()), actor));
    }

    /** The review says something else now. */
    Mono<Complaint> amend(Complaint before, Complaint said) {
        return Mono.justOrEmpty(Lifecycle.step(before.stage(), Action.AMEND, Party.SYSTEM))
                .flatMap(step -> keep(before, said, new Move(step, Party.SYSTEM, Deed.words(""), now()), null))
                .defaultIfEmpty(before);
    }

    private Mono<Complaint> keep(Complaint before, Complaint said, Move move, @Nullable PersonKey actor) {
        Complaint after = move.of(said, limits);
        return complaints
                .keep(before, after, move.entry(after), actor)
                .switchIfEmpty(Refusal.mono(Problem.STALE_VERSION))
                .delayUntil(kept -> outbox.append(
                        List.of(ComplaintEvents.moved(before, kept, move.step().action(), move.at()))));
    }

    static Refusal notAllowed(Complaint complaint, List<Action> allowed) {
        return Refusal.of(
                        Problem.ACTION_NOT_ALLOWED,
                        new DefaultMessageSourceResolvable("complaint.stage." + complaint.stage()))
                .allowing(allowed.stream().map(Action::word).toList());
    }

    /** As precise as the column. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.massreview.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which official may do what to which complaint. */
@Component
class Officials {

    private final StaffDesk staff;
    private final Complaints complaints;
    private final Audit audit;
    private final Deadlines limits;

    Officials(StaffDesk staff, Complaints complaints, Audit audit, Deadlines limits) {
        this.staff = staff;
        this.complaints = complaints;
        this.audit = audit;
        this.limits = limits;
    }

    /** @return the duties that have a part in complaints; refused with ROLE_REQUIRED when there are none */
    Mono<List<Duty>> duties(PersonKey official) {
        return staff.dutiesOf(official)
                .map(duties -> duties.stream()
                        .filter(duty -> Party.of(duty.role()).isPresent())
                        .toList())
                .filter(duties -> !duties.isEmpty())
                .switchIfEmpty(Refusal.mono(Problem.ROLE_REQUIRED));
    }

    /** @return refused with ROLE_REQUIRED, or with OUT_OF_SCOPE, which is written down */
    Mono<Capacity> over(Complaint complaint, PersonKey official) {
        return duties(official)
                .map(duties -> Capacity.parties(duties, complaint))
                .flatMap(parties -> parties.isEmpty()
                        ? outOfScope(official, complaint)
                        : complaints
                                .deedsOf(official, complaint.id())
                                .collectList()
                                .map(before -> new Capacity(official, parties, before)));
    }

    private Mono<Capacity> outOfScope(PersonKey official, Complaint complaint) {
        return audit.record(official.hex(), ComplaintDesk.REFUSED, complaint.number(), "")
                .then(Refusal.mono(Problem.OUT_OF_SCOPE));
    }

    /** 阅看留痕: whoever opens one is written down, so that the log also proves who never did. */
    Mono<Void> opened(Complaint complaint, Capacity capacity) {
        return audit.record(
                capacity.official().hex(),
                ComplaintDesk.OPENED,
                complaint.number(),
                capacity.parties().stream().map(Party::name).collect(Collectors.joining(",")));
    }

    List<Action> allowed(Complaint complaint, Capacity capacity, Instant at) {
        return capacity.allowed(complaint, at, limits.of(complaint));
    }

    /**
     * @return the capacity in which it is done: the highest of those that may
     * @throws Refusal STALE_VERSION, ACTION_NOT_ALLOWED, or the first rule that refuses
     */
    Party check(Complaint before, Capacity capacity, Action action, Deed deed, Instant at) {
        if (deed.version() != null && deed.version() != before.version()) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        Party party = capacity.parties().stream()
                .filter(each -> Lifecycle.step(before.stage(), action, each).isPresent())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> ComplaintBook.notAllowed(before, allowed(before, capacity, at)));
        check(before, capacity.attempt(before, action, party, at, limits.of(before)), allowed(before, capacity, at));
        return party;
    }

    private static void check(Complaint before, Rules.Attempt attempt, List<Action> allowed) {
        Rules.refusing(attempt).ifPresent(rule -> {
            throw ComplaintBook.refused(rule.problem(), before, allowed);
        });
    }

    /** What whoever complained may do now. */
    List<Action> citizens(Complaint complaint, Instant at) {
        return Lifecycle.allowed(complaint.stage(), Set.of(Party.CITIZEN)).stream()
                .filter(action -> Rules.refusing(citizen(complaint, action, at)).isEmpty())
                .toList();
    }

    /** @throws Refusal ACTION_NOT_ALLOWED, or the first rule that refuses */
    void checkCitizen(Complaint before, Action action, Instant at) {
        if (Lifecycle.step(before.stage(), action, Party.CITIZEN).isEmpty()) {
            throw ComplaintBook.notAllowed(before, citizens(before, at));
        }
        check(before, citizen(before, action, at), citizens(before, at));
    }

    private Rules.Attempt citizen(Complaint complaint, Action action, Instant at) {
        return new Rules.Attempt(complaint, action, Party.CITIZEN, List.of(), at, limits.of(complaint));
    }
}

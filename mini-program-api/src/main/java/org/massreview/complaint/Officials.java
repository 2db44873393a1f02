package org.massreview.complaint;

import java.util.List;
import java.util.Set;
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

    Officials(StaffDesk staff, Complaints complaints, Audit audit) {
        this.staff = staff;
        this.complaints = complaints;
        this.audit = audit;
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
        return audit.record(official.hex(), "complaint.outOfScope", complaint.number(), "")
                .then(Refusal.mono(Problem.OUT_OF_SCOPE));
    }

    /** @throws Refusal STALE_VERSION, ACTION_NOT_ALLOWED or REVIEWER_NOT_INDEPENDENT */
    static Party check(Complaint before, Capacity capacity, Action action, Deed deed) {
        if (deed.version() != null && deed.version() != before.version()) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        Set<Party> parties = capacity.parties();
        return parties.stream()
                .filter(party -> Lifecycle.step(before.stage(), action, party).isPresent())
                .filter(party -> isIndependent(capacity, action))
                .findFirst()
                .orElseThrow(() -> ComplaintBook.notAllowed(before, capacity.allowed(before.stage())));
    }

    private static boolean isIndependent(Capacity capacity, Action action) {
        if (!capacity.isIndependentFor(action)) {
            throw Refusal.of(Problem.REVIEWER_NOT_INDEPENDENT);
        }
        return true;
    }
}

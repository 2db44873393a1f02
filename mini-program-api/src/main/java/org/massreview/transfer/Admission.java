package org.massreview.transfer;

import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may come near: everybody else's try is written down. */
@Component
class Admission {

    private final StaffDesk staff;
    private final Audit audit;

    Admission(StaffDesk staff, Audit audit) {
        this.staff = staff;
        this.audit = audit;
    }

    /** @return the person; refused with ROLE_REQUIRED */
    Mono<PersonKey> require(Role role, PersonKey person, String deed, String object) {
        return staff.dutiesOf(person)
                .filter(duties -> duties.stream().anyMatch(duty -> duty.role() == role))
                .map(held -> person)
                .switchIfEmpty(Mono.defer(() -> audit.record(person.hex(), "transfer.refused", object, deed)
                        .then(Refusal.mono(Problem.ROLE_REQUIRED))));
    }
}

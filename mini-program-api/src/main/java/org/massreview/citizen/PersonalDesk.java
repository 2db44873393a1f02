package org.massreview.citizen;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massreview.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to one's own data: everything that is kept of a person, to be looked at or erased. */
@Component
public class PersonalDesk {

    private final List<PersonalData> all;
    private final Audit audit;
    private final TransactionalOperator transaction;

    PersonalDesk(List<PersonalData> all, Audit audit, TransactionalOperator transaction) {
        this.all = all.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.audit = audit;
        this.transaction = transaction;
    }

    /** 导出: by the rooms' names. That it was asked for is written down, not by whom. */
    public Mono<Map<String, Object>> export(PersonKey person) {
        return Flux.fromIterable(all)
                .concatMap(data -> data.of(person).map(kept -> Map.entry(data.name(), kept)))
                .collect(
                        () -> (Map<String, Object>) new LinkedHashMap<String, Object>(),
                        (found, kept) -> found.put(kept.getKey(), kept.getValue()))
                .delayUntil(found -> audit.recordOfSystem("person.exported", "", ""));
    }

    /** 删除: all of it, or nothing when one room fails. That it was asked for is written down, not by whom. */
    public Mono<Void> erase(PersonKey person) {
        return Flux.fromIterable(all)
                .concatMap(data -> data.erase(person))
                .then(audit.recordOfSystem("person.erased", "", ""))
                .as(transaction::transactional);
    }
}

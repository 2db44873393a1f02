package org.massreview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.massreview.staff.Role;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who holds a role in a place today. */
@Component
class OnDuty {

    private static final String HOLDING = """
            SELECT DISTINCT person FROM duty WHERE scope_code = :scope AND role = :role
            AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)""";

    private final DatabaseClient database;
    private final Clock clock;

    OnDuty(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<List<PersonKey>> holding(Role role, String scope) {
        return database.sql(HOLDING)
                .bind("scope", scope)
                .bind("role", role.name())
                .bind("day", LocalDate.now(clock.withZone(DirectoryDesk.ZONE)))
                .map(row -> new PersonKey(Rows.bytes(row, "person")))
                .all()
                .collectList();
    }
}

package org.massreview.staff;

import java.time.LocalDate;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlDuties implements Duties {

    private static final String ON = """
            SELECT person, role, scope_code, valid_from, valid_to FROM duty
            WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)""";
    private static final String ADD = """
            INSERT INTO duty (person, role, scope_code, valid_from, valid_to) VALUES %s
            ON DUPLICATE KEY UPDATE valid_to = VALUES(valid_to)""";

    private final DatabaseClient database;

    SqlDuties(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Duty> on(LocalDate day) {
        return database.sql(ON)
                .bind("day", day)
                .map(row -> new Duty(
                        new PersonKey(Rows.bytes(row, "person")),
                        Role.valueOf(Rows.text(row, "role")),
                        Rows.text(row, "scope_code"),
                        Rows.day(row, "valid_from"),
                        row.get("valid_to", LocalDate.class)))
                .all();
    }

    @Override
    public Mono<Void> add(List<Duty> duties) {
        return Flux.fromIterable(duties)
                .map(duty ->
                        new Object[] {duty.person().hash(), duty.role().name(), duty.scope(), duty.from(), duty.to()})
                .buffer(500)
                .concatMap(rows -> Rows.write(database, ADD, rows))
                .then();
    }
}

package org.massreview.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlDuties implements Duties {

    private static final String ON = """
            SELECT person, role, scope_code, valid_from, valid_to, shift FROM duty
            WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)""";
    private static final String ADD = """
            INSERT INTO duty (person, role, scope_code, valid_from, valid_to, shift) VALUES %s
            ON DUPLICATE KEY UPDATE valid_to = VALUES(valid_to), shift = VALUES(shift)""";
    private static final String ADD_UNKNOWN = """
            INSERT INTO duty (person, role, scope_code, valid_from, valid_to, shift) VALUES %s
            ON DUPLICATE KEY UPDATE valid_from = VALUES(valid_from)""";
    private static final String UNTIL = """
            UPDATE duty SET valid_to = GREATEST(valid_from, ?)
            WHERE person = ? AND role = ? AND scope_code = ? AND (valid_to IS NULL OR valid_to > ?)""";
    private static final String GO_ON = """
            UPDATE duty SET valid_to = NULL WHERE person = ? AND role = ? AND scope_code = ?
                AND valid_to > valid_from AND valid_to > ?""";

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
                        row.get("valid_to", LocalDate.class),
                        shift(row.get("shift", String.class))))
                .all();
    }

    private static @Nullable Shift shift(@Nullable String text) {
        return text == null ? null : Shift.parse(text);
    }

    @Override
    public Mono<Void> addUnknown(List<Duty> duties) {
        return write(ADD_UNKNOWN, duties);
    }

    @Override
    public Mono<Void> add(List<Duty> duties) {
        return write(ADD, duties);
    }

    private Mono<Void> write(String sql, List<Duty> duties) {
        return Flux.fromIterable(duties)
                .map(SqlDuties::row)
                .buffer(500)
                .concatMap(rows -> Rows.write(database, sql, rows))
                .then();
    }

    private static Object[] row(Duty duty) {
        Shift shift = duty.shift();
        return new Object[] {
            duty.person().hash(),
            duty.role().name(),
            duty.scope(),
            duty.from(),
            duty.to(),
            shift == null ? null : shift.toString()
        };
    }

    @Override
    public Mono<Void> until(Duty duty, LocalDate today) {
        LocalDate to = duty.to();
        List<Object> which = List.of(duty.person().hash(), duty.role().name(), duty.scope(), today);
        if (to == null) {
            return Rows.change(database, GO_ON, which).then();
        }
        List<Object> values = new ArrayList<>(List.of(to.isBefore(today) ? today : to));
        values.addAll(which);
        return Rows.change(database, UNTIL, values).then();
    }

    /** A duty that begins today or later has the key of the row that is added. */
    @Override
    public Mono<Void> reshift(Duty duty, LocalDate today) {
        Duty before = new Duty(duty.person(), duty.role(), duty.scope(), duty.from(), today, duty.shift());
        return until(before, today).then(add(List.of(duty)));
    }
}

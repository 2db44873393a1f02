package org.massreview.staff;

import java.time.Instant;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlStaffSessions implements StaffSessions {

    private static final String ADD = """
            INSERT INTO staff_session (id, person, browser, opened_at, expires_at)
            VALUES (:id, :person, :browser, :opened, :expires)""";
    private static final String OPEN_OF = """
            SELECT id, browser, opened_at, expires_at FROM staff_session
            WHERE person = :person AND expires_at > :at AND revoked_at IS NULL ORDER BY opened_at DESC""";
    private static final String IS_OPEN = """
            SELECT id FROM staff_session WHERE id = :id AND expires_at > :at AND revoked_at IS NULL""";
    private static final String REVOKE = """
            UPDATE staff_session SET revoked_at = :at
            WHERE id = :id AND person = :person AND expires_at > :at AND revoked_at IS NULL""";

    private final DatabaseClient database;

    SqlStaffSessions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(StaffSession session) {
        return database.sql(ADD)
                .bind("id", Uuids.bytes(session.id()))
                .bind("person", session.person().hash())
                .bind("browser", session.browser())
                .bind("opened", Rows.utc(session.openedAt()))
                .bind("expires", Rows.utc(session.expiresAt()))
                .then();
    }

    @Override
    public Flux<StaffSession> openOf(PersonKey person, Instant at) {
        return database.sql(OPEN_OF)
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .map(row -> new StaffSession(
                        Uuids.uuid(Rows.bytes(row, "id")),
                        person,
                        Rows.text(row, "browser"),
                        Rows.instant(row, "opened_at"),
                        Rows.instant(row, "expires_at")))
                .all();
    }

    @Override
    public Mono<Boolean> isOpen(UUID id, Instant at) {
        return database.sql(IS_OPEN)
                .bind("id", Uuids.bytes(id))
                .bind("at", Rows.utc(at))
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> revoke(UUID id, PersonKey person, Instant at) {
        return database.sql(REVOKE)
                .bind("at", Rows.utc(at))
                .bind("id", Uuids.bytes(id))
                .bind("person", person.hash())
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    @Override
    public Mono<Void> purge(Instant before) {
        return database.sql("DELETE FROM staff_session WHERE expires_at < :before")
                .bind("before", Rows.utc(before))
                .then();
    }
}

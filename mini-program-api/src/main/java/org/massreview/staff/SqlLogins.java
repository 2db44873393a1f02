package org.massreview.staff;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class SqlLogins implements Logins {

    private static final String FREE = "DELETE FROM desktop_login WHERE word_hash = :word AND expires_at <= :at";
    private static final String ADD = """
            INSERT INTO desktop_login (id, word_hash, secret_hash, browser, opened_at, expires_at)
            VALUES (:id, :word, :secret, :browser, :opened, :expires)""";
    private static final String FIND = """
            SELECT id, secret_hash, browser, opened_at, expires_at, person, used_at FROM desktop_login WHERE id = :id""";
    private static final String BY_WORD = """
            SELECT id, secret_hash, browser, opened_at, expires_at, person, used_at FROM desktop_login
            WHERE word_hash = :word""";
    private static final String CONFIRM = """
            UPDATE desktop_login SET person = :person, confirmed_at = :at
            WHERE id = :id AND person IS NULL AND expires_at > :at""";
    private static final String USE = """
            UPDATE desktop_login SET used_at = :at WHERE id = :id AND person IS NOT NULL AND used_at IS NULL""";
    private static final String TRY = "INSERT INTO login_try (id, person, at) VALUES (:id, :person, :at)";
    private static final String TRIES =
            "SELECT COUNT(*) AS tries FROM login_try WHERE person = :person AND at > :since";

    private final DatabaseClient database;

    SqlLogins(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(Login login, byte[] wordHash) {
        return database.sql(FREE)
                .bind("word", wordHash)
                .bind("at", Rows.utc(login.openedAt()))
                .then()
                .then(database.sql(ADD)
                        .bind("id", Uuids.bytes(login.id()))
                        .bind("word", wordHash)
                        .bind("secret", login.secretHash())
                        .bind("browser", login.browser())
                        .bind("opened", Rows.utc(login.openedAt()))
                        .bind("expires", Rows.utc(login.expiresAt()))
                        .then());
    }

    @Override
    public Mono<Login> find(UUID id) {
        return database.sql(FIND)
                .bind("id", Uuids.bytes(id))
                .map(SqlLogins::login)
                .one();
    }

    @Override
    public Mono<Login> byWord(byte[] wordHash) {
        return database.sql(BY_WORD)
                .bind("word", wordHash)
                .map(SqlLogins::login)
                .one();
    }

    private static Login login(Readable row) {
        byte[] person = row.get("person", byte[].class);
        return new Login(
                Uuids.uuid(Rows.bytes(row, "id")),
                Rows.bytes(row, "secret_hash"),
                Rows.text(row, "browser"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "expires_at"),
                person == null ? null : new PersonKey(person),
                Rows.instantOrNull(row, "used_at"));
    }

    @Override
    public Mono<Boolean> confirm(UUID id, PersonKey person, Instant at) {
        return database.sql(CONFIRM)
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .bind("id", Uuids.bytes(id))
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    @Override
    public Mono<Boolean> use(UUID id, Instant at) {
        return database.sql(USE)
                .bind("at", Rows.utc(at))
                .bind("id", Uuids.bytes(id))
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    @Override
    public Mono<Long> tried(UUID attempt, PersonKey person, Instant at, Instant since) {
        return database.sql(TRY)
                .bind("id", Uuids.bytes(attempt))
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .then()
                .then(database.sql(TRIES)
                        .bind("person", person.hash())
                        .bind("since", Rows.utc(since))
                        .map(row -> Rows.id(row, "tries"))
                        .one());
    }

    @Override
    public Mono<Void> forgetTry(UUID attempt) {
        return database.sql("DELETE FROM login_try WHERE id = :id")
                .bind("id", Uuids.bytes(attempt))
                .then();
    }

    @Override
    public Mono<Void> purge(Instant before) {
        return database.sql("DELETE FROM desktop_login WHERE expires_at < :before")
                .bind("before", Rows.utc(before))
                .then()
                .then(database.sql("DELETE FROM login_try WHERE at < :before")
                        .bind("before", Rows.utc(before))
                        .then());
    }
}

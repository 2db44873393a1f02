package org.massreview.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class SqlBindingCodes implements BindingCodes {

    private static final String ADD = """
            INSERT INTO binding_code (code_hash, role, scope_code, issued_by, issued_at, expires_at)
            VALUES (:code, :role, :scope, :by, :at, :expires)""";
    private static final String ADD_FOR_POSTS = """
            INSERT INTO binding_code (code_hash, role, scope_code, issued_by, issued_at, expires_at, post_id) VALUES %s""";
    private static final String EXPIRE = """
            UPDATE binding_code SET expires_at = :at WHERE post_id = :post AND used_at IS NULL AND expires_at > :at""";
    private static final String USE = """
            UPDATE binding_code SET used_by = :person, used_at = :at
            WHERE code_hash = :code AND used_at IS NULL AND expires_at > :at""";
    private static final String FIND = """
            SELECT role, scope_code, post_id, expires_at, used_by, used_at FROM binding_code WHERE code_hash = :code""";
    private static final String TRY = "INSERT INTO binding_try (person, at) VALUES (:person, :at)";
    private static final String FORGET_OLD = "DELETE FROM binding_try WHERE person = :person AND at <= :since";
    private static final String TRIES =
            "SELECT COUNT(*) AS tries FROM binding_try WHERE person = :person AND at > :since";

    private final DatabaseClient database;

    SqlBindingCodes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(byte[] codeHash, Role role, String scope, PersonKey by, Instant at, Instant expiresAt) {
        return database.sql(ADD)
                .bind("code", codeHash)
                .bind("role", role.name())
                .bind("scope", scope)
                .bind("by", by.hash())
                .bind("at", Rows.utc(at))
                .bind("expires", Rows.utc(expiresAt))
                .then();
    }

    @Override
    public Mono<Void> addForPosts(List<ForPost> issued, PersonKey by, Instant at, Instant expiresAt) {
        List<Object[]> rows = issued.stream()
                .map(code -> new Object[] {
                    code.codeHash(),
                    code.post().role().name(),
                    code.post().scope(),
                    by.hash(),
                    at,
                    expiresAt,
                    Uuids.bytes(code.post().id())
                })
                .toList();
        return Rows.write(database, ADD_FOR_POSTS, rows).then();
    }

    @Override
    public Mono<Void> expire(UUID post, Instant at) {
        return database.sql(EXPIRE)
                .bind("at", Rows.utc(at))
                .bind("post", Uuids.bytes(post))
                .then();
    }

    @Override
    public Mono<Boolean> use(byte[] codeHash, PersonKey person, Instant at) {
        return database.sql(USE)
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .bind("code", codeHash)
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    @Override
    public Mono<Issued> find(byte[] codeHash) {
        return database.sql(FIND)
                .bind("code", codeHash)
                .map(row -> {
                    byte[] usedBy = row.get("used_by", byte[].class);
                    byte[] post = row.get("post_id", byte[].class);
                    return new Issued(
                            Role.valueOf(Rows.text(row, "role")),
                            Rows.text(row, "scope_code"),
                            post == null ? null : Uuids.uuid(post),
                            Rows.instant(row, "expires_at"),
                            usedBy == null ? null : new PersonKey(usedBy),
                            Rows.instantOrNull(row, "used_at"));
                })
                .one();
    }

    @Override
    public Mono<Long> tried(PersonKey person, Instant at, Instant since) {
        return database.sql(TRY)
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .then()
                .then(database.sql(FORGET_OLD)
                        .bind("person", person.hash())
                        .bind("since", Rows.utc(since))
                        .then())
                .then(database.sql(TRIES)
                        .bind("person", person.hash())
                        .bind("since", Rows.utc(since))
                        .map(row -> Rows.id(row, "tries"))
                        .one());
    }

    @Override
    public Mono<Void> forgetTry(PersonKey person, Instant at) {
        return database.sql("DELETE FROM binding_try WHERE person = :person AND at = :at")
                .bind("person", person.hash())
                .bind("at", Rows.utc(at))
                .then();
    }

    @Override
    public Mono<Void> forgetTries(PersonKey person) {
        return database.sql("DELETE FROM binding_try WHERE person = :person")
                .bind("person", person.hash())
                .then();
    }
}

package org.massreview.staff;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlPosts implements Posts {

    private static final String LOCK = "SELECT id FROM staff_lock WHERE id = 1 FOR UPDATE";
    private static final String LIVE = """
            SELECT id, staff_hash, role, scope_code, shift, valid_from, valid_to, person FROM post
            WHERE valid_to IS NULL OR valid_to > :today ORDER BY id""";
    private static final String FIND = """
            SELECT id, staff_hash, role, scope_code, shift, valid_from, valid_to, person FROM post WHERE id = :id""";
    private static final String ADD = """
            INSERT INTO post (id, staff_hash, role, scope_code, shift, valid_from, valid_to, person) VALUES %s""";
    private static final String CHANGE = "UPDATE post SET shift = ?, valid_to = ? WHERE id = ?";
    private static final String TAKE = """
            UPDATE post SET person = :person
            WHERE id = :id AND person IS NULL AND (valid_to IS NULL OR valid_to > :today)""";
    private static final String END = """
            UPDATE post SET valid_to = GREATEST(valid_from, :day)
            WHERE person = :person AND role = :role AND scope_code = :scope AND (valid_to IS NULL OR valid_to > :day)""";

    private final DatabaseClient database;

    SqlPosts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> lock() {
        return database.sql(LOCK).map(row -> Rows.number(row, "id")).one().then();
    }

    @Override
    public Flux<Post> live(LocalDate today) {
        return database.sql(LIVE).bind("today", today).map(SqlPosts::post).all();
    }

    @Override
    public Mono<Post> find(UUID id) {
        return database.sql(FIND)
                .bind("id", Uuids.bytes(id))
                .map(SqlPosts::post)
                .one();
    }

    private static Post post(Readable row) {
        String shift = row.get("shift", String.class);
        byte[] person = row.get("person", byte[].class);
        return new Post(
                Uuids.uuid(Rows.bytes(row, "id")),
                HexFormat.of().formatHex(Rows.bytes(row, "staff_hash")),
                Role.valueOf(Rows.text(row, "role")),
                Rows.text(row, "scope_code"),
                shift == null ? null : Shift.parse(shift),
                Rows.day(row, "valid_from"),
                row.get("valid_to", LocalDate.class),
                person == null ? null : new PersonKey(person));
    }

    @Override
    public Mono<Void> add(List<Post> posts) {
        return Rows.write(database, ADD, posts.stream().map(SqlPosts::row).toList())
                .then();
    }

    private static Object[] row(Post post) {
        PersonKey person = post.person();
        return new Object[] {
            Uuids.bytes(post.id()),
            HexFormat.of().parseHex(post.staff()),
            post.role().name(),
            post.scope(),
            text(post.shift()),
            post.from(),
            post.to(),
            person == null ? null : person.hash()
        };
    }

    private static @Nullable String text(@Nullable Shift shift) {
        return shift == null ? null : shift.toString();
    }

    @Override
    public Mono<Void> change(Post post) {
        return Rows.change(
                        database,
                        CHANGE,
                        Arrays.<@Nullable Object>asList(text(post.shift()), post.to(), Uuids.bytes(post.id())))
                .then();
    }

    @Override
    public Mono<Boolean> take(UUID id, PersonKey person, LocalDate today) {
        return database.sql(TAKE)
                .bind("person", person.hash())
                .bind("id", Uuids.bytes(id))
                .bind("today", today)
                .fetch()
                .rowsUpdated()
                .map(count -> count == 1);
    }

    @Override
    public Mono<Void> endOf(PersonKey person, Role role, String scope, LocalDate day) {
        return database.sql(END)
                .bind("day", day)
                .bind("person", person.hash())
                .bind("role", role.name())
                .bind("scope", scope)
                .then();
    }
}

package org.massreview.directory;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlDirectory implements DirectoryStore {

    private static final int ROWS = 500;

    private static final String AREAS = "SELECT code, kind, name, parent_code FROM area ORDER BY code";
    private static final String TOWNSHIPS = """
            SELECT code, county_code, name, pinyin, aliases FROM township
            WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day) ORDER BY code""";
    private static final String WINDOWS = """
            SELECT w.code, w.short_code, v.township_code, t.county_code, v.number, v.name, v.type_code, v.state,
                   v.merged_into, v.valid_from, c.code AS qr, c.version AS qr_version
            FROM service_window w
            JOIN service_window_version v
              ON v.window_code = w.code AND v.valid_from <= :day AND (v.valid_to IS NULL OR v.valid_to > :day)
            JOIN township t
              ON t.code = v.township_code AND t.valid_from <= :day AND (t.valid_to IS NULL OR t.valid_to > :day)
            JOIN window_code c ON c.window_code = w.code AND c.revoked_at IS NULL
            ORDER BY w.code, c.version""";

    private final DatabaseClient database;

    SqlDirectory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> revision() {
        return database.sql("SELECT revision FROM directory_revision WHERE id = 1")
                .map(row -> Rows.id(row, "revision"))
                .one();
    }

    @Override
    public Mono<Directory> read(LocalDate day) {
        Mono<List<Area>> areas = all(AREAS, SqlDirectory::area);
        Mono<List<Township>> townships = on(TOWNSHIPS, day, SqlDirectory::township);
        Mono<List<ServiceWindow>> windows = on(WINDOWS, day, SqlDirectory::window);
        return Mono.zip(areas, townships, windows)
                .map(parts -> new Directory(parts.getT1(), parts.getT2(), parts.getT3()));
    }

    private <T> Mono<List<T>> all(String sql, Function<Readable, T> map) {
        return database.sql(sql).map(map).all().collectList();
    }

    private <T> Mono<List<T>> on(String sql, LocalDate day, Function<Readable, T> map) {
        return database.sql(sql).bind("day", day).map(map).all().collectList();
    }

    private static Area area(Readable row) {
        return new Area(
                Rows.text(row, "code"),
                PlaceKind.valueOf(Rows.text(row, "kind")),
                Rows.text(row, "name"),
                row.get("parent_code", String.class));
    }

    private static Township township(Readable row) {
        List<String> aliases = Arrays.stream(Rows.text(row, "aliases").split("\\|"))
                .filter(alias -> !alias.isBlank())
                .toList();
        return new Township(
                Rows.text(row, "code"),
                Rows.text(row, "county_code"),
                Rows.text(row, "name"),
                Rows.text(row, "pinyin"),
                aliases);
    }

    private static ServiceWindow window(Readable row) {
        return new ServiceWindow(
                Rows.text(row, "code"),
                Rows.text(row, "short_code"),
                Rows.text(row, "township_code"),
                Rows.text(row, "county_code"),
                Rows.text(row, "number"),
                Rows.text(row, "name"),
                Rows.text(row, "type_code"),
                ServiceWindow.State.valueOf(Rows.text(row, "state")),
                row.get("merged_into", String.class),
                Rows.day(row, "valid_from"),
                Rows.text(row, "qr"),
                Rows.number(row, "qr_version"));
    }

    @Override
    public Mono<Revoked> revoked(String qr) {
        return database.sql(
                        "SELECT window_code, revoked_at FROM window_code WHERE code = :qr AND revoked_at IS NOT NULL")
                .bind("qr", qr)
                .map(row -> new Revoked(Rows.text(row, "window_code"), Rows.instant(row, "revoked_at")))
                .one();
    }

    @Override
    public Mono<Void> lock() {
        return database.sql("UPDATE directory_revision SET revision = revision + 1 WHERE id = 1")
                .then();
    }

    @Override
    public Mono<Integer> highestShortNumber() {
        return database.sql("SELECT MAX(CAST(short_code AS UNSIGNED)) AS highest FROM service_window")
                .map(row -> java.util.Optional.ofNullable(row.get("highest", Long.class)))
                .one()
                .map(highest -> highest.map(code -> (int) (code / 10)).orElse(ShortCode.FIRST - 1));
    }

    @Override
    public Mono<Void> saveAreas(List<Area> areas) {
        return inPortions(
                areas, """
                INSERT INTO area (code, kind, name, parent_code) VALUES %s
                ON DUPLICATE KEY UPDATE kind = VALUES(kind), name = VALUES(name), parent_code = VALUES(parent_code)""", area -> new Object[] {area.code(), area.kind().name(), area.name(), area.parent()});
    }

    @Override
    public Mono<Void> saveTownships(List<Township> townships, LocalDate from) {
        Mono<Void> end = inLists(townships.stream().map(Township::code).toList(), """
                UPDATE township SET valid_to = '%s' WHERE valid_to IS NULL AND valid_from < '%s' AND code IN (%%s)""".formatted(from, from));
        return end.then(inPortions(townships, """
                INSERT INTO township (code, valid_from, county_code, name, pinyin, aliases) VALUES %s
                ON DUPLICATE KEY UPDATE county_code = VALUES(county_code), name = VALUES(name),
                    pinyin = VALUES(pinyin), aliases = VALUES(aliases)""", township -> new Object[] {
            township.code(),
            from,
            township.county(),
            township.name(),
            township.pinyin(),
            String.join("|", township.aliases())
        }));
    }

    @Override
    public Mono<Void> addWindows(List<NewWindow> windows) {
        return inPortions(windows, "INSERT INTO service_window (code, short_code, opened_on) VALUES %s", window ->
                new Object[] {window.code(), window.shortCode(), window.openedOn()});
    }

    @Override
    public Mono<Void> saveVersions(List<WindowVersion> versions) {
        return Flux.fromIterable(versions)
                .groupBy(WindowVersion::from)
                .concatMap(group -> group.collectList().flatMap(same -> saveVersions(same, group.key())))
                .then();
    }

    private Mono<Void> saveVersions(List<WindowVersion> versions, LocalDate from) {
        Mono<Void> end = inLists(versions.stream().map(WindowVersion::window).toList(), """
                UPDATE service_window_version SET valid_to = '%s'
                WHERE valid_to IS NULL AND valid_from < '%s' AND window_code IN (%%s)""".formatted(from, from));
        return end.then(inPortions(versions, """
                INSERT INTO service_window_version
                    (window_code, valid_from, township_code, number, name, type_code, state, merged_into) VALUES %s
                ON DUPLICATE KEY UPDATE township_code = VALUES(township_code), number = VALUES(number),
                    name = VALUES(name), type_code = VALUES(type_code), state = VALUES(state),
                    merged_into = VALUES(merged_into)""", version -> new Object[] {
            version.window(),
            from,
            version.township(),
            version.number(),
            version.name(),
            version.type(),
            version.state().name(),
            version.mergedInto()
        }));
    }

    @Override
    public Mono<Void> issue(List<IssuedCode> codes, Instant at) {
        return inPortions(codes, "INSERT INTO window_code (code, window_code, version, issued_at) VALUES %s", code ->
                new Object[] {code.code(), code.window(), code.version(), at});
    }

    @Override
    public Mono<Void> revoke(String window, String reason, Instant at) {
        return database.sql("""
                        UPDATE window_code SET revoked_at = :at, reason = :reason
                        WHERE window_code = :window AND revoked_at IS NULL""")
                .bind("at", Rows.utc(at))
                .bind("reason", reason)
                .bind("window", window)
                .then();
    }

    private <T> Mono<Void> inPortions(List<T> things, String sql, Function<T, Object[]> row) {
        return Flux.fromIterable(things)
                .map(row)
                .buffer(ROWS)
                .concatMap(rows -> Rows.write(database, sql, rows))
                .then();
    }

    private Mono<Void> inLists(List<String> values, String sql) {
        return Flux.fromIterable(values)
                .buffer(ROWS)
                .concatMap(some -> Rows.update(database, sql, some))
                .then();
    }
}

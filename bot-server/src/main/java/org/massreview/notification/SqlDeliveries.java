package org.massreview.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.StandardBinaryCodec;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.notification.Delivery.State;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows are taken with SKIP LOCKED, so instances share the work and never wait for one another. */
@Component
class SqlDeliveries implements Deliveries {

    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int TOGETHER_AT_MOST = 200;

    private static final String SELECT = """
            SELECT id, person, kind, staff, subject, facts, state, made_at, useless_at, next_at, lease_until, attempts, route,
              called_at, refused, code, batch, sent_at
            FROM delivery
            """;

    private static final String ADD = """
            INSERT INTO delivery
              (id, event_key, person, kind, staff, subject, facts, state, made_at, next_at, useless_at) VALUES %s
            ON DUPLICATE KEY UPDATE id = id""";

    private static final String DUE = SELECT + """
            WHERE next_at <= :now ORDER BY next_at, id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String TOGETHER = SELECT + """
            WHERE person = :person AND kind = :kind AND state IN ('QUEUED', 'RETRY') AND next_at <= :together
            ORDER BY id LIMIT %d FOR UPDATE SKIP LOCKED""".formatted(TOGETHER_AT_MOST);

    private static final String CLAIM = """
            UPDATE delivery SET state = 'SENDING', batch = ?, lease_until = ?, next_at = NULL, route = NULL, called_at = NULL,
              attempts = attempts + 1 WHERE id IN (%s)""";

    private static final String ABANDONED = SELECT + """
            WHERE lease_until < :now ORDER BY batch, id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String LEASE = "UPDATE delivery SET lease_until = ? WHERE batch = ? AND lease_until = ?";

    private static final String CALLING = """
            UPDATE delivery SET route = ?, called_at = ? WHERE batch = ? AND lease_until = ? AND state = 'SENDING'""";

    private static final String SETTLE = """
            UPDATE delivery SET state = ?, route = COALESCE(?, route), refused = ?, code = ?, platform_id = ?, next_at = ?, sent_at = ?,
              lease_until = NULL WHERE batch = ? AND lease_until = ? AND state = 'SENDING'""";

    private static final String DROP = """
            UPDATE delivery SET state = 'DROPPED', lease_until = NULL WHERE id = ? AND lease_until = ? AND state = 'SENDING'""";

    /** Whom the platform had refused may have opened a way by writing. */
    private static final String WAKE = """
            UPDATE delivery SET state = 'QUEUED', next_at = ?, refused = 0, attempts = 0
            WHERE person = ? AND state IN ('UNREACHABLE', 'REFUSED') AND useless_at > ?""";

    private static final String BY_PLATFORM_ID = SELECT + """
            WHERE platform_id = :platform AND state = 'SENT' FOR UPDATE""";

    private static final String FAILED_AFTERWARDS = """
            UPDATE delivery SET state = 'RETRY', next_at = ?, code = ?, refused = refused | ?, platform_id = NULL, sent_at = NULL
            WHERE platform_id = ? AND state = 'SENT'""";

    private static final String BY_ID = SELECT + "WHERE id = :id";

    private static final String LIST = SELECT + """
            WHERE state = :state AND id > :after ORDER BY id LIMIT :most""";

    private static final String REPLAY = """
            UPDATE delivery SET state = 'QUEUED', next_at = ?, useless_at = ?, attempts = 0, refused = 0
            WHERE id = ? AND state IN ('REFUSED', 'UNREACHABLE', 'DEAD', 'UNCERTAIN', 'DROPPED')""";

    private static final String STANDING = """
            SELECT (SELECT COUNT(*) FROM delivery WHERE next_at < :late) AS waiting,
              (SELECT COUNT(*) FROM delivery WHERE state = 'DEAD') AS dead,
              (SELECT COUNT(*) FROM delivery WHERE state = 'UNCERTAIN') AS uncertain""";

    private static final String FORGET = "DELETE FROM delivery WHERE made_at < ? LIMIT 5000";

    private final DatabaseClient database;
    private final Vault vault;

    SqlDeliveries(DatabaseClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<Long> add(List<Notice> notices) {
        return Rows.write(database, ADD, notices.stream().map(this::rowOf).toList());
    }

    private Object[] rowOf(Notice notice) {
        PersonKey person = notice.person();
        return new Object[] {
            bytes(UuidCreator.getTimeOrderedEpoch()),
            notice.eventKey(),
            person.hash(),
            notice.kind().name(),
            notice.staff(),
            notice.subject(),
            vault.seal(notice.facts().json(), person.hash()),
            State.QUEUED.name(),
            notice.madeAt(),
            notice.nextAt(),
            notice.uselessAt()
        };
    }

    @Override
    public Flux<Batch> claim(Instant now, Instant together, Instant lease, Predicate<Kind> gathered, int most) {
        return database.sql(DUE)
                .bind("now", Rows.utc(now))
                .bind("most", most)
                .map(this::delivery)
                .all()
                .collectList()
                .flatMapMany(due -> Flux.fromIterable(grouped(due, gathered)))
                .concatMap(group -> gathered.test(group.get(0).kind()) ? withOthers(group, together) : Mono.just(group))
                .concatMap(group -> claim(group, lease));
    }

    /** What makes one message: those of one person and kind where they are gathered, else each alone. */
    private static Collection<List<Delivery>> grouped(List<Delivery> due, Predicate<Kind> gathered) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        each -> gathered.test(each.kind()) ? List.of(each.person(), each.kind()) : each.id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private Mono<List<Delivery>> withOthers(List<Delivery> due, Instant together) {
        return database.sql(TOGETHER)
                .bind("person", due.get(0).person().hash())
                .bind("kind", due.get(0).kind().name())
                .bind("together", Rows.utc(together))
                .map(this::delivery)
                .all()
                .collectList()
                .map(all -> all.isEmpty() ? due : all);
    }

    private Mono<Batch> claim(List<Delivery> group, Instant lease) {
        UUID id = group.get(0).id();
        List<Object> ids = new ArrayList<>(List.of(bytes(id), Rows.utc(lease)));
        group.forEach(each -> ids.add(bytes(each.id())));
        String marks = "?,".repeat(group.size() - 1) + "?";
        return Rows.change(database, CLAIM.formatted(marks), ids)
                .thenReturn(new Batch(
                        id, lease, group.stream().map(SqlDeliveries::tried).toList()));
    }

    private static Delivery tried(Delivery each) {
        return new Delivery(
                each.id(),
                each.person(),
                each.kind(),
                each.staff(),
                each.subject(),
                each.facts(),
                State.SENDING,
                each.madeAt(),
                each.uselessAt(),
                null,
                each.attempts() + 1,
                null,
                null,
                each.refused(),
                each.code(),
                each.sentAt());
    }

    @Override
    public Flux<Batch> abandoned(Instant now, Instant lease, int most) {
        return database.sql(ABANDONED)
                .bind("now", Rows.utc(now))
                .bind("most", most)
                .map(row -> new Left(uuid(Rows.bytes(row, "batch")), Rows.instant(row, "lease_until"), delivery(row)))
                .all()
                .collectList()
                .flatMapMany(all -> Flux.fromIterable(all.stream()
                        .collect(Collectors.groupingBy(Left::batch, LinkedHashMap::new, Collectors.toList()))
                        .values()))
                .concatMap(group -> Rows.change(
                                database,
                                LEASE,
                                List.of(
                                        Rows.utc(lease),
                                        bytes(group.get(0).batch()),
                                        Rows.utc(group.get(0).lease())))
                        .thenReturn(new Batch(
                                group.get(0).batch(),
                                lease,
                                group.stream().map(Left::delivery).toList())));
    }

    private record Left(UUID batch, Instant lease, Delivery delivery) {}

    @Override
    public Mono<Boolean> calling(Batch batch, Route route, Instant now) {
        return Rows.change(
                        database,
                        CALLING,
                        List.of(route.name(), Rows.utc(now), bytes(batch.id()), Rows.utc(batch.lease())))
                .map(changed -> changed > 0);
    }

    @Override
    public Mono<Boolean> settle(Batch batch, Verdict verdict) {
        Route route = verdict.route();
        return Rows.change(
                        database,
                        SETTLE,
                        Arrays.<@Nullable Object>asList(
                                verdict.state().name(),
                                route == null ? null : route.name(),
                                verdict.refused(),
                                verdict.code(),
                                verdict.platformId(),
                                verdict.nextAt() == null ? null : Rows.utc(verdict.nextAt()),
                                verdict.sentAt() == null ? null : Rows.utc(verdict.sentAt()),
                                bytes(batch.id()),
                                Rows.utc(batch.lease())))
                .map(changed -> changed > 0);
    }

    @Override
    public Mono<Void> drop(UUID id, Instant lease) {
        return Rows.change(database, DROP, List.of(bytes(id), Rows.utc(lease))).then();
    }

    @Override
    public Mono<Long> wake(PersonKey person, Instant now) {
        return Rows.change(database, WAKE, List.of(Rows.utc(now), person.hash(), Rows.utc(now)));
    }

    @Override
    public Flux<Delivery> failedAfterwards(String platformId, int code, Instant now) {
        return database.sql(BY_PLATFORM_ID)
                .bind("platform", platformId)
                .map(this::delivery)
                .all()
                .collectList()
                .flatMapMany(sent -> sent.isEmpty()
                        ? Flux.empty()
                        : Rows.change(
                                        database,
                                        FAILED_AFTERWARDS,
                                        List.of(Rows.utc(now), code, bit(sent.get(0)), platformId))
                                .thenMany(Flux.fromIterable(sent)));
    }

    private static int bit(Delivery sent) {
        Route route = sent.route();
        return route == null ? 0 : route.bit();
    }

    @Override
    public Mono<Delivery> byId(UUID id) {
        return database.sql(BY_ID).bind("id", bytes(id)).map(this::delivery).one();
    }

    @Override
    public Flux<Delivery> list(State state, @Nullable UUID after, int most) {
        return database.sql(LIST)
                .bind("state", state.name())
                .bind("after", after == null ? new byte[16] : bytes(after))
                .bind("most", most)
                .map(this::delivery)
                .all();
    }

    @Override
    public Mono<Boolean> replay(UUID id, Instant at, Instant uselessAt) {
        return Rows.change(database, REPLAY, List.of(Rows.utc(at), Rows.utc(uselessAt), bytes(id)))
                .map(changed -> changed > 0);
    }

    @Override
    public Mono<Standing> standing(Instant now) {
        return database.sql(STANDING)
                .bind("late", Rows.utc(now.minus(LATE)))
                .map(row -> new Standing(Rows.id(row, "waiting"), Rows.id(row, "dead"), Rows.id(row, "uncertain")))
                .one();
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return Rows.change(database, FORGET, List.of(Rows.utc(before)));
    }

    private Delivery delivery(Readable row) {
        PersonKey person = new PersonKey(Rows.bytes(row, "person"));
        String route = row.get("route", String.class);
        return new Delivery(
                uuid(Rows.bytes(row, "id")),
                person,
                Kind.valueOf(Rows.text(row, "kind")),
                Rows.number(row, "staff") != 0,
                Rows.text(row, "subject"),
                Facts.of(vault.open(Rows.bytes(row, "facts"), person.hash())),
                State.valueOf(Rows.text(row, "state")),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "useless_at"),
                Rows.instantOrNull(row, "next_at"),
                Rows.number(row, "attempts"),
                route == null ? null : Route.valueOf(route),
                Rows.instantOrNull(row, "called_at"),
                Rows.number(row, "refused"),
                row.get("code", Integer.class),
                Rows.instantOrNull(row, "sent_at"));
    }

    private static byte[] bytes(UUID id) {
        return StandardBinaryCodec.INSTANCE.encode(id);
    }

    private static UUID uuid(byte[] id) {
        return StandardBinaryCodec.INSTANCE.decode(id);
    }
}

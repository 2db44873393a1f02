package org.massreview.notification;

import java.time.Instant;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One row for each person and template. MySQL assigns from left to right, so left_count comes before what it rests on. */
@Component
class SqlSubscriptions implements Subscriptions {

    private static final String BY_CLIENT = """
            INSERT INTO subscription (person, template, kind, by_client, by_platform, left_count, updated_at)
            VALUES (?, ?, ?, 1, 0, 1, ?)
            ON DUPLICATE KEY UPDATE
              left_count = IF(kind = 'LONG_TERM', 1, left_count + IF(by_client + 1 > by_platform, 1, 0)),
              by_client = by_client + 1, updated_at = VALUES(updated_at)""";

    private static final String BY_PLATFORM = """
            INSERT INTO subscription (person, template, kind, by_client, by_platform, left_count, platform_event, updated_at)
            VALUES (?, ?, ?, 0, 1, 1, ?, ?)
            ON DUPLICATE KEY UPDATE
              left_count = IF(platform_event <=> VALUES(platform_event), left_count,
                IF(kind = 'LONG_TERM', 1, left_count + IF(by_platform + 1 > by_client, 1, 0))),
              by_platform = by_platform + IF(platform_event <=> VALUES(platform_event), 0, 1),
              platform_event = VALUES(platform_event), updated_at = VALUES(updated_at)""";

    private static final String LEFT =
            "SELECT left_count FROM subscription WHERE person = :person AND template = :template";

    private static final String TAKE = """
            UPDATE subscription SET left_count = left_count - IF(kind = 'LONG_TERM', 0, 1), updated_at = ?
            WHERE person = ? AND template = ? AND left_count > 0""";

    private static final String GIVE_BACK = """
            UPDATE subscription SET left_count = left_count + IF(kind = 'LONG_TERM', 0, 1), updated_at = ?
            WHERE person = ? AND template = ?""";

    private static final String USE_UP = """
            UPDATE subscription SET left_count = 0, updated_at = ? WHERE person = ? AND template = ?""";

    private final DatabaseClient database;

    SqlSubscriptions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Integer> byClient(Consent consent, Instant at) {
        Mono<Long> counted = consent.accepted()
                ? Rows.change(
                        database,
                        BY_CLIENT,
                        List.of(
                                consent.person().hash(),
                                consent.template(),
                                consent.kind().name(),
                                Rows.utc(at)))
                : Mono.just(0L);
        return counted.then(left(consent.person(), consent.template()));
    }

    private Mono<Integer> left(PersonKey person, String template) {
        return database.sql(LEFT)
                .bind("person", person.hash())
                .bind("template", template)
                .map(row -> Rows.number(row, "left_count"))
                .one()
                .defaultIfEmpty(0);
    }

    @Override
    public Mono<Void> byPlatform(Consent consent, byte[] event, Instant at) {
        return Rows.change(
                        database,
                        BY_PLATFORM,
                        List.of(
                                consent.person().hash(),
                                consent.template(),
                                consent.kind().name(),
                                event,
                                Rows.utc(at)))
                .then();
    }

    @Override
    public Mono<Boolean> take(PersonKey person, String template, Instant at) {
        return change(TAKE, person, template, at).map(taken -> taken > 0);
    }

    @Override
    public Mono<Void> giveBack(PersonKey person, String template, Instant at) {
        return change(GIVE_BACK, person, template, at).then();
    }

    @Override
    public Mono<Void> useUp(PersonKey person, String template, Instant at) {
        return change(USE_UP, person, template, at).then();
    }

    private Mono<Long> change(String sql, PersonKey person, String template, Instant at) {
        return Rows.change(database, sql, List.of(Rows.utc(at), person.hash(), template));
    }
}

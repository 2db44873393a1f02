package org.massreview.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 转人工: talks that a person took over, with what was said in them, in SQL. */
@Component
class Handoffs {

    /** After so long without a word the talk is the bot's again. */
    private static final Duration ALIVE = Duration.ofHours(24);

    private static final int LONGEST = 3_000;

    private static final String OPEN =
            "INSERT INTO handoff (person, scope_code, cause, opened_at, touched_at) VALUES (?, ?, ?, ?, ?)";
    private static final String END_STALE =
            "UPDATE handoff SET closed_at = ? WHERE person = ? AND closed_at IS NULL AND touched_at < ?";
    private static final String STANDING = """
            SELECT id, person, scope_code FROM handoff WHERE open_person = :person AND touched_at >= :since""";
    private static final String ASKED = "INSERT INTO handoff_supervisor (handoff_id, person) VALUES %s"
            + " ON DUPLICATE KEY UPDATE person = VALUES(person)";
    private static final String SUPERVISORS = "SELECT person FROM handoff_supervisor WHERE handoff_id = :id";
    private static final String FOR = """
            SELECT h.id, h.person, h.scope_code FROM handoff h JOIN handoff_supervisor s ON s.handoff_id = h.id
            WHERE h.id = :id AND s.person = :supervisor AND h.closed_at IS NULL""";
    private static final String CLOSE = "UPDATE handoff SET closed_at = ? WHERE id = ? AND closed_at IS NULL";
    private static final String TOUCH = "UPDATE handoff SET touched_at = ? WHERE id = ?";
    private static final String SAID = "INSERT IGNORE INTO handoff_message"
            + " (handoff_id, from_citizen, message_hash, words, at) VALUES (?, ?, ?, ?, ?)";

    private final DatabaseClient database;
    private final Vault vault;
    private final Clock clock;

    Handoffs(DatabaseClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param scope code of the area whose supervisor was asked */
    record Handoff(long id, PersonKey person, String scope) {}

    /** The open one of this person; opened now if there is none. A unique key lets only one of two pass. */
    Mono<Handoff> open(PersonKey person, String scope, String cause) {
        Object now = Rows.utc(clock.instant());
        Mono<Handoff> opened = Rows.change(database, END_STALE, List.of(now, person.hash(), Rows.utc(since())))
                .then(Rows.change(database, OPEN, List.of(person.hash(), scope, cause, now, now)))
                .then(standing(person));
        return standing(person).switchIfEmpty(opened);
    }

    Mono<Handoff> standing(PersonKey person) {
        return database.sql(STANDING)
                .bind("person", person.hash())
                .bind("since", Rows.utc(since()))
                .map(row -> handoff(row))
                .one();
    }

    private Instant since() {
        return clock.instant().minus(ALIVE);
    }

    Mono<Void> ask(long id, List<PersonKey> supervisors) {
        return Rows.write(
                        database,
                        ASKED,
                        supervisors.stream()
                                .map(each -> new Object[] {id, each.hash()})
                                .toList())
                .then();
    }

    Flux<PersonKey> supervisors(long id) {
        return database.sql(SUPERVISORS)
                .bind("id", id)
                .map(row -> new PersonKey(Rows.bytes(row, "person")))
                .all();
    }

    /** Empty when it is closed, or was never this supervisor's to answer. */
    Mono<Handoff> answerable(long id, PersonKey supervisor) {
        return database.sql(FOR)
                .bind("id", id)
                .bind("supervisor", supervisor.hash())
                .map(row -> handoff(row))
                .one();
    }

    /** @return true when this message is new in the talk */
    Mono<Boolean> said(long id, boolean fromCitizen, String messageId, String words) {
        byte[] hash = MessageHash.of(messageId);
        String kept = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        Object now = Rows.utc(clock.instant());
        return Rows.change(database, TOUCH, List.of(now, id))
                .then(Rows.change(database, SAID, List.of(id, fromCitizen, hash, vault.seal(kept, hash), now)))
                .map(changed -> changed > 0);
    }

    Mono<Void> close(long id) {
        return Rows.change(database, CLOSE, List.of(Rows.utc(clock.instant()), id))
                .then();
    }

    private static Handoff handoff(io.r2dbc.spi.Readable row) {
        return new Handoff(Rows.id(row, "id"), new PersonKey(Rows.bytes(row, "person")), Rows.text(row, "scope_code"));
    }
}

package org.massreview.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
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

    private static final String OPEN = "INSERT INTO handoff (person, scope_code, cause, opened_at) VALUES (?, ?, ?, ?)";
    private static final String STANDING =
            "SELECT id, person, scope_code FROM handoff WHERE person = :person AND closed_at IS NULL ORDER BY id DESC LIMIT 1";
    private static final String ASKED = "INSERT INTO handoff_supervisor (handoff_id, person) VALUES %s"
            + " ON DUPLICATE KEY UPDATE person = VALUES(person)";
    private static final String SUPERVISORS = "SELECT person FROM handoff_supervisor WHERE handoff_id = :id";
    private static final String FOR = """
            SELECT h.id, h.person, h.scope_code FROM handoff h JOIN handoff_supervisor s ON s.handoff_id = h.id
            WHERE h.id = :id AND s.person = :supervisor AND h.closed_at IS NULL""";
    private static final String CLOSE = "UPDATE handoff SET closed_at = ? WHERE id = ? AND closed_at IS NULL";
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

    /** The open one of this person; opened now if there is none. */
    Mono<Handoff> open(PersonKey person, String scope, String cause) {
        return standing(person)
                .switchIfEmpty(Mono.defer(() -> Rows.change(
                                database, OPEN, List.of(person.hash(), scope, cause, Rows.utc(clock.instant())))
                        .then(standing(person))));
    }

    Mono<Handoff> standing(PersonKey person) {
        return database.sql(STANDING)
                .bind("person", person.hash())
                .map(row -> handoff(row))
                .one();
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
        byte[] hash = hash(messageId);
        return Rows.change(
                        database,
                        SAID,
                        List.of(id, fromCitizen, hash, vault.seal(words, hash), Rows.utc(clock.instant())))
                .map(changed -> changed > 0);
    }

    Mono<Void> close(long id) {
        return Rows.change(database, CLOSE, List.of(Rows.utc(clock.instant()), id))
                .then();
    }

    private static Handoff handoff(io.r2dbc.spi.Readable row) {
        return new Handoff(Rows.id(row, "id"), new PersonKey(Rows.bytes(row, "person")), Rows.text(row, "scope_code"));
    }

    private static byte[] hash(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

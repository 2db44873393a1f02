package org.massreview.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Words for somebody who did not just write. They go out at once where the platform allows it, and wait in SQL for the
 * person's next message where it does not: nothing that was said to a person is lost.
 */
@Component
class WaitingWords {

    private static final Logger log = LoggerFactory.getLogger(WaitingWords.class);
    private static final String KEEP = "INSERT INTO waiting_words (person, words, at) VALUES (?, ?, ?)";
    private static final String READ =
            "SELECT id, words FROM waiting_words WHERE person = :person ORDER BY id LIMIT 20";
    private static final String DROP = "DELETE FROM waiting_words WHERE id IN (%s)";

    private final DatabaseClient database;
    private final Vault vault;
    private final ObjectProvider<Messenger> messenger;
    private final Clock clock;

    WaitingWords(DatabaseClient database, Vault vault, ObjectProvider<Messenger> messenger, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** @return true when the words have reached the platform, false when they wait */
    Mono<Boolean> tell(PersonKey person, String words) {
        return Mono.justOrEmpty(messenger.getIfAvailable())
                .flatMap(port -> port.say(person, List.of(Say.words(words))))
                .onErrorResume(failure -> {
                    log.warn("words wait, since they can not be sent: {}", failure.toString());
                    return Mono.just(false);
                })
                .defaultIfEmpty(false)
                .flatMap(sent -> sent ? Mono.just(true) : keep(person, words).thenReturn(false));
    }

    private Mono<Void> keep(PersonKey person, String words) {
        return Rows.change(
                        database,
                        KEEP,
                        List.of(person.hash(), vault.seal(words, person.hash()), Rows.utc(clock.instant())))
                .then();
    }

    /** What has waited for this person, oldest first; it waits no longer. */
    Mono<List<String>> take(PersonKey person) {
        return database.sql(READ)
                .bind("person", person.hash())
                .map(row -> new Waiting(Rows.id(row, "id"), vault.open(Rows.bytes(row, "words"), person.hash())))
                .all()
                .collectList()
                .flatMap(all -> Rows.update(
                                database,
                                DROP,
                                new ArrayList<>(all.stream().map(Waiting::id).toList()))
                        .thenReturn(all.stream().map(Waiting::words).toList()));
    }

    private record Waiting(long id, String words) {}
}

package org.massreview.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.StandardBinaryCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 待转达的话: words for somebody who did not just write. They are written down first, go out where the platform allows it, and
 * wait for the person's next message where it does not: nothing that was said to a person is lost.
 */
@Component
class WaitingWords {

    private static final Logger log = LoggerFactory.getLogger(WaitingWords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 4;
    private static final int LONGEST = 3_000;

    private static final String KEEP = "INSERT INTO waiting_words (id, person, words, at) VALUES (?, ?, ?, ?)";
    private static final String READ = """
            SELECT id, words, said_with FROM waiting_words WHERE person = :person ORDER BY id LIMIT 20""";
    private static final String SAID = "UPDATE waiting_words SET said_with = ? WHERE person = ? AND said_with IS NULL";
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

    /** Words that are written down. */
    record Kept(byte[] id, PersonKey person, String words) {}

    /** To be called inside the transaction that writes the cause. */
    Mono<List<Kept>> keep(List<PersonKey> persons, String words) {
        String said = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "……";
        return Flux.fromIterable(persons)
                .concatMap(person -> {
                    byte[] id = StandardBinaryCodec.INSTANCE.encode(UuidCreator.getTimeOrderedEpoch());
                    return Rows.change(
                                    database,
                                    KEEP,
                                    List.of(
                                            id,
                                            person.hash(),
                                            vault.seal(said, person.hash()),
                                            Rows.utc(clock.instant())))
                            .thenReturn(new Kept(id, person, said));
                })
                .collectList();
    }

    /** @return true when all have reached the platform; what has not waits */
    Mono<Boolean> send(List<Kept> kept) {
        return Flux.fromIterable(kept)
                .flatMap(this::send, AT_ONCE)
                .all(Boolean::booleanValue)
                .map(all -> all && !kept.isEmpty());
    }

    private Mono<Boolean> send(Kept kept) {
        return Mono.justOrEmpty(messenger.getIfAvailable())
                .flatMap(port -> port.say(kept.person(), List.of(Say.words(kept.words()))))
                .timeout(PATIENCE)
                .defaultIfEmpty(false)
                .delayUntil(sent -> sent ? Rows.update(database, DROP, List.of(kept.id())) : Mono.empty())
                .onErrorResume(failure -> {
                    log.warn("words wait, since they can not be sent: {}", failure.toString());
                    return Mono.just(false);
                });
    }

    /**
     * What has waited for this person, oldest first. It is gone with the message after this one, so that a repeated delivery
     * hears it again.
     */
    Mono<List<String>> take(PersonKey person, String messageId) {
        byte[] now = MessageHash.of(messageId);
        return database.sql(READ)
                .bind("person", person.hash())
                .map(row -> new Waiting(
                        Rows.bytes(row, "id"), Rows.bytes(row, "words"), row.get("said_with", byte[].class)))
                .all()
                .collectList()
                .flatMap(all -> all.isEmpty() ? Mono.just(List.<String>of()) : say(person, now, all));
    }

    private Mono<List<String>> say(PersonKey person, byte[] now, List<Waiting> all) {
        List<byte[]> old =
                all.stream().filter(words -> words.isOld(now)).map(Waiting::id).toList();
        List<String> words = all.stream()
                .filter(waiting -> !waiting.isOld(now))
                .map(waiting -> vault.open(waiting.sealed(), person.hash()))
                .toList();
        return Rows.update(database, DROP, old)
                .then(Rows.change(database, SAID, List.of(now, person.hash())))
                .thenReturn(words);
    }

    private record Waiting(byte[] id, byte[] sealed, byte @org.jspecify.annotations.Nullable [] saidWith) {

        boolean isOld(byte[] now) {
            return saidWith != null && !java.util.Arrays.equals(saidWith, now);
        }
    }
}

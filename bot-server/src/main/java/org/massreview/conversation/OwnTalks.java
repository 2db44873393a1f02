package org.massreview.conversation;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PersonalData;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person and whoever took the talk over said to each other, and words that wait. The open talk itself ends within a day. */
@Component
class OwnTalks implements PersonalData {

    private static final String SAID = """
            SELECT m.from_citizen, m.message_hash, m.words, m.at FROM handoff_message m JOIN handoff h ON h.id = m.handoff_id
            WHERE h.person = :person ORDER BY m.id""";
    private static final String WAITING = "SELECT words, at FROM waiting_words WHERE person = :person ORDER BY id";
    private static final List<String> ERASE = List.of(
            "DELETE FROM handoff_message WHERE handoff_id IN (SELECT id FROM handoff WHERE person = ?)",
            "DELETE FROM handoff_supervisor WHERE handoff_id IN (SELECT id FROM handoff WHERE person = ?)",
            "DELETE FROM handoff WHERE person = ?",
            "DELETE FROM waiting_words WHERE person = ?");

    private final DatabaseClient database;
    private final Vault vault;

    OwnTalks(DatabaseClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "talks";
    }

    @Override
    public Mono<Object> of(PersonKey person) {
        return database.sql(SAID)
                .bind("person", person.hash())
                .map(this::said)
                .all()
                .concatWith(database.sql(WAITING)
                        .bind("person", person.hash())
                        .map(row -> new Said(false, vault.open(Rows.bytes(row, "words"), person.hash()), at(row)))
                        .all())
                .collectList()
                .cast(Object.class);
    }

    private Said said(Readable row) {
        return new Said(
                Boolean.TRUE.equals(row.get("from_citizen", Boolean.class)),
                vault.open(Rows.bytes(row, "words"), Rows.bytes(row, "message_hash")),
                at(row));
    }

    private static OffsetDateTime at(Readable row) {
        return Rows.instant(row, "at").atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }

    @Override
    public Mono<Void> erase(PersonKey person) {
        Mono<Long> all = Mono.just(0L);
        for (String deletion : ERASE) {
            all = all.then(Rows.change(database, deletion, List.of(person.hash())));
        }
        return all.then();
    }

    /** @param mine said by the person */
    record Said(boolean mine, String words, OffsetDateTime at) {}
}

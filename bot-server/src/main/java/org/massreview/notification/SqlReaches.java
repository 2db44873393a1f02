package org.massreview.notification;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Openids, sealed for the person they belong to. */
@Component
class SqlReaches implements Reaches {

    private static final String KEEP = """
            INSERT INTO reach (person, channel, openid, heard_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE heard_at = GREATEST(heard_at, VALUES(heard_at)), openid = VALUES(openid)""";

    private static final String OF = "SELECT channel, openid FROM reach WHERE person = :person";
    private static final String FORGET = "DELETE FROM reach WHERE person = ? AND channel = ?";
    private static final String FORGET_SILENT = "DELETE FROM reach WHERE heard_at < ?";

    private final DatabaseClient database;
    private final Vault vault;

    SqlReaches(DatabaseClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<Void> keep(PersonKey person, Address address, Instant heardAt) {
        byte[] sealed = vault.seal(address.openid(), person.hash());
        return Rows.change(
                        database, KEEP, List.of(person.hash(), address.mailbox().path(), sealed, Rows.utc(heardAt)))
                .then();
    }

    @Override
    public Mono<List<Address>> of(PersonKey person) {
        return database.sql(OF)
                .bind("person", person.hash())
                .map(row -> address(row, person))
                .all()
                .collectList();
    }

    private Address address(Readable row, PersonKey person) {
        Mailbox mailbox = Mailbox.of(Rows.text(row, "channel")).orElseThrow();
        return new Address(mailbox, vault.open(Rows.bytes(row, "openid"), person.hash()));
    }

    @Override
    public Mono<Void> forget(PersonKey person, Mailbox mailbox) {
        return Rows.change(database, FORGET, List.of(person.hash(), mailbox.path()))
                .then();
    }

    @Override
    public Mono<Long> forgetSilentSince(Instant before) {
        return Rows.change(database, FORGET_SILENT, List.of(Rows.utc(before)));
    }
}

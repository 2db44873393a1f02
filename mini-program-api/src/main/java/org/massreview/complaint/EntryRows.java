package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of the timelines. */
final class EntryRows {

    private static final String ADD = """
            INSERT INTO complaint_entry
                (complaint_id, version, at, party, actor, action, stage, words, root_cause, outcome, due_on,
                note)
            VALUES %s""";
    private static final String TIMELINE = """
            SELECT version, at, party, action, stage, words, root_cause, outcome, due_on, note FROM complaint_entry
            WHERE complaint_id = :id ORDER BY version""";
    private static final String DEEDS = """
            SELECT action FROM complaint_entry WHERE complaint_id = :id AND actor = :actor AND action IS NOT NULL
            ORDER BY version""";
    private static final String ERASE =
            "UPDATE complaint_entry SET words = '' WHERE complaint_id = :id AND party = 'CITIZEN'";

    private EntryRows() {}

    /** The first of each. */
    static Mono<Void> add(DatabaseClient database, List<Opening> openings) {
        return Rows.write(database, ADD, openings.stream().map(EntryRows::first).toList())
                .then();
    }

    static Mono<Void> add(DatabaseClient database, UUID id, Entry entry, @Nullable PersonKey actor) {
        return Rows.write(database, ADD, List.<Object[]>of(row(id, entry, actor)))
                .then();
    }

    private static @Nullable Object[] first(Opening opening) {
        Complaint complaint = opening.complaint();
        return row(
                complaint.id(),
                new Entry(
                        complaint.version(),
                        complaint.openedAt(),
                        Party.CITIZEN,
                        null,
                        complaint.stage(),
                        "", // they stand in the complaint itself
                        null,
                        null,
                        complaint.due().on(),
                        null),
                null);
    }

    private static @Nullable Object[] row(UUID id, Entry entry, @Nullable PersonKey actor) {
        return new @Nullable Object[] {
            ComplaintRow.bytes(id),
            entry.version(),
            entry.at(),
            entry.party().name(),
            actor == null ? null : actor.hash(),
            ComplaintRow.name(entry.action()),
            entry.stage().name(),
            entry.words(),
            entry.rootCause(),
            ComplaintRow.name(entry.outcome()),
            entry.dueOn(),
            entry.note()
        };
    }

    static Flux<Entry> timeline(DatabaseClient database, UUID id) {
        return database.sql(TIMELINE)
                .bind("id", ComplaintRow.bytes(id))
                .map(EntryRows::entry)
                .all();
    }

    private static Entry entry(Readable row) {
        String action = row.get("action", String.class);
        return new Entry(
                Rows.number(row, "version"),
                Rows.instant(row, "at"),
                Party.valueOf(Rows.text(row, "party")),
                action == null ? null : Action.valueOf(action),
                Stage.valueOf(Rows.text(row, "stage")),
                Rows.text(row, "words"),
                row.get("root_cause", String.class),
                ComplaintRow.outcome(row),
                Rows.day(row, "due_on"),
                row.get("note", String.class));
    }

    static Flux<Action> deedsOf(DatabaseClient database, PersonKey official, UUID id) {
        return database.sql(DEEDS)
                .bind("id", ComplaintRow.bytes(id))
                .bind("actor", official.hash())
                .map(row -> Action.valueOf(Rows.text(row, "action")))
                .all();
    }

    static Mono<Void> erase(DatabaseClient database, UUID id) {
        return database.sql(ERASE).bind("id", ComplaintRow.bytes(id)).then();
    }
}

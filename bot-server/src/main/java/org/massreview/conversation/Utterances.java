package org.massreview.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.massreview.citizen.Masked;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 没听懂的话 (F33): kept for the operator without anything that says who spoke. */
@Component
public class Utterances {

    private static final Logger log = LoggerFactory.getLogger(Utterances.class);
    private static final int MOST = 200;

    private static final String KEEP = "INSERT INTO utterance (day, place, words) VALUES (?, ?, ?)";
    private static final String GROUPED = """
            SELECT words, place, COUNT(*) AS times, MAX(day) AS last FROM utterance WHERE day >= :since
            GROUP BY words, place ORDER BY times DESC, last DESC, words LIMIT :most""";

    private final DatabaseClient database;
    private final Clock clock;

    Utterances(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Words that were not understood at the same place of a talk.
     *
     * @param place the script that was open, or idle
     */
    public record Group(String words, String place, long times, LocalDate last) {}

    /** Never in the way of the answer: what can not be kept is logged. */
    Mono<Void> keep(Meaning meaning, Dialogue dialogue) {
        if (!meaning.isTold()) {
            return Mono.empty();
        }
        String place = dialogue.frames().isEmpty()
                ? "idle"
                : dialogue.frames()
                        .get(Math.max(0, dialogue.frames().size() - 1))
                        .script();
        return Rows.change(
                        database,
                        KEEP,
                        List.of(LocalDate.now(clock.withZone(DirectoryDesk.ZONE)), place, masked(meaning.text())))
                .then()
                .onErrorResume(failure -> {
                    log.warn("an utterance is not kept: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /** The most frequent first. */
    public Flux<Group> since(LocalDate day, int most) {
        return database.sql(GROUPED)
                .bind("since", day)
                .bind("most", most)
                .map(row -> new Group(
                        Rows.text(row, "words"), Rows.text(row, "place"), Rows.id(row, "times"), Rows.day(row, "last")))
                .all();
    }

    /** Without numbers of five characters or more, names after "我叫", and the name before a title. */
    static String masked(String words) {
        String masked = Masked.everybody(words);
        return masked.codePointCount(0, masked.length()) <= MOST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, MOST));
    }
}

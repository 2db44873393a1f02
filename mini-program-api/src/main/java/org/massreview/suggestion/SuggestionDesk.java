package org.massreview.suggestion;

import java.time.Clock;
import java.util.List;
import org.massreview.citizen.PlainWords;
import org.massreview.outbox.Rows;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to suggestions about the system itself, the same for HTTP and chat. */
@Component
public class SuggestionDesk {

    private static final int MOST_WORDS = 1_000;
    private static final int MOST_LISTED = 200;
    private static final String ADD =
            "INSERT INTO suggestion (words, channel, given_at) VALUES (:words, :channel, :at)";
    private static final String LIST = """
            SELECT id, words, channel, given_at FROM suggestion WHERE id < :before ORDER BY id DESC LIMIT :most""";

    private final DatabaseClient database;
    private final Clock clock;

    SuggestionDesk(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the words and nothing about who said them; refused with WORDS_REQUIRED or WORDS_TOO_LONG. */
    public Mono<Void> give(String words, Suggestion.Channel channel) {
        return Mono.fromCallable(() -> PlainWords.required(words, MOST_WORDS))
                .flatMap(plain -> database.sql(ADD)
                        .bind("words", plain)
                        .bind("channel", channel.name())
                        .bind("at", Rows.utc(clock.instant()))
                        .then());
    }

    /**
     * @param before the id of the last one of the page before, or a number above all
     * @param limit 1 to 200
     * @return newest first
     */
    public Mono<List<Suggestion>> list(long before, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            return Mono.error(() -> Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED));
        }
        return database.sql(LIST)
                .bind("before", before)
                .bind("most", limit)
                .map(row -> new Suggestion(
                        Rows.id(row, "id"),
                        Rows.instant(row, "given_at"),
                        Suggestion.Channel.valueOf(Rows.text(row, "channel")),
                        Rows.text(row, "words")))
                .all()
                .collectList();
    }
}

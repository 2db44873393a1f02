package org.massreview.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what the talk need not remember any longer. Deleting twice does no harm, so every instance may. */
@Component
class ConversationPurge {

    /** Personal data goes 180 days after the end (domain rule 8). */
    private static final Duration HANDOFFS = Duration.ofDays(180);

    private static final Duration WAITING = Duration.ofDays(90);
    private static final int UTTERANCE_DAYS = 365;

    private static final List<String> OF_HANDOFFS = List.of(
            "DELETE FROM handoff_message WHERE handoff_id IN (SELECT id FROM handoff WHERE touched_at < ?)",
            "DELETE FROM handoff_supervisor WHERE handoff_id IN (SELECT id FROM handoff WHERE touched_at < ?)",
            "DELETE FROM handoff WHERE touched_at < ?");

    private final DatabaseClient database;
    private final Clock clock;

    ConversationPurge(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT20M")
    Mono<Void> purge() {
        Object handoffs = Rows.utc(clock.instant().minus(HANDOFFS));
        Object waiting = Rows.utc(clock.instant().minus(WAITING));
        LocalDate utterances = LocalDate.now(clock.withZone(DirectoryDesk.ZONE)).minusDays(UTTERANCE_DAYS);
        Mono<Long> all = Rows.change(database, "DELETE FROM waiting_words WHERE at < ?", List.of(waiting))
                .then(Rows.change(database, "DELETE FROM utterance WHERE day < ?", List.of(utterances)));
        for (String deletion : OF_HANDOFFS) {
            all = all.then(Rows.change(database, deletion, List.of(handoffs)));
        }
        return all.then();
    }
}

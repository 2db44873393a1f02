package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 新近办结: what was put right lately, for everybody to read. No words, no persons, no window, no hour; nothing that was
 * held back from a small window's staff, and nothing of the direct lane.
 */
@Component
public class HandledDesk {

    /** Read along the index of V9; what is not for the public is left out behind it. */
    private static final String NEWEST = """
            SELECT window_code, township_code, tags, outcome, opened_on, responded_at, follow_up, stage, sealed
            FROM complaint WHERE held = 0 AND closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT 200""";

    private final DatabaseClient database;

    HandledDesk(DatabaseClient database) {
        this.database = database;
    }

    /** @return newest first, of the 200 that ended last */
    public Mono<List<Handled>> newest() {
        return database.sql(NEWEST).map(HandledDesk::row).all().collectList().map(HandledDesk::forEverybody);
    }

    private static List<Handled> forEverybody(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.stage() == Stage.CLOSED && !row.sealed() && row.answered() != null)
                .filter(row -> !Complaint.isDirectLane(row.tags()))
                .map(Row::handled)
                .toList();
    }

    private static Row row(Readable row) {
        String tags = Rows.text(row, "tags");
        String outcome = row.get("outcome", String.class);
        String followUp = row.get("follow_up", String.class);
        return new Row(
                Rows.text(row, "window_code"),
                Rows.text(row, "township_code"),
                tags.isEmpty() ? List.of() : List.of(tags.split(",")),
                outcome == null ? null : Outcome.valueOf(outcome),
                Rows.day(row, "opened_on"),
                Rows.instantOrNull(row, "responded_at") == null
                        ? null
                        : LocalDate.ofInstant(Rows.instant(row, "responded_at"), DirectoryDesk.ZONE),
                followUp == null ? null : FollowUp.valueOf(followUp),
                Stage.valueOf(Rows.text(row, "stage")),
                Rows.number(row, "sealed") == 1);
    }

    private record Row(
            String window,
            String township,
            List<String> tags,
            @Nullable Outcome outcome,
            LocalDate opened,
            @Nullable LocalDate answered,
            @Nullable FollowUp followUp,
            Stage stage,
            boolean sealed) {

        Handled handled() {
            return new Handled(window, township, tags, outcome, opened, answered == null ? opened : answered, followUp);
        }
    }

    /**
     * @param window code; for whoever decides whether it is large enough to hide in, and never shown
     * @param township code
     * @param tags codes
     * @param followUp what whoever complained said of it; null for nothing
     */
    public record Handled(
            String window,
            String township,
            List<String> tags,
            @Nullable Outcome outcome,
            LocalDate openedOn,
            LocalDate answeredOn,
            @Nullable FollowUp followUp) {}
}

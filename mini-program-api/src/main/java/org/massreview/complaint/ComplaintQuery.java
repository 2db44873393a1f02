package org.massreview.complaint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is asked about the complaints of a whole area. */
final class ComplaintQuery {

    private static final String COUNTS =
            """
            SELECT COUNT(*) AS received,
                CAST(COALESCE(SUM(closed_at IS NULL), 0) AS SIGNED) AS still_open,
                CAST(COALESCE(SUM(owed_on < :today), 0) AS SIGNED) AS overdue,
                CAST(COALESCE(SUM(closed_at IS NOT NULL), 0) AS SIGNED) AS closed,
                CAST(COALESCE(SUM((responded_at IS NOT NULL OR owed_on < :today) AND $counts), 0)
                    AS SIGNED) AS due,
                CAST(COALESCE(SUM(responded_at IS NOT NULL AND late = 0 AND COALESCE(owed_on >= :today, TRUE)
                    AND $counts), 0) AS SIGNED) AS on_time,
                CAST(COALESCE(SUM(responded_at IS NOT NULL AND $counts), 0) AS SIGNED) AS answered,
                CAST(COALESCE(SUM(responded_at IS NOT NULL AND $named AND $counts), 0) AS SIGNED) AS named,
                CAST(COALESCE(SUM(responded_at IS NOT NULL AND $named AND $counts
                    AND (follow_up IS NOT NULL OR stage = 'CLOSED')), 0) AS SIGNED) AS called_back,
                CAST(COALESCE(SUM(follow_up IS NOT NULL AND $counts), 0) AS SIGNED) AS reached,
                CAST(COALESCE(SUM(follow_up = 'SATISFIED' AND $counts), 0) AS SIGNED) AS satisfied
            FROM complaint WHERE sealed = 0 AND opened_on BETWEEN :from AND :to""".replace("$counts", Merit.COUNTS_IN_SQL).replace("$named", "(named = 1 OR was_named = 1)");
    static final String OPEN_STAGES = Arrays.stream(Stage.values())
            .filter(Stage::isOpen)
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", "));

    private ComplaintQuery() {}

    static Flux<Complaint> list(DatabaseClient database, Place area, Search search, LocalDate today, Party as) {
        String date = search.overdueOnly() ? "owed_on" : "due_on"; // the same day, and one that an index has in order
        String sql = ComplaintRow.SELECT + " WHERE sealed = 0"
                + inside(area)
                + seenBy(as)
                + within(search.within())
                + (search.escalatedOnly() ? " AND answerable <> 'WINDOW'" : "")
                + (search.extensionAsked() ? " AND extension_state = 'ASKED'" : "")
                + (search.stage() == null ? "" : " AND stage = :stage")
                + (search.openOnly() ? " AND stage IN (" + OPEN_STAGES + ")" : "")
                + (search.overdueOnly() ? " AND owed_on < :today" : "")
                + (search.after() == null
                        ? ""
                        : " AND (" + date + ", seq) > (SELECT due_on, seq FROM complaint WHERE seq = :after)")
                + " ORDER BY " + date + ", seq LIMIT :most";
        GenericExecuteSpec asked = database.sql(sql).bind("most", search.limit());
        if (search.stage() != null) {
            asked = asked.bind("stage", search.stage().name());
        }
        if (search.overdueOnly()) {
            asked = asked.bind("today", today);
        }
        Place within = search.within();
        if (within != null && within.kind() != PlaceKind.CITY) {
            asked = asked.bind("within", within.code());
        }
        if (search.after() != null) {
            asked = asked.bind("after", ComplaintNumber.seqOf(search.after()));
        }
        return bound(asked, area).map(ComplaintRow::complaint).all();
    }

    /** What one must not see does not show in a count either. */
    private static String seenBy(Party as) {
        String held = as == Party.WINDOW ? " AND held = 0" : "";
        return " AND FIND_IN_SET('" + as.name() + "', excluded) = 0" + held;
    }

    static Mono<Counts> counts(
            DatabaseClient database, Place area, LocalDate from, LocalDate to, LocalDate today, Party as) {
        GenericExecuteSpec asked = database.sql(COUNTS + inside(area) + seenBy(as))
                .bind("today", today)
                .bind("from", from)
                .bind("to", to);
        return bound(asked, area)
                .map(row -> new Counts(
                        Rows.id(row, "received"),
                        Rows.id(row, "still_open"),
                        Rows.id(row, "overdue"),
                        Rows.id(row, "closed"),
                        Rows.id(row, "due"),
                        Rows.id(row, "on_time"),
                        Rows.id(row, "answered"),
                        Rows.id(row, "named"),
                        Rows.id(row, "called_back"),
                        Rows.id(row, "reached"),
                        Rows.id(row, "satisfied")))
                .one();
    }

    private static String within(@Nullable Place place) {
        return place == null ? "" : inside(place).replace(":area", ":within");
    }

    private static String inside(Place area) {
        return switch (area.kind()) {
            case CITY -> "";
            case COUNTY -> " AND county_code = :area";
            case TOWNSHIP -> " AND township_code = :area";
            case WINDOW -> " AND window_code = :area";
        };
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec asked, Place area) {
        return switch (area.kind()) {
            case CITY -> asked;
            case COUNTY, TOWNSHIP, WINDOW -> asked.bind("area", area.code());
        };
    }
}

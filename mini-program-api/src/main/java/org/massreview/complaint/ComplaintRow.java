package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.massreview.review.Draft;

/** A row of the table and the complaint that it is. */
final class ComplaintRow {

    static final String SELECT = """
            SELECT id, seq, origin, kind, window_code, township_code, county_code, tags, words, channel, opened_at, stage,
                round, version, contact_on, due_on, due_from, due_days, provisional, limits, responded_at, late, closed_at,
                outcome, follow_up, erased_at, request_hash, %s
            FROM complaint""".formatted(String.join(", ", HandlingRow.COLUMNS));

    private ComplaintRow() {}

    static Complaint complaint(Readable row) {
        String tags = Rows.text(row, "tags");
        String followUp = row.get("follow_up", String.class);
        return new Complaint(
                uuid(Rows.bytes(row, "id")),
                ComplaintNumber.of(Rows.id(row, "seq")),
                Complaint.Origin.valueOf(Rows.text(row, "origin")),
                Complaint.Kind.valueOf(Rows.text(row, "kind")),
                Rows.text(row, "window_code"),
                Rows.text(row, "township_code"),
                Rows.text(row, "county_code"),
                tags.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(tags.split(","))),
                Rows.text(row, "words"),
                Draft.Channel.valueOf(Rows.text(row, "channel")),
                Rows.instant(row, "opened_at"),
                Stage.valueOf(Rows.text(row, "stage")),
                Rows.number(row, "round"),
                Rows.number(row, "version"),
                new Due(
                        Rows.day(row, "due_on"),
                        yes(row, "provisional"),
                        Rows.text(row, "limits"),
                        Rows.day(row, "due_from"),
                        Rows.number(row, "due_days")),
                Rows.day(row, "contact_on"),
                Rows.instantOrNull(row, "responded_at"),
                yes(row, "late"),
                Rows.instantOrNull(row, "closed_at"),
                outcome(row),
                followUp == null ? null : FollowUp.valueOf(followUp),
                Rows.instantOrNull(row, "erased_at"),
                HandlingRow.handling(row));
    }

    static boolean yes(Readable row, String column) {
        return Rows.number(row, column) != 0;
    }

    static @Nullable Outcome outcome(Readable row) {
        String outcome = row.get("outcome", String.class);
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DirectoryDesk.ZONE);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

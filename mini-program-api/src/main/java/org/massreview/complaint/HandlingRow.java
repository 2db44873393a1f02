package org.massreview.complaint;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.outbox.Rows;

/** The columns of a complaint's row that are its {@link Handling}. */
final class HandlingRow {

    static final List<String> COLUMNS = List.of(
            "answerable",
            "excluded",
            "sealed",
            "held",
            "shown_on",
            "named",
            "extension_state",
            "extension_by",
            "extension_to",
            "reminders",
            "breaches",
            "days_left",
            "objections",
            "answered_at",
            "calls",
            "called_at",
            "merged_into");

    private HandlingRow() {}

    /** In the order of the columns. */
    static List<@Nullable Object> values(Handling handling) {
        Extension extension = handling.extension();
        UUID into = handling.mergedInto();
        return new ArrayList<>(Arrays.asList(
                handling.answerable().name(),
                words(handling.excluded()),
                handling.sealed() ? 1 : 0,
                handling.held() ? 1 : 0,
                handling.shownOn(),
                handling.named() ? 1 : 0,
                extension == null ? null : extension.state().name(),
                extension == null ? null : extension.by().name(),
                extension == null ? null : extension.to(),
                words(handling.reminders()),
                handling.breaches(),
                handling.daysLeft(),
                words(handling.objections()),
                handling.answeredAt(),
                handling.calls(),
                handling.calledAt(),
                into == null ? null : ComplaintRow.bytes(into)));
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Handling handling(Readable row) {
        byte[] into = row.get("merged_into", byte[].class);
        return new Handling(
                Party.valueOf(Rows.text(row, "answerable")),
                set(row, "excluded", Party.class),
                ComplaintRow.yes(row, "sealed"),
                ComplaintRow.yes(row, "held"),
                row.get("shown_on", LocalDate.class),
                ComplaintRow.yes(row, "named"),
                extension(row),
                set(row, "reminders", Reminder.class),
                Rows.number(row, "breaches"),
                row.get("days_left", Integer.class),
                set(row, "objections", Handling.Objection.class),
                Rows.instantOrNull(row, "answered_at"),
                Rows.number(row, "calls"),
                Rows.instantOrNull(row, "called_at"),
                into == null ? null : ComplaintRow.uuid(into));
    }

    private static @Nullable Extension extension(Readable row) {
        String state = row.get("extension_state", String.class);
        return state == null
                ? null
                : new Extension(
                        Extension.State.valueOf(state),
                        Party.valueOf(Rows.text(row, "extension_by")),
                        Rows.day(row, "extension_to"));
    }

    private static <E extends Enum<E>> Set<E> set(Readable row, String column, Class<E> type) {
        String words = Rows.text(row, column);
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(","))
                        .map(word -> Enum.valueOf(type, word))
                        .collect(Collectors.toUnmodifiableSet());
    }
}

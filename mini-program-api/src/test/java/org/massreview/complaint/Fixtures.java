package org.massreview.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.massreview.directory.Calendars;
import org.massreview.review.Draft;

/** Complaints in domain words. */
final class Fixtures {

    /** A Wednesday, 09:00 in Suizhou. */
    static final Instant MORNING = Instant.parse("2026-07-15T01:00:00Z");

    private Fixtures() {}

    static Deadlines limits() {
        try {
            return new Deadlines(Path.of("config"), Calendars.configured());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Replies replies() {
        try {
            return new Replies(Path.of("config"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Complaint filed() {
        return in(Stage.RECEIVED);
    }

    static Complaint in(Stage stage) {
        LocalDate day = LocalDate.of(2026, 7, 15);
        return new Complaint(
                new UUID(0x7000, 1),
                ComplaintNumber.of(1001),
                Complaint.Origin.FILED,
                Complaint.Kind.GENERAL,
                "42132110301",
                "421321103",
                "421321",
                new TreeSet<>(List.of("SLOW")),
                "材料清单三次三个样",
                Draft.Channel.CHAT,
                MORNING,
                stage,
                1,
                1,
                limits().reply(Complaint.Kind.GENERAL, day),
                limits().contact(day),
                null,
                false,
                stage.isOpen() ? null : MORNING,
                null,
                null,
                null,
                Handling.begun(Set.of(), false, false, false));
    }

    static Conflicts conflicts() {
        try {
            return new Conflicts(Path.of("config"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Complaint with(Complaint complaint, Handling handling) {
        return new Complaint(
                complaint.id(),
                complaint.number(),
                complaint.origin(),
                complaint.kind(),
                complaint.window(),
                complaint.township(),
                complaint.county(),
                complaint.tags(),
                complaint.words(),
                complaint.channel(),
                complaint.openedAt(),
                complaint.stage(),
                complaint.round(),
                complaint.version(),
                complaint.due(),
                complaint.contactOn(),
                complaint.respondedAt(),
                complaint.late(),
                complaint.closedAt(),
                complaint.outcome(),
                complaint.followUp(),
                complaint.erasedAt(),
                handling);
    }

    /** Reassigned to the window next to it. */
    static Complaint given(Complaint disputed, Instant at) {
        Lifecycle.Step step =
                Lifecycle.step(Stage.DISPUTED, Action.REASSIGN, Party.COUNTY).orElseThrow();
        Target next = new Target("42132110302", "421321103", "421321", null, "42132110302");
        return new Move(step, Party.COUNTY, Deed.words("查过台账"), at, next).of(disputed, limits());
    }

    static Complaint moved(Complaint before, Action action, Party party, Deed deed, Instant at) {
        Lifecycle.Step step = Lifecycle.step(before.stage(), action, party).orElseThrow();
        return new Move(step, party, deed, at).of(before, limits());
    }
}

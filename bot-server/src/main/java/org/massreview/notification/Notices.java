package org.massreview.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.Entry;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.notification.Deliveries.Notice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is written down for somebody who is to be told: the facts, when it is due, and until when it is of use. */
@Component
class Notices {

    private final NotificationBook book;
    private final QuietHours quiet;
    private final DirectoryDesk directory;

    Notices(NotificationBook book, QuietHours quiet, DirectoryDesk directory) {
        this.book = book;
        this.quiet = quiet;
        this.directory = directory;
    }

    Set<Audience> audiences(Kind kind) {
        return Set.copyOf(book.rule(kind).to());
    }

    /** @return when it goes out at the earliest */
    Instant dueAt(Kind kind, boolean staff, Instant now) {
        Rule rule = book.rule(kind);
        return quiet.after(rule.gather() ? now.plus(book.gather()) : now, staff, rule.urgent());
    }

    boolean isTooLate(Kind kind, Instant happened, Instant now) {
        return happened.plus(book.rule(kind).keep()).isBefore(now);
    }

    /** The words of officials only: of a citizen's own nothing is pushed. */
    Mono<Facts> facts(Told told, Complaint complaint, List<Entry> timeline) {
        String reason = timeline.stream()
                .filter(entry -> entry.version() == told.version())
                .map(Entry::words)
                .findFirst()
                .orElse("");
        String due = timeline.stream()
                .filter(entry -> entry.version() == told.version())
                .map(entry -> entry.dueOn().toString())
                .findFirst()
                .orElse(complaint.due().on().toString());
        return directory
                .today()
                .map(tree -> Facts.none()
                        .with(Fact.NUMBER, complaint.number())
                        .with(
                                Fact.WINDOW,
                                tree.place(told.window()).map(Place::name).orElse(told.window()))
                        .with(Fact.DUE, due)
                        .with(
                                Fact.DAY,
                                LocalDate.ofInstant(told.at(), DirectoryDesk.ZONE)
                                        .toString())
                        .with(Fact.STAGE, "push.stage." + told.stage())
                        .with(Fact.REASON, reason));
    }

    Notice notice(String key, PersonKey person, Kind kind, boolean staff, UUID complaint, Facts facts, Instant now) {
        return notice(key, person, kind, staff, complaint.toString(), facts, now);
    }

    Notice notice(String key, PersonKey person, Kind kind, boolean staff, String subject, Facts facts, Instant now) {
        Rule rule = book.rule(kind);
        return new Notice(
                key, person, kind, staff, subject, facts, now, dueAt(kind, staff, now), now.plus(rule.keep()));
    }
}

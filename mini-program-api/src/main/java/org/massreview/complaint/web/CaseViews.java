package org.massreview.complaint.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Entry;
import org.massreview.complaint.Extension;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts complaints into the words of whoever looks. */
@Component
class CaseViews {

    private final ComplaintDesk complaints;
    private final DirectoryDesk directory;
    private final Tags tags;
    private final Words words;
    private final DueWords dueWords;
    private final Clock clock;

    CaseViews(
            ComplaintDesk complaints, DirectoryDesk directory, Tags tags, Words words, DueWords dueWords, Clock clock) {
        this.complaints = complaints;
        this.directory = directory;
        this.tags = tags;
        this.words = words;
        this.dueWords = dueWords;
        this.clock = clock;
    }

    Mono<CaseView> view(Case found, @Nullable Locale locale) {
        return Mono.zip(directory.today(), complaints.photosOf(found.complaint()))
                .map(known -> view(found, known.getT1(), known.getT2(), locale));
    }

    private CaseView view(Case found, Directory now, List<UUID> photos, @Nullable Locale locale) {
        Complaint complaint = found.complaint();
        boolean owed = complaint.isAnswerOwed();
        return new CaseView(
                complaint.number(),
                complaint.kind().name(),
                words.say("complaint.kind." + complaint.kind(), locale),
                window(now, complaint),
                complaint.stage().name(),
                words.say("complaint.stage." + complaint.stage(), locale),
                tags(complaint),
                complaint.words(),
                photos.stream().map(UUID::toString).toList(),
                local(complaint.openedAt()),
                owed ? complaint.due().on() : null,
                owed ? dueWords.sentence(complaint, locale) : null,
                complaint.isOverdue(today()),
                complaint.round(),
                complaint.version(),
                name(complaint.outcome()),
                say("complaint.outcome.", complaint.outcome(), locale),
                name(complaint.followUp()),
                complaint.handling().answerable().name(),
                words.say("complaint.party." + complaint.handling().answerable(), locale),
                extension(complaint.handling().extension(), locale),
                complaint.handling().calls(),
                complaint.handling().named(),
                complaint.erasedAt() != null,
                found.timeline().stream().map(entry -> entry(entry, locale)).toList(),
                found.allowed().stream().map(Action::word).toList());
    }

    private CaseView.@Nullable ExtensionView extension(@Nullable Extension extension, @Nullable Locale locale) {
        return extension == null
                ? null
                : new CaseView.ExtensionView(
                        extension.state().name(),
                        words.say("complaint.extension." + extension.state(), locale),
                        extension.to());
    }

    private CaseView.EntryView entry(Entry entry, @Nullable Locale locale) {
        Action action = entry.action();
        return new CaseView.EntryView(
                local(entry.at()),
                entry.party().name(),
                words.say("complaint.party." + entry.party(), locale),
                action == null ? null : action.word(),
                words.say(entry.label(), locale),
                entry.stage().name(),
                words.say("complaint.stage." + entry.stage(), locale),
                entry.words(),
                entry.rootCause(),
                name(entry.outcome()),
                say("complaint.outcome.", entry.outcome(), locale),
                entry.note());
    }

    Mono<List<CaseView.RowView>> rows(List<Complaint> found, @Nullable Locale locale) {
        return directory
                .today()
                .map(now -> found.stream()
                        .map(complaint -> row(complaint, now, locale))
                        .toList());
    }

    private CaseView.RowView row(Complaint complaint, Directory now, @Nullable Locale locale) {
        boolean owed = complaint.isAnswerOwed();
        return new CaseView.RowView(
                complaint.number(),
                complaint.kind().name(),
                window(now, complaint),
                now.place(PlaceKind.TOWNSHIP, complaint.township()).orElse(null),
                tags(complaint),
                complaint.stage().name(),
                words.say("complaint.stage." + complaint.stage(), locale),
                local(complaint.openedAt()),
                owed ? complaint.due().on() : null,
                owed ? dueWords.sentence(complaint, locale) : null,
                complaint.isOverdue(today()),
                complaints.urgency(complaint).name(),
                complaint.handling().named(),
                complaint.round(),
                complaint.handling().answerable().name());
    }

    private List<CaseView.TagView> tags(Complaint complaint) {
        return complaint.tags().stream()
                .map(code -> new CaseView.TagView(code, tags.labelOf(code)))
                .toList();
    }

    private static Place window(Directory now, Complaint complaint) {
        return now.named(PlaceKind.WINDOW, complaint.window());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private @Nullable String say(String prefix, @Nullable Enum<?> value, @Nullable Locale locale) {
        return value == null ? null : words.say(prefix + value.name(), locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }

    static OffsetDateTime local(Instant instant) {
        return instant.atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }
}

package org.massreview.transfer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.Dossier;
import org.massreview.complaint.Entry;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Words;
import org.massreview.review.Review;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;

/** Puts a complaint and all that belongs to it into the words of an official document, which is Chinese. */
@Component
class CaseFiles {

    private final Words words;
    private final Tags tags;

    CaseFiles(Words words, Tags tags) {
        this.words = words;
        this.tags = tags;
    }

    /** @param review empty when it was filed */
    CaseFile of(Numbered numbered, Dossier dossier, @Nullable Review review, int photos, Directory now) {
        return new CaseFile(
                CaseFile.FORMAT,
                numbered.serial().toString(),
                numbered.lane(),
                numbered.reason(),
                local(numbered.at()),
                matter(dossier.complaint(), now),
                review == null ? null : rated(review),
                dossier.phone(),
                dossier.timeline().stream().map(this::step).toList(),
                IntStream.rangeClosed(1, photos).mapToObj(Contents::photo).toList());
    }

    private CaseFile.Matter matter(Complaint complaint, Directory now) {
        return new CaseFile.Matter(
                complaint.number(),
                complaint.origin().name(),
                complaint.kind().name(),
                say("complaint.kind.", complaint.kind()),
                named(now, PlaceKind.WINDOW, complaint.window()),
                named(now, PlaceKind.TOWNSHIP, complaint.township()),
                named(now, PlaceKind.COUNTY, complaint.county()),
                complaint.tags().stream()
                        .map(code -> new CaseFile.Named(code, tags.labelOf(code)))
                        .toList(),
                complaint.words(),
                complaint.channel().name(),
                local(complaint.openedAt()),
                complaint.stage().name(),
                say("complaint.stage.", complaint.stage()),
                complaint.round());
    }

    private static CaseFile.Named named(Directory now, PlaceKind kind, String code) {
        return new CaseFile.Named(
                code, now.place(kind, code).map(place -> place.name()).orElse(code));
    }

    private CaseFile.Rated rated(Review review) {
        Map<String, Integer> aspects = new LinkedHashMap<>();
        review.opinion().aspects().forEach((aspect, level) -> aspects.put(aspect.name(), level));
        int level = review.opinion().level().level();
        return new CaseFile.Rated(
                level,
                words.say("level." + level, Words.DEFAULT),
                aspects,
                review.serviceDay(),
                review.matterNumber(),
                local(review.givenAt()));
    }

    private CaseFile.Step step(Entry entry) {
        Action action = entry.action();
        return new CaseFile.Step(
                local(entry.at()),
                entry.party().name(),
                say("complaint.party.", entry.party()),
                action == null ? "" : action.name(),
                words.say(entry.label(), Words.DEFAULT),
                entry.stage().name(),
                entry.words(),
                entry.rootCause(),
                entry.outcome() == null ? null : say("complaint.outcome.", entry.outcome()));
    }

    private String say(String prefix, Enum<?> value) {
        return words.say(prefix + value.name(), Words.DEFAULT);
    }

    static OffsetDateTime local(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }

    /** What a package is before it has contents. */
    record Numbered(Serial serial, Lane lane, String reason, Instant at) {}
}

package org.massreview.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PersonalData;
import org.massreview.citizen.Receipts;
import org.massreview.directory.DirectoryDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person's own complaints, filed or of bad reviews, with their timelines as their author sees them. */
@Component
class OwnComplaints implements PersonalData {

    private static final int MOST = 200;

    private final ComplaintDesk desk;
    private final FilingPress press;
    private final Receipts receipts;
    private final Identities identities;

    OwnComplaints(ComplaintDesk desk, FilingPress press, Receipts receipts, Identities identities) {
        this.desk = desk;
        this.press = press;
        this.receipts = receipts;
        this.identities = identities;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Mono<Object> of(PersonKey person) {
        return desk.mine(person, MOST)
                .flatMapIterable(found -> found)
                .concatMap(complaint -> kept(complaint, person))
                .collectList()
                .cast(Object.class);
    }

    private Mono<Kept> kept(Complaint complaint, PersonKey person) {
        return Mono.zip(
                        desk.show(complaint.number(), person),
                        desk.photosOf(complaint),
                        phone(complaint.id()).defaultIfEmpty(""))
                .map(known -> kept(known.getT1(), known.getT2(), known.getT3()));
    }

    private Mono<String> phone(UUID complaint) {
        return identities.sealedPhone(complaint).map(kept -> press.phone(complaint, kept));
    }

    private Kept kept(Case shown, List<UUID> photos, String phone) {
        Complaint complaint = shown.complaint();
        return new Kept(
                complaint.number(),
                receipts.codeFor(complaint.id()),
                complaint.origin(),
                complaint.window(),
                local(complaint.openedAt()),
                complaint.stage(),
                complaint.tags(),
                complaint.words(),
                phone.isEmpty() ? null : phone,
                photos,
                shown.timeline().stream().map(OwnComplaints::step).toList());
    }

    private static Step step(Entry entry) {
        return new Step(
                local(entry.at()),
                entry.party(),
                entry.action(),
                entry.stage(),
                entry.words(),
                entry.rootCause(),
                entry.outcome());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }

    /** Those of bad reviews go with the reviews. */
    @Override
    public Mono<Void> erase(PersonKey person) {
        return identities
                .of(press.ownerHash(person), Integer.MAX_VALUE)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(complaint -> desk.erase(receipts.codeFor(complaint)))
                .then();
    }

    record Kept(
            String number,
            String receipt,
            Complaint.Origin origin,
            String window,
            OffsetDateTime openedAt,
            Stage stage,
            SortedSet<String> tags,
            String words,
            @Nullable String phone,
            List<UUID> photos,
            List<Step> timeline) {}

    /** @param action null for the opening */
    record Step(
            OffsetDateTime at,
            Party party,
            @Nullable Action action,
            Stage stage,
            String words,
            @Nullable String rootCause,
            @Nullable Outcome outcome) {}
}

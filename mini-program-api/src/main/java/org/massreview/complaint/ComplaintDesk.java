package org.massreview.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.audit.AuditEntry;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.PhotoDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to complaints, the same for HTTP and chat. A {@code handle} is a receipt, or the number when the person filed it. */
@Component
public class ComplaintDesk {

    /** What the audit log calls the opening of a complaint, and a try in vain. */
    public static final String OPENED = "complaint.open";

    public static final String REFUSED = "complaint.outOfScope";

    private static final int MOST_LISTED = 200;

    private final FilingBook filings;
    private final CitizenCases citizens;
    private final Complainants complainants;
    private final OfficialCases officials;
    private final Complaints complaints;
    private final ComplaintBook book;
    private final PhotoDesk photos;
    private final Audit audit;
    private final Clock clock;

    ComplaintDesk(
            FilingBook filings,
            CitizenCases citizens,
            Complainants complainants,
            OfficialCases officials,
            Complaints complaints,
            ComplaintBook book,
            PhotoDesk photos,
            Audit audit,
            Clock clock) {
        this.filings = filings;
        this.citizens = citizens;
        this.complainants = complainants;
        this.officials = officials;
        this.complaints = complaints;
        this.book = book;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a complaint in and answers once it is durable. A window that is closed now may be complained about.
     *
     * @return refused with IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_REUSED, WORDS_REQUIRED, WORDS_TOO_LONG, TAG_UNKNOWN,
     *     PHONE_INVALID, PHOTO_NOT_FOUND, PHOTOS_TOO_MANY, or a code's refusal of the directory
     */
    public Mono<Filed> file(Filing filing) {
        return filings.file(filing);
    }

    /** @return empty when the review opened none */
    public Mono<Complaint> ofReview(UUID review) {
        return complaints.byId(review);
    }

    /** For rooms, not for people: nobody's scope is checked. @return empty when there is none */
    public Mono<Complaint> byId(UUID id) {
        return complaints.byId(id);
    }

    /** For rooms, not for people. @return whoever complained or gave the bad review; empty for somebody we can not recognise */
    public Mono<PersonKey> citizenOf(Complaint complaint) {
        return complainants.citizenOf(complaint);
    }

    /** @return refused with RECEIPT_MISTYPED, RECEIPT_NOT_FOUND, COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Case> show(String handle, @Nullable PersonKey person) {
        return citizens.show(handle, person);
    }

    /** @return whether the person filed it or gave its review; refused with COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Boolean> isOwn(String number, PersonKey person) {
        return complaints.byNumber(number).flatMap(complaint -> complainants.isOwn(complaint, person));
    }

    /**
     * ADD, WITHDRAW, SATISFIED, PARTLY, UNSATISFIED, REOPEN, OBJECT or SPLIT by whoever complained.
     *
     * @return refused like {@link #show}, or with ACTION_NOT_ALLOWED (naming what is), OBJECTION_TOO_LATE, WORDS_REQUIRED,
     *     WORDS_TOO_LONG
     */
    public Mono<Case> act(String handle, @Nullable PersonKey person, Action action, String words) {
        return citizens.act(handle, person, action, words);
    }

    public Urgency urgency(Complaint complaint) {
        if (!complaint.isAnswerOwed()) {
            return Urgency.NONE;
        }
        return isOverdue(complaint)
                ? Urgency.OVERDUE
                : book.of(complaint).yellow(complaint.due()).isAfter(clock.instant()) ? Urgency.CALM : Urgency.SOON;
    }

    /** 超期: an answer is owed, and its day is over. */
    public boolean isOverdue(Complaint complaint) {
        return complaint.isOverdue(today());
    }

    /** @return the person's own, newest first: those filed and those of their bad reviews; refused with LIMIT_INVALID */
    public Mono<List<Complaint>> mine(PersonKey person, int limit) {
        return checked(limit).then(Mono.defer(() -> complainants.mine(person, limit)));
    }

    /** Removes the words, the photos and the contact of a complaint that was filed, for good; a review's goes with the review. */
    public Mono<Void> erase(String receipt) {
        return citizens.erase(receipt);
    }

    public Mono<List<UUID>> photosOf(Complaint complaint) {
        return photos.of(complaint.id());
    }

    /** @return whoever asks: scope is the caller's to check; refused with COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND */
    public Mono<Complaint> byNumber(String number) {
        return complaints.byNumber(number);
    }

    /**
     * Opens a complaint to an official, which is written down.
     *
     * @return refused with COMPLAINT_NUMBER_MISTYPED, COMPLAINT_NOT_FOUND, ROLE_REQUIRED, or OUT_OF_SCOPE, which is audited
     */
    public Mono<Case> showTo(PersonKey official, String number) {
        return officials.showTo(official, number);
    }

    /**
     * An action of the staff, in the capacity that their duty over this complaint gives them.
     *
     * @return refused like {@link #showTo}, or with ACTION_NOT_ALLOWED (naming what is), STALE_VERSION, WORDS_REQUIRED,
     *     WORDS_CANNED, ROOT_CAUSE_REQUIRED, OUTCOME_REQUIRED, REVIEWER_NOT_INDEPENDENT, LEVEL_TOO_LOW, EXTENSION_USED,
     *     EXTENSION_NOT_ASKED, EXTENSION_DATE_INVALID, OBJECTION_USED, OBJECTION_TOO_LATE, CALL_TOO_SOON, CALLS_MISSING,
     *     KIND_SETTLED, TARGET_REQUIRED, MERGE_INVALID, or TRANSFERRED_ELSEWHERE for {@link Action#TRANSFER}
     */
    public Mono<Case> actAs(PersonKey official, String number, Action action, Deed deed) {
        return action == Action.TRANSFER
                ? Refusal.mono(Problem.TRANSFERRED_ELSEWHERE)
                : officials.actAs(official, number, action, deed);
    }

    /**
     * 回访电话: the number that whoever complained left, for a call-back by somebody outside the window; each reading is audited.
     *
     * @return refused like {@link #showTo}, or with CALL_NOT_YOURS or CONTACT_NOT_FOUND
     */
    public Mono<String> phone(PersonKey official, String number) {
        return officials.phone(official, number);
    }

    /**
     * 阅看留痕: who opened it and who tried in vain, oldest first; what is sealed is nobody's to ask about.
     *
     * @return refused with COMPLAINT_NUMBER_MISTYPED or COMPLAINT_NOT_FOUND
     */
    public Flux<AuditEntry> openings(String number) {
        return complaints
                .byNumber(number)
                .filter(complaint -> !complaint.handling().sealed())
                .switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND))
                .flatMapMany(complaint -> audit.about(complaint.number(), List.of(OPENED, REFUSED)));
    }

    /** @return those of one area, whoever asks: scope is the caller's to check; refused with LIMIT_INVALID */
    public Mono<List<Complaint>> list(Place area, Search search) {
        return checked(search.limit())
                .thenMany(Flux.defer(() -> complaints.list(area, search, today(), Party.SYSTEM)))
                .collectList();
    }

    /** @return those of all areas that the official's duties cover; refused with ROLE_REQUIRED or LIMIT_INVALID */
    public Mono<List<Complaint>> listFor(PersonKey official, Search search) {
        return pageFor(official, search).map(Page::complaints);
    }

    /** Like {@link #listFor}, with the way to the page behind. */
    public Mono<Page> pageFor(PersonKey official, Search search) {
        return checked(search.limit())
                .then(Mono.defer(() -> officials.listFor(official, search.andOneMore(), today())))
                .map(found -> Page.of(found, search.limit()));
    }

    /** For rooms. @return those of them that are for the discipline organ and whoever complained alone */
    public Mono<Set<UUID>> sealedAmong(List<UUID> ids) {
        return complaints
                .byIds(ids)
                .filter(complaint -> complaint.handling().sealed())
                .map(Complaint::id)
                .collect(Collectors.toSet());
    }

    private static Mono<Void> checked(int limit) {
        return Mono.fromRunnable(() -> {
            if (limit < 1 || limit > MOST_LISTED) {
                throw Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED);
            }
        });
    }

    /** For rooms. @return of the complaints opened from one day to the other, both included; sealed ones are in no count */
    public Mono<Counts> counts(Place area, LocalDate from, LocalDate to) {
        return complaints.counts(area, from, to, today(), Party.SYSTEM);
    }

    /** For rooms: as one level may know them. */
    public Mono<Counts> countsAs(Party level, Place area, LocalDate from, LocalDate to) {
        return complaints.counts(area, from, to, today(), level);
    }

    /**
     * The same as an official may know them: what they must not see is not counted.
     *
     * @return refused with ROLE_REQUIRED or OUT_OF_SCOPE
     */
    public Mono<Counts> countsFor(PersonKey official, Place area, LocalDate from, LocalDate to) {
        return officials.counts(official, area, from, to, today());
    }

    /**
     * 办理情况: the counts of an official's own area or one inside it.
     *
     * @return refused with ROLE_REQUIRED, or OUT_OF_SCOPE, which is audited
     */
    public Mono<Counts> figures(PersonKey official, Place area, LocalDate from, LocalDate to) {
        return officials.figures(official, area, from, to, today());
    }

    /** For the transfer room. @return direct-lane complaints that were not transferred yet, oldest first */
    public Flux<UUID> awaitingTransfer(int most) {
        return complaints.awaitingTransfer(most);
    }

    /** For the transfer room: everything, unmasked. The caller audits. @return empty when there is none */
    public Mono<Dossier> dossier(UUID id) {
        return complaints
                .byId(id)
                .flatMap(complaint -> Mono.zip(
                                complaints.timeline(id).collectList(),
                                photos.of(id),
                                complainants.phoneOf(complaint).defaultIfEmpty(""))
                        .map(known -> new Dossier(
                                complaint,
                                known.getT1(),
                                known.getT2(),
                                known.getT3().isEmpty() ? null : known.getT3())));
    }

    /**
     * For the transfer room, inside its transaction: 移送. From then on nobody but the organ and whoever complained sees it.
     *
     * @param party SYSTEM for the direct lane, else the level that decides
     * @return refused with COMPLAINT_NOT_FOUND, ACTION_NOT_ALLOWED or STALE_VERSION
     */
    public Mono<Complaint> transfer(UUID id, Party party, @Nullable PersonKey official, String words) {
        return complaints
                .lock(id)
                .switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND))
                .flatMap(before -> book.move(before, Action.TRANSFER, party, official, Deed.words(words)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }
}

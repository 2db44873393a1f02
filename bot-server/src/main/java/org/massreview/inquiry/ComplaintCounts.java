package org.massreview.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The figures of the complaint desk. */
@Component
class ComplaintCounts implements CaseCounts {

    private static final Set<Problem> UNSEEN = Set.of(
            Problem.COMPLAINT_NOT_FOUND,
            Problem.COMPLAINT_NUMBER_MISTYPED,
            Problem.OUT_OF_SCOPE,
            Problem.ROLE_REQUIRED);

    private final ComplaintDesk complaints;
    private final DirectoryDesk directory;
    private final Words words;
    private final Clock clock;

    ComplaintCounts(ComplaintDesk complaints, DirectoryDesk directory, Words words, Clock clock) {
        this.complaints = complaints;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Mono<Counts> counts(PersonKey asker, Place place, Span period) {
        return complaints
                .countsFor(asker, place, period.from(), period.to())
                .map(counts -> new Counts(
                        (int) counts.received(),
                        (int) counts.open(),
                        (int) counts.overdue(),
                        (int) counts.closed(),
                        (int) counts.due(),
                        (int) counts.onTime()));
    }

    @Override
    public Mono<Status> status(PersonKey asker, String number, Locale locale) {
        return Mono.zip(complaints.showTo(asker, number).map(Case::complaint), directory.today())
                .map(known -> status(known.getT1(), known.getT2(), locale))
                .onErrorResume(ComplaintCounts::isUnknown, unknown -> Mono.empty());
    }

    private Status status(Complaint complaint, Directory tree, Locale locale) {
        Place place = tree.place(complaint.window())
                .orElse(new Place(PlaceKind.WINDOW, complaint.window(), complaint.window()));
        boolean owed = complaint.isAnswerOwed();
        return new Status(
                complaint.number(),
                place,
                words.say("complaint.stage." + complaint.stage().name(), locale),
                LocalDate.ofInstant(complaint.openedAt(), DirectoryDesk.ZONE),
                owed ? complaint.due().on() : null,
                complaint.isOverdue(LocalDate.now(clock.withZone(DirectoryDesk.ZONE))));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Refusal refusal && UNSEEN.contains(refusal.problem());
    }
}

package org.massreview.complaint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.outbox.OnceMore;
import org.massreview.outbox.Outbox;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What officials see and do, in the capacities that their duties give them. */
@Component
class OfficialCases {

    private final ComplaintBook book;
    private final Complaints complaints;
    private final Replies replies;
    private final Officials officials;
    private final Targets targets;
    private final Exclusions exclusions;
    private final Complainants complainants;
    private final DirectoryDesk directory;
    private final Audit audit;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    OfficialCases(
            ComplaintBook book,
            Complaints complaints,
            Replies replies,
            Officials officials,
            Targets targets,
            Exclusions exclusions,
            Complainants complainants,
            DirectoryDesk directory,
            Audit audit,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.book = book;
        this.complaints = complaints;
        this.replies = replies;
        this.officials = officials;
        this.targets = targets;
        this.exclusions = exclusions;
        this.complainants = complainants;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<Case> showTo(PersonKey official, String number) {
        return complaints
                .byNumber(number)
                .flatMap(complaint -> officials
                        .over(complaint, official)
                        .delayUntil(capacity -> officials.opened(complaint, capacity))
                        .flatMap(capacity -> seen(complaint, capacity)));
    }

    Mono<Case> actAs(PersonKey official, String number, Action action, Deed deed) {
        return complaints
                .byNumber(number)
                .filterWhen(before ->
                        complainants.isOwn(before, official).map(own -> !own)) // nobody decides on what they filed
                .switchIfEmpty(Refusal.mono(Problem.REVIEWER_NOT_INDEPENDENT))
                .flatMap(before -> officials
                        .over(before, official)
                        .flatMap(capacity -> move(before, capacity, action, deed)
                                .as(transaction::transactional)
                                .map(after -> new Done(after, capacity.having(action)))))
                .retryWhen(OnceMore.ifOvertaken()
                        .filter(failure ->
                                OnceMore.isPassing(failure) || deed.version() == null && OnceMore.isStale(failure)))
                .doOnNext(done -> outbox.nudge())
                .flatMap(done -> seen(done.after(), done.capacity()));
    }

    private record Done(Complaint after, Capacity capacity) {}

    private Mono<Complaint> move(Complaint before, Capacity capacity, Action action, Deed said) {
        return Mono.fromCallable(() -> {
                    Party party = officials.check(before, capacity, action, said, book.now());
                    Deed deed = replies.check(action, before.stage(), said);
                    Replies.checkFor(party, action, deed);
                    replies.checkDate(action, deed, book.of(before), before.due());
                    return new Checked(party, deed);
                })
                .flatMap(checked -> targets.of(before, action, checked.deed(), capacity)
                        .flatMap(target -> book.move(
                                before, action, checked.party(), capacity.official(), checked.deed(), target.target()))
                        .delayUntil(after ->
                                exclusions.follow(before, after, checked.deed().words(), capacity.official())));
    }

    private record Checked(Party party, Deed deed) {}

    /** Where somebody no longer sees what they have just moved, they see its stage and nothing more. */
    private Mono<Case> seen(Complaint complaint, Capacity capacity) {
        return complaints.timeline(complaint.id()).collectList().map(timeline -> seenBy(capacity, complaint, timeline));
    }

    private Case seenBy(Capacity capacity, Complaint complaint, List<Entry> timeline) {
        List<Action> allowed = officials.allowed(complaint, capacity, book.now());
        return capacity.isWindowOnly()
                ? new Case(
                        complaint.forWindow(),
                        timeline.stream().map(Entry::forWindow).toList(),
                        allowed)
                : new Case(complaint, timeline, allowed);
    }

    /** 回访电话: read for a call-back, and written down. */
    Mono<String> phone(PersonKey official, String number) {
        return complaints
                .byNumber(number)
                .flatMap(complaint -> officials
                        .over(complaint, official)
                        .filter(capacity -> capacity.mayCall(complaint))
                        .switchIfEmpty(Refusal.mono(Problem.CALL_NOT_YOURS))
                        .flatMap(capacity ->
                                complainants.phoneOf(complaint).switchIfEmpty(Refusal.mono(Problem.CONTACT_NOT_FOUND)))
                        .delayUntil(read -> audit.record(official.hex(), "complaint.phone", complaint.number(), "")));
    }

    /** Refused with ROLE_REQUIRED or OUT_OF_SCOPE. */
    Mono<Counts> counts(PersonKey official, Place area, LocalDate from, LocalDate to, LocalDate today) {
        return levelOver(official, area)
                .switchIfEmpty(Refusal.mono(Problem.OUT_OF_SCOPE))
                .flatMap(level -> complaints.counts(area, from, to, today, level));
    }

    /** Like {@link #counts}; OUT_OF_SCOPE is written down. */
    Mono<Counts> figures(PersonKey official, Place area, LocalDate from, LocalDate to, LocalDate today) {
        return levelOver(official, area)
                .switchIfEmpty(audit.record(official.hex(), ComplaintDesk.REFUSED, area.code(), "figures")
                        .then(Refusal.mono(Problem.OUT_OF_SCOPE)))
                .flatMap(level -> complaints.counts(area, from, to, today, level));
    }

    private Mono<Party> levelOver(PersonKey official, Place area) {
        return Mono.zip(officials.duties(official), directory.today())
                .flatMap(known -> Mono.justOrEmpty(
                        Capacity.over(known.getT1(), known.getT2().pathTo(area))));
    }

    Mono<List<Complaint>> listFor(PersonKey official, Search search, LocalDate today) {
        return inAreasOf(official, search, today)
                .distinct(Complaint::id)
                .collectSortedList(Comparator.comparing(
                                (Complaint complaint) -> complaint.due().on())
                        .thenComparing(complaint -> Long.parseLong(complaint.number())))
                .map(found -> found.subList(0, Math.min(found.size(), search.limit())));
    }

    private Flux<Complaint> inAreasOf(PersonKey official, Search search, LocalDate today) {
        return Mono.zip(officials.duties(official), directory.today())
                .flatMapMany(known -> Flux.fromIterable(known.getT1())
                        .concatMap(duty -> Flux.fromIterable(known.getT2().place(duty.scope()).stream()
                                        .toList())
                                .concatMap(area -> complaints.list(
                                        area,
                                        search,
                                        today,
                                        Party.of(duty.role()).orElseThrow()))
                                .filter(complaint -> !Capacity.parties(List.of(duty), complaint)
                                        .isEmpty())
                                .map(complaint -> duty.role() == Role.CLERK ? complaint.forWindow() : complaint)));
    }
}

package org.massreview.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Entry;
import org.massreview.complaint.Timelines;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.outbox.Event;
import org.massreview.outbox.Subscriber;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears events and writes down who is to be told, all of one hearing in one transaction. Heard again, the same rows are there
 * already; heard too late to be of use, nothing is written.
 */
@Component
class Herald implements Subscriber {

    private final ComplaintDesk complaints;
    private final Timelines timelines;
    private final Recipients recipients;
    private final Notices notices;
    private final Scribe scribe;
    private final Clock clock;

    Herald(
            ComplaintDesk complaints,
            Timelines timelines,
            Recipients recipients,
            Notices notices,
            Scribe scribe,
            Clock clock) {
        this.complaints = complaints;
        this.timelines = timelines;
        this.recipients = recipients;
        this.notices = notices;
        this.scribe = scribe;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "notification";
    }

    @Override
    public Mono<Void> on(List<Event> events) {
        List<Told> told =
                events.stream().flatMap(event -> Told.of(event).stream()).toList();
        return scribe.write(told, this::noticesOf);
    }

    private Flux<Notice> noticesOf(Told told) {
        return Mono.zip(complaints.byId(told.id()), timelines.of(told.id()))
                .flatMapMany(known -> Mono.justOrEmpty(Tidings.of(told, known.getT2()))
                        .filter(tidings -> !notices.isTooLate(tidings.kind(), told.at(), clock.instant()))
                        .flatMapMany(tidings -> toldOf(told, tidings, known.getT1(), known.getT2())));
    }

    private Flux<Notice> toldOf(Told told, Tidings.One tidings, Complaint complaint, List<Entry> timeline) {
        Set<Audience> to = EnumSet.noneOf(Audience.class);
        to.addAll(notices.audiences(tidings.kind()));
        to.retainAll(tidings.to());
        to.addAll(tidings.also());
        Instant now = clock.instant();
        Mono<List<PersonKey>> citizen =
                to.contains(Audience.CITIZEN) ? recipients.citizen(complaint) : Mono.just(List.of());
        return notices.facts(told, complaint, timeline)
                .flatMapMany(facts -> citizen.flatMapMany(Flux::fromIterable)
                        .map(person -> notices.notice(told.key(), person, tidings.kind(), false, told.id(), facts, now))
                        .concatWith(recipients
                                .officials(told, complaint, to, notices.dueAt(tidings.kind(), true, told.at()))
                                .flatMapMany(Flux::fromIterable)
                                .map(person -> notices.notice(
                                        told.key(), person, tidings.kind(), true, told.id(), facts, now))));
    }
}

package org.massreview.notification;

import java.time.Clock;
import java.util.List;
import org.massreview.directory.DirectoryDesk;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.outbox.Event;
import org.massreview.outbox.Subscriber;
import org.massreview.transfer.TransferEvents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the discipline organ that a sealed package waits, by its number in the register and nothing else. */
@Component
class SealedPackages implements Subscriber {

    private final DirectoryDesk directory;
    private final Recipients recipients;
    private final Notices notices;
    private final Scribe scribe;
    private final Clock clock;

    SealedPackages(DirectoryDesk directory, Recipients recipients, Notices notices, Scribe scribe, Clock clock) {
        this.directory = directory;
        this.recipients = recipients;
        this.notices = notices;
        this.scribe = scribe;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "notification-transfer";
    }

    @Override
    public Mono<Void> on(List<Event> events) {
        List<String> serials = events.stream()
                .filter(event -> event.type().equals(TransferEvents.PREPARED))
                .map(Event::subject)
                .toList();
        return scribe.write(serials, this::noticesOf);
    }

    private Flux<Notice> noticesOf(String serial) {
        Facts facts = Facts.none().with(Fact.NUMBER, serial);
        return directory
                .today()
                .flatMap(recipients::organ)
                .flatMapMany(Flux::fromIterable)
                .map(person -> notices.notice(
                        Kind.SEALED_PACKAGE + ":" + serial,
                        person,
                        Kind.SEALED_PACKAGE,
                        true,
                        serial,
                        facts,
                        clock.instant()));
    }
}

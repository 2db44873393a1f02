package org.massreview.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Reads the stream for each {@link Subscriber}, hands over in batches, takes over what a dead instance left lying. */
@Component
class SubscriberLoop extends Loop {

    private static final Logger log = LoggerFactory.getLogger(SubscriberLoop.class);
    private static final Duration ROUND = Duration.ofMillis(50);
    private static final Duration STALE_ROUND = Duration.ofSeconds(10);
    private static final Duration STALE = Duration.ofSeconds(15);
    private static final int BATCH = 500;
    private static final int MOST_DELIVERIES = 5;

    private final List<Subscriber> subscribers;
    private final EventStream stream;
    private final String consumer = UUID.randomUUID().toString();

    SubscriberLoop(List<Subscriber> subscribers, EventStream stream) {
        super("what a dead instance left lying waits", Duration.ZERO);
        this.subscribers = List.copyOf(subscribers);
        this.stream = stream;
    }

    @Override
    protected List<Disposable> begin() {
        return subscribers.stream()
                .flatMap(subscriber -> Stream.of(
                        every(ROUND, () -> hear(subscriber).onErrorResume(failure -> again(subscriber, failure))),
                        every(STALE_ROUND, () -> takeOver(subscriber))))
                .toList();
    }

    private Mono<Void> hear(Subscriber subscriber) {
        return stream.fresh(subscriber.group(), consumer, BATCH)
                .collectList()
                .filter(records -> !records.isEmpty())
                .flatMap(records -> deliver(subscriber, records));
    }

    private Mono<Void> deliver(Subscriber subscriber, List<MapRecord<String, Object, Object>> records) {
        return subscriber
                .on(records.stream().map(EventStream::eventOf).toList())
                .then(stream.done(
                        subscriber.group(),
                        records.stream().map(MapRecord::getId).toList()));
    }

    private Mono<Void> takeOver(Subscriber subscriber) {
        return stream.stale(subscriber.group(), consumer, STALE, BATCH)
                .concatMap(stale -> stale.deliveries() >= MOST_DELIVERIES
                        ? bury(subscriber, stale.record())
                        : deliver(subscriber, List.of(stale.record())))
                .then();
    }

    private Mono<Void> bury(Subscriber subscriber, MapRecord<String, Object, Object> record) {
        log.error("event {} is a dead letter of {}", record.getId(), subscriber.group());
        return stream.bury(subscriber.group(), EventStream.eventOf(record))
                .then(stream.done(subscriber.group(), List.of(record.getId())));
    }

    /** The group is missing after the first start and after Redis was wiped. */
    private Mono<Void> again(Subscriber subscriber, Throwable failure) {
        return stream.join(subscriber.group()).onErrorResume(stillDown -> {
            log.warn("events do not reach {}: {}", subscriber.group(), failure.toString());
            return Mono.delay(Duration.ofSeconds(1)).then();
        });
    }
}

package org.massreview.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.PendingMessage;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.ReactiveStreamOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Redis Stream that carries events between instances; it may be wiped at any time, SQL remembers. */
@Component
class EventStream {

    static final String KEY = "{massreview}:events";
    static final String DEAD = "{massreview}:events:dead";
    private static final long KEPT = 100_000;

    private static final RedisScript<Long> ADD = RedisScript.of("""
            for i = 2, #ARGV, 3 do
              redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*',
                'type', ARGV[i], 'subject', ARGV[i + 1], 'payload', ARGV[i + 2])
            end
            return (#ARGV - 1) / 3
            """, Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final ReactiveStreamOperations<String, Object, Object> stream;

    EventStream(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
        this.stream = redis.opsForStream();
    }

    /** All in one command: a command for each would cost the JVM more than everything else about an event. */
    Mono<Void> add(List<Event> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        List<String> arguments = new ArrayList<>(1 + 3 * events.size());
        arguments.add(Long.toString(KEPT));
        for (Event event : events) {
            arguments.add(event.type());
            arguments.add(event.subject());
            arguments.add(event.payload());
        }
        return redis.execute(ADD, List.of(KEY), arguments).then();
    }

    /** Makes the group if it is not there, hearing all that the stream still holds. */
    Mono<Void> join(String group) {
        return stream.createGroup(KEY, ReadOffset.from("0"), group)
                .then()
                .onErrorResume(failure -> messageOf(failure).contains("BUSYGROUP"), failure -> Mono.empty());
    }

    Flux<MapRecord<String, Object, Object>> fresh(String group, String consumer, int most) {
        return stream.read(
                Consumer.from(group, consumer),
                StreamReadOptions.empty().count(most),
                StreamOffset.create(KEY, ReadOffset.lastConsumed()));
    }

    /** Takes over what some consumer has left lying for longer than the given time. */
    Flux<Stale> stale(String group, String consumer, Duration idle, int most) {
        return stream.pending(KEY, group, Range.unbounded(), (long) most)
                .flatMapMany(pending -> Flux.fromIterable(pending))
                .filter(message -> message.getElapsedTimeSinceLastDelivery().compareTo(idle) > 0)
                .concatMap(message -> stream.claim(KEY, group, consumer, idle, message.getId())
                        .map(record -> new Stale(record, deliveries(message))));
    }

    Mono<Void> done(String group, List<RecordId> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : stream.acknowledge(KEY, group, ids.toArray(RecordId[]::new)).then();
    }

    Mono<Void> bury(String group, Event event) {
        return stream.add(StreamRecords.mapBacked(Map.<Object, Object>of(
                                "group",
                                group,
                                "type",
                                event.type(),
                                "subject",
                                event.subject(),
                                "payload",
                                event.payload()))
                        .withStreamKey(DEAD))
                .then();
    }

    static Event eventOf(MapRecord<String, Object, Object> record) {
        Map<Object, Object> fields = record.getValue();
        return new Event(
                String.valueOf(fields.get("type")),
                String.valueOf(fields.get("subject")),
                String.valueOf(fields.get("payload")));
    }

    private static long deliveries(PendingMessage message) {
        return message.getTotalDeliveryCount();
    }

    private static String messageOf(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    record Stale(MapRecord<String, Object, Object> record, long deliveries) {}
}

package org.massreview.standin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massreview.standin.Received.Content;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** What each phone has received: in memory, the last 500 messages of the 2,000 phones used last, gone with the process. */
@Component
@WhileNoAccount
class Phones {

    private static final int MESSAGES_AT_MOST = 500;
    private static final int PHONES_AT_MOST = 2_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Map<String, Phone> phones = new LinkedHashMap<>(16, 0.75f, true);

    Phones(Clock clock) {
        this.clock = clock;
    }

    private static final class Phone {
        private final Deque<Received> received = new ArrayDeque<>();
        private final Sinks.Many<Received> arrivals = Sinks.many().multicast().directBestEffort();
        private long last;
    }

    synchronized Received deliver(String openid, Content content) {
        Phone phone = phone(openid);
        Received received = Received.of(++phone.last, OffsetDateTime.now(clock.withZone(CHINA)), content);
        phone.received.addLast(received);
        if (phone.received.size() > MESSAGES_AT_MOST) {
            phone.received.removeFirst();
        }
        phone.arrivals.tryEmitNext(received);
        return received;
    }

    /** @return oldest first */
    synchronized List<Received> after(String openid, long seq) {
        return phone(openid).received.stream()
                .filter(received -> received.seq() > seq)
                .toList();
    }

    synchronized long last(String openid) {
        return phone(openid).last;
    }

    /** New messages from now on. */
    synchronized Flux<Received> arrivals(String openid) {
        return phone(openid).arrivals.asFlux();
    }

    private Phone phone(String openid) {
        Phone phone = phones.computeIfAbsent(openid, created -> new Phone());
        if (phones.size() > PHONES_AT_MOST) {
            phones.remove(phones.keySet().iterator().next());
        }
        return phone;
    }
}

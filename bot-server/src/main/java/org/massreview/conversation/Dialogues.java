package org.massreview.conversation;

import java.time.Duration;
import org.massreview.citizen.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Open talks, in Redis for a day. A lost one is asked anew; nothing that was confirmed stands here. */
@Component
class Dialogues {

    private static final Logger log = LoggerFactory.getLogger(Dialogues.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Dialogues(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Mono<Dialogue> of(PersonKey person) {
        return redis.opsForValue()
                .get(key(person))
                .map(text -> json.readValue(text, Dialogue.class))
                .onErrorResume(Dialogues::asIfNone)
                .defaultIfEmpty(Dialogue.IDLE);
    }

    Mono<Void> keep(PersonKey person, Dialogue before, Dialogue next) {
        if (next.equals(before)) {
            return Mono.empty();
        }
        Mono<?> kept = next.equals(Dialogue.IDLE)
                ? redis.delete(key(person))
                : redis.opsForValue().set(key(person), json.writeValueAsString(next), KEPT);
        return kept.onErrorResume(failure -> asIfNone(failure).then(Mono.empty()))
                .then();
    }

    private static Mono<Dialogue> asIfNone(Throwable failure) {
        log.warn("talks are not remembered while Redis is away: {}", failure.toString());
        return Mono.empty();
    }

    private static String key(PersonKey person) {
        return "talk:{" + person.hex() + "}";
    }
}

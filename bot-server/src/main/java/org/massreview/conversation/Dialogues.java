package org.massreview.conversation;

import java.util.List;
import org.massreview.citizen.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Open talks, in Redis for a day. A lost one is asked anew; nothing that was confirmed stands here alone. */
@Component
class Dialogues {

    private static final Logger log = LoggerFactory.getLogger(Dialogues.class);

    /** Version and JSON in one value; a newer talk is never overwritten by an older one. */
    private static final RedisScript<Boolean> KEEP = RedisScript.of("""
            local standing = redis.call('GET', KEYS[1])
            if standing and tonumber(string.match(standing, '^%d+')) >= tonumber(ARGV[1]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1] .. ':' .. ARGV[2], 'EX', ARGV[3])
            return 1
            """, Boolean.class);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Dialogues(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** @return a new one when there is none, none that can be read, or no Redis */
    Mono<Dialogue> of(PersonKey person) {
        return redis.opsForValue()
                .get(key(person))
                .map(this::read)
                .onErrorResume(Dialogues::asIfNone)
                .defaultIfEmpty(Dialogue.NEW);
    }

    private Dialogue read(String kept) {
        int colon = kept.indexOf(':');
        long version = Long.parseLong(kept, 0, colon, 10);
        try {
            Dialogue dialogue = json.readValue(kept.substring(colon + 1), Dialogue.class);
            if (dialogue.format() == Dialogue.FORMAT) {
                return dialogue;
            }
        } catch (JacksonException | IllegalArgumentException older) {
            log.info(
                    "an open talk of another format is asked anew: {}",
                    older.getClass().getSimpleName());
        }
        return Dialogue.NEW.after(version);
    }

    /** @return false when another message of the same person got there first, or Redis is away */
    Mono<Boolean> keep(PersonKey person, Dialogue next) {
        List<String> arguments = List.of(
                Long.toString(next.version()), json.writeValueAsString(next), Long.toString(Dialogue.KEPT.toSeconds()));
        return redis.execute(KEEP, List.of(key(person)), arguments)
                .next()
                .onErrorResume(failure -> asIfNone(failure).thenReturn(false));
    }

    private static Mono<Dialogue> asIfNone(Throwable failure) {
        log.warn("talks are not remembered while Redis is away: {}", failure.toString());
        return Mono.empty();
    }

    private static String key(PersonKey person) {
        return "talk:{" + person.hex() + "}";
    }
}

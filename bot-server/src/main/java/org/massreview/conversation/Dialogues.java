package org.massreview.conversation;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.secret.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Open talks, sealed, in Redis for a day. A lost one is asked anew; nothing that was confirmed stands here alone. */
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
    private final Vault vault;
    private final Clock clock;

    Dialogues(ReactiveStringRedisTemplate redis, JsonMapper json, Vault vault, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    /** @return a new one when there is none, none that can be read, or no Redis */
    Mono<Dialogue> of(PersonKey person) {
        return redis.opsForValue()
                .get(key(person))
                .map(kept -> read(person, kept))
                .defaultIfEmpty(Dialogue.NEW)
                .onErrorResume(this::withoutRedis);
    }

    /** Newer than whatever Redis may still hold: what is asked now must not be taken for an answer to what was asked before. */
    private Mono<Dialogue> withoutRedis(Throwable failure) {
        log.warn("talks are not remembered while Redis is away: {}", failure.toString());
        return Mono.fromSupplier(() -> Dialogue.NEW.after(clock.millis()));
    }

    private Dialogue read(PersonKey person, String kept) {
        int colon = kept.indexOf(':');
        long version = Long.parseLong(kept, 0, colon, 10);
        try {
            Dialogue dialogue = json.readValue(
                    vault.open(Base64.getDecoder().decode(kept.substring(colon + 1)), person.hash()), Dialogue.class);
            if (dialogue.format() == Dialogue.FORMAT) {
                return dialogue;
            }
        } catch (JacksonException | IllegalArgumentException | IllegalStateException older) {
            log.info(
                    "an open talk of another format is asked anew: {}",
                    older.getClass().getSimpleName());
        }
        return Dialogue.NEW.after(version);
    }

    /** @return false when another message of the same person got there first, or Redis is away */
    Mono<Boolean> keep(PersonKey person, Dialogue next) {
        String sealed = Base64.getEncoder().encodeToString(vault.seal(json.writeValueAsString(next), person.hash()));
        List<String> arguments =
                List.of(Long.toString(next.version()), sealed, Long.toString(Dialogue.KEPT.toSeconds()));
        return redis.execute(KEEP, List.of(key(person)), arguments).next().onErrorResume(failure -> {
            log.warn("a talk is not remembered: {}", failure.toString());
            return Mono.just(false);
        });
    }

    private static String key(PersonKey person) {
        return "talk:{" + person.hex() + "}";
    }
}

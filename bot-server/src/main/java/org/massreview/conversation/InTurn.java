package org.massreview.conversation;

import java.time.Duration;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One person's messages are worked on one after the other, in the order in which they came, whichever instance they came to: a
 * line in Redis. Whoever stands at its head holds a lease; a head that died is passed over when the lease is out. Without
 * Redis nobody waits.
 */
@Component
class InTurn {

    private static final Logger log = LoggerFactory.getLogger(InTurn.class);

    /** Longer than a turn takes; shorter than a person waits. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    /** For the next in line to notice that it is at the head. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final RedisScript<Boolean> STEP_UP = RedisScript.of("""
            local head = redis.call('LINDEX', KEYS[1], 0)
            if not redis.call('LPOS', KEYS[1], ARGV[1]) then
              redis.call('RPUSH', KEYS[1], ARGV[1])
              redis.call('PEXPIRE', KEYS[1], 60000)
              head = redis.call('LINDEX', KEYS[1], 0)
            end
            if head ~= ARGV[1] and redis.call('EXISTS', KEYS[2]) == 0 then
              redis.call('LPOP', KEYS[1])
              redis.call('SET', KEYS[2], 'next', 'PX', ARGV[3])
              head = redis.call('LINDEX', KEYS[1], 0)
            end
            if head ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
            return 1
            """, Boolean.class);

    private static final RedisScript<Long> STEP_BACK = RedisScript.of("""
            redis.call('LREM', KEYS[1], 1, ARGV[1])
            if redis.call('LLEN', KEYS[1]) == 0 then return redis.call('DEL', KEYS[2]) end
            if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('SET', KEYS[2], 'next', 'PX', ARGV[2]) end
            return 1
            """, Long.class);

    private final ReactiveStringRedisTemplate redis;

    InTurn(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** @param id of the message; unique among those that wait */
    <T> Mono<T> run(PersonKey person, String id, Mono<T> work) {
        List<String> keys = List.of("talk:{" + person.hex() + "}:line", "talk:{" + person.hex() + "}:head");
        Mono<Boolean> head = Mono.defer(() -> redis.execute(STEP_UP, keys, List.of(id, millis(LEASE), millis(GRACE)))
                        .next())
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(rounds -> rounds.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("a message is not made to wait for those before it: {}", failure.toString());
                    return Mono.just(false);
                });
        Mono<Void> leave = Mono.defer(() -> redis.execute(STEP_BACK, keys, List.of(id, millis(GRACE)))
                .then()
                .onErrorResume(failure -> Mono.empty()));
        return Mono.usingWhen(head, mine -> work, mine -> leave, (mine, failure) -> leave, mine -> leave);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

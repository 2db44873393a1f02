package org.massreview.wechat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/**
 * Remembers in Redis, for all instances, which message is being answered and what was answered first, and that a nonce came
 * once. All keys of one account share a hash tag: a nonce must be found whatever message comes with it, so no finer tag can
 * hold both. Without Redis every message counts as new; the deeds' idempotency keys then prevent a second one.
 */
class FirstReplies {

    /** Longer than a nonce stays valid: 5 minutes into the future and 5 minutes into the past. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Longer than a message may be worked on; the retry of a dead instance's message then starts afresh. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration REDIS_PATIENCE = Duration.ofMillis(400);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(FirstReplies.class);

    private static final RedisScript<String> BEGIN = RedisScript.of("""
            local message = redis.call('GET', KEYS[1])
            if message and message ~= ARGV[1] then return 'replayed' end
            if not message then redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) end
            local standing = redis.call('GET', KEYS[2])
            if standing then return standing end
            redis.call('SET', KEYS[2], 'inwork', 'EX', ARGV[3])
            return 'fresh'
            """, String.class);

    private final ReactiveStringRedisTemplate redis;
    private final AtomicBoolean degraded = new AtomicBoolean();

    FirstReplies(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    enum Standing {
        FRESH,
        IN_WORK,
        ANSWERED,
        REPLAYED
    }

    /** @param reply the first reply, when the standing is ANSWERED */
    record Begun(Standing standing, PassiveReply reply) {

        private static Begun parse(String word) {
            return switch (word) {
                case "fresh" -> new Begun(Standing.FRESH, PassiveReply.SILENT);
                case "inwork" -> new Begun(Standing.IN_WORK, PassiveReply.SILENT);
                case "replayed" -> new Begun(Standing.REPLAYED, PassiveReply.SILENT);
                default -> new Begun(Standing.ANSWERED, PassiveReply.parse(word.substring(1)));
            };
        }
    }

    /** @param fingerprint of the whole message, by which a nonce's second use is told from a repeated delivery */
    Mono<Begun> begin(Account account, String id, String nonce, String fingerprint) {
        List<String> keys = List.of(key(account, "nonce:" + nonce), key(account, "reply:" + id));
        List<String> arguments = List.of(fingerprint, seconds(KEPT), seconds(LEASE));
        return redis.execute(BEGIN, keys, arguments)
                .next()
                .timeout(REDIS_PATIENCE)
                .doOnNext(word -> noteRecovery())
                .onErrorResume(failure -> without(failure, "fresh"))
                .map(Begun::parse);
    }

    /** Keeps what was answered first; silence is kept too. */
    Mono<Void> keep(Account account, String id, PassiveReply reply) {
        return redis.opsForValue()
                .set(key(account, "reply:" + id), "=" + reply.kept(), KEPT)
                .timeout(REDIS_PATIENCE)
                .onErrorResume(failure -> without(failure, false))
                .then();
    }

    /** Waits for the reply that another delivery, perhaps on another instance, is working on; silent after the limit. */
    Mono<PassiveReply> await(Account account, String id, Duration limit) {
        return Mono.defer(() -> redis.opsForValue().get(key(account, "reply:" + id)))
                .defaultIfEmpty("=")
                .filter(word -> !word.equals("inwork"))
                .repeatWhenEmpty(rounds -> rounds.delayElements(LOOK_AGAIN))
                .timeout(limit)
                .map(word -> PassiveReply.parse(word.substring(1)))
                .onErrorReturn(PassiveReply.SILENT);
    }

    private <T> Mono<T> without(Throwable failure, T assumed) {
        if (degraded.compareAndSet(false, true)) {
            log.warn("Callbacks go on without Redis: {}", failure.getClass().getSimpleName());
        }
        return Mono.just(assumed);
    }

    private void noteRecovery() {
        if (degraded.compareAndSet(true, false)) {
            log.info("Callbacks have Redis again.");
        }
    }

    private static String key(Account account, String name) {
        return "wechat:{" + account.appId() + "}:" + name;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}

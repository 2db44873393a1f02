package org.massreview.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.conversation.Heard;
import org.massreview.secret.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/**
 * Where a person can be reached, and how many messages the platform still carries there: one hash in Redis for each person,
 * for all instances, gone 48 hours after the last contact as the platform's window is. The openid in it is sealed. Whatever
 * Redis does not know, the platform decides.
 */
class Contacts {

    private static final Duration REDIS_PATIENCE = Duration.ofSeconds(1);
    private static final String REACH = "reach";

    private static final Logger log = LoggerFactory.getLogger(Contacts.class);

    private static final RedisScript<Long> MET = RedisScript.of("""
            redis.call('HSET', KEYS[1], 'reach', ARGV[1])
            if ARGV[3] then redis.call('HSET', KEYS[1], ARGV[3] .. '.left', ARGV[4], ARGV[3] .. '.until', ARGV[5]) end
            return redis.call('EXPIRE', KEYS[1], ARGV[2])
            """, Long.class);

    private static final RedisScript<Long> TAKE = RedisScript.of("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 1 end
            for name = 2, #ARGV do
              local over = redis.call('HGET', KEYS[1], ARGV[name] .. '.until')
              local left = redis.call('HGET', KEYS[1], ARGV[name] .. '.left')
              if over and tonumber(over) > tonumber(ARGV[1]) and tonumber(left) > 0 then
                redis.call('HINCRBY', KEYS[1], ARGV[name] .. '.left', -1)
                return 1
              end
            end
            return 0
            """, Long.class);

    private static final RedisScript<Long> USE_UP = RedisScript.of("""
            for name = 2, #ARGV do redis.call('HSET', KEYS[1], ARGV[name] .. '.left', 0) end
            if redis.call('TTL', KEYS[1]) < 0 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
            return 1
            """, Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final Vault vault;
    private final Clock clock;

    Contacts(ReactiveStringRedisTemplate redis, Vault vault, Clock clock) {
        this.redis = redis;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where somebody was heard last. */
    record Reach(Channel channel, String openid) {

        private String words() {
            return channel.path() + ":" + openid;
        }

        private static Reach parse(String words) {
            int colon = words.indexOf(':');
            Channel channel = words.startsWith(Channel.MP.path() + ":") ? Channel.MP : Channel.MA;
            return new Reach(channel, words.substring(colon + 1));
        }
    }

    /** Somebody did something: reachable there from now on, with the allowance that this deed brings. */
    Mono<Void> met(Reach reach, PersonKey person, Heard.Kind kind) {
        List<String> arguments = new ArrayList<>(List.of(sealed(reach, person), seconds(Allowance.LONGEST)));
        Allowance.of(reach.channel(), kind).ifPresent(begun -> {
            arguments.add(begun.name());
            arguments.add(Integer.toString(begun.messages()));
            arguments.add(Long.toString(clock.millis() + begun.time().toMillis()));
        });
        return run(MET, person, arguments).then();
    }

    /** @return empty when the person was not heard for 48 hours, or Redis has lost it */
    Mono<Reach> of(PersonKey person) {
        return redis.<String, String>opsForHash()
                .get(key(person), REACH)
                .timeout(REDIS_PATIENCE)
                .map(kept -> Reach.parse(vault.open(Base64.getDecoder().decode(kept), person.hash())))
                .onErrorResume(failure -> {
                    log.warn("A person can not be looked up: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /** Takes one message from the allowance. @return false when none is left */
    Mono<Boolean> take(Channel channel, PersonKey person) {
        return run(TAKE, person, arguments(Long.toString(clock.millis()), channel))
                .map(taken -> taken == 1)
                .defaultIfEmpty(true);
    }

    /** The platform has said that nothing is left. */
    Mono<Void> useUp(Channel channel, PersonKey person) {
        return run(USE_UP, person, arguments(seconds(Allowance.LONGEST), channel))
                .then();
    }

    /** Somebody has left and can not be reached any more. */
    Mono<Void> forget(PersonKey person) {
        return redis.delete(key(person)).timeout(REDIS_PATIENCE).then().onErrorResume(failure -> Mono.empty());
    }

    private Mono<Long> run(RedisScript<Long> script, PersonKey person, List<String> arguments) {
        return redis.execute(script, List.of(key(person)), arguments)
                .next()
                .timeout(REDIS_PATIENCE)
                .onErrorResume(failure -> {
                    log.debug("Messages are not counted without Redis.", failure);
                    return Mono.empty();
                });
    }

    private static List<String> arguments(String first, Channel channel) {
        List<String> arguments = new ArrayList<>(List.of(first));
        Allowance.of(channel).forEach(allowance -> arguments.add(allowance.name()));
        return arguments;
    }

    private String sealed(Reach reach, PersonKey person) {
        return Base64.getEncoder().encodeToString(vault.seal(reach.words(), person.hash()));
    }

    private static String key(PersonKey person) {
        return "wechat:contact:{" + person.hex() + "}";
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}

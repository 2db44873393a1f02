package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.PersonKey;
import org.massreview.journey.WholeServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One person's messages are worked on one after the other, whichever instance they came to. */
@WholeServer
class InTurnTest {

    private static final AtomicInteger PERSONS = new AtomicInteger();

    @Autowired
    ReactiveStringRedisTemplate redis;

    private final PersonKey person = somebody();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private static PersonKey somebody() {
        byte[] hash = new byte[32];
        hash[0] = (byte) PERSONS.incrementAndGet();
        hash[1] = (byte) 0xEE;
        return new PersonKey(hash);
    }

    private Mono<String> message(InTurn instance, String id, Duration work) {
        return instance.run(person, id, Mono.defer(() -> {
            log.add(id + " begins");
            return Mono.delay(work).map(done -> {
                log.add(id + " ends");
                return id;
            });
        }));
    }

    @Test
    void they_keep_the_order_in_which_they_came_over_two_instances() {
        InTurn one = new InTurn(redis);
        InTurn other = new InTurn(redis);
        Flux.fromStream(IntStream.range(0, 12).boxed())
                .delayElements(Duration.ofMillis(15))
                .flatMap(n -> message(n % 2 == 0 ? one : other, "m" + n, Duration.ofMillis(40)), 12)
                .collectList()
                .block(Duration.ofSeconds(20));
        List<String> expected = IntStream.range(0, 12)
                .boxed()
                .flatMap(n -> List.of("m" + n + " begins", "m" + n + " ends").stream())
                .toList();
        assertThat(log).isEqualTo(expected);
    }

    @Test
    void a_message_whose_instance_died_is_passed_over_when_its_lease_is_out() {
        InTurn instance = new InTurn(redis);
        String line = "talk:{" + person.hex() + "}:line";
        redis.opsForList().rightPush(line, "dead").block();
        assertThat(message(instance, "living", Duration.ZERO).block(Duration.ofSeconds(10)))
                .isEqualTo("living");
        assertThat(redis.hasKey(line).block()).isFalse();
    }

    @Test
    void a_message_that_fails_or_is_given_up_makes_room_for_the_next() {
        InTurn instance = new InTurn(redis);
        Mono<String> failing = instance.run(person, "bad", Mono.error(new IllegalStateException("no")));
        assertThat(failing.onErrorReturn("failed").block(Duration.ofSeconds(5))).isEqualTo("failed");
        message(instance, "slow", Duration.ofSeconds(30))
                .timeout(Duration.ofMillis(200))
                .onErrorReturn("given up")
                .block(Duration.ofSeconds(5));
        assertThat(message(instance, "next", Duration.ZERO).block(Duration.ofSeconds(5)))
                .isEqualTo("next");
    }

    @Test
    void two_persons_do_not_wait_for_each_other() {
        InTurn instance = new InTurn(redis);
        Mono<String> slow = message(instance, "slow", Duration.ofSeconds(5));
        PersonKey other = somebody();
        Mono<String> quick = instance.run(other, "quick", Mono.just("quick"));
        assertThat(Flux.merge(slow, quick).blockFirst(Duration.ofSeconds(3))).isEqualTo("quick");
    }
}

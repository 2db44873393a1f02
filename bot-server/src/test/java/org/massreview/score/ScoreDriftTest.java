package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.journey.Citizens;
import org.massreview.journey.WholeServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Somebody changes a number in Redis by hand: it is found and put right. */
@WholeServer
class ScoreDriftTest {

    private static final String WINDOW = "42132111001";

    @Autowired
    Citizens citizens;

    @Autowired
    ScoreDrift drift;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void a_number_that_was_changed_in_redis_is_found_and_healed() {
        for (int i = 0; i < 6; i++) {
            citizens.reviewed(WINDOW, 5);
        }
        citizens.eventually("window", WINDOW, "year", score -> score.get("n").asInt() == 6);
        assertThat(drift.heal("year").block()).isEmpty();

        redis.opsForHash().increment(keyOfTheYear(), "l1", 40).block();
        citizens.eventually("window", WINDOW, "year", score -> score.get("n").asInt() == 46);

        assertThat(drift.heal("year").block()).extracting(Place::kind).containsExactly(PlaceKind.WINDOW);
        citizens.eventually("window", WINDOW, "year", score -> score.get("n").asInt() == 6);
        assertThat(drift.heal("year").block()).isEmpty();
    }

    private String keyOfTheYear() {
        return redis.keys("{massreview}:s:*:w:" + WINDOW + ":????").blockFirst();
    }
}

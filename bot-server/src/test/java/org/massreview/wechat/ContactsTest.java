package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.conversation.Heard.Kind;
import org.massreview.secret.Vault;
import org.massreview.wechat.Contacts.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;

/** The quotas as the platform has them, counted in a real Redis under a clock of the test's own. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ContactsTest {

    @Autowired
    ReactiveStringRedisTemplate reactiveRedis;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Vault vault;

    @Autowired
    People people;

    Instant now = Instant.parse("2026-03-18T01:00:00Z");
    Contacts contacts;
    String openid;
    PersonKey person;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        LocalRedis.configure(properties);
    }

    @BeforeEach
    void begin() {
        contacts = new Contacts(reactiveRedis, vault, clock());
        openid = "o" + UUID.randomUUID();
        person = people.byOpenid(openid);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MP, TEXT,      20, 2880
            MP, VOICE,     20, 2880
            MP, PHOTO,     20, 2880
            MP, OTHER,     20, 2880
            MP, CLICK,      3, 1
            MP, SCAN,       3, 1
            MP, SUBSCRIBE,  3, 1
            MA, TEXT,       5, 2880
            MA, PHOTO,      5, 2880
            MA, ENTER,      2, 1
            """)
    void each_deed_allows_so_many_messages_for_so_long(Channel channel, Kind kind, int messages, int minutes) {
        met(channel, kind);
        assertThat(taken(channel, messages + 3)).isEqualTo(messages);

        met(channel, kind);
        later(Duration.ofMinutes(minutes).minusSeconds(1));
        assertThat(taken(channel, 1)).isEqualTo(1);
        later(Duration.ofSeconds(2));
        assertThat(taken(channel, 1)).isZero();
    }

    @Test
    void a_new_message_begins_the_count_anew() {
        met(Channel.MA, Kind.TEXT);
        assertThat(taken(Channel.MA, 6)).isEqualTo(5);
        met(Channel.MA, Kind.TEXT);
        assertThat(taken(Channel.MA, 6)).isEqualTo(5);
    }

    @Test
    void a_click_adds_its_three_and_takes_nothing_away() {
        met(Channel.MP, Kind.TEXT);
        assertThat(taken(Channel.MP, 2)).isEqualTo(2);
        met(Channel.MP, Kind.CLICK);
        assertThat(taken(Channel.MP, 30)).isEqualTo(3 + 18);

        met(Channel.MP, Kind.TEXT);
        met(Channel.MP, Kind.CLICK);
        later(Duration.ofMinutes(2));
        assertThat(taken(Channel.MP, 30)).isEqualTo(20);
    }

    @Test
    void what_was_done_on_one_account_allows_nothing_on_the_other() {
        met(Channel.MP, Kind.TEXT);

        assertThat(taken(Channel.MA, 1)).isZero();
    }

    @Test
    void of_somebody_unknown_the_platform_decides() {
        assertThat(taken(Channel.MP, 3)).isEqualTo(3);
    }

    @Test
    void what_the_platform_calls_used_up_is_used_up_until_the_person_writes() {
        met(Channel.MP, Kind.TEXT);
        met(Channel.MP, Kind.CLICK);
        contacts.useUp(Channel.MP, person).block();
        assertThat(taken(Channel.MP, 1)).isZero();

        met(Channel.MP, Kind.TEXT);
        assertThat(taken(Channel.MP, 1)).isEqualTo(1);
    }

    @Test
    void somebody_unknown_can_be_used_up_too_and_not_for_ever() {
        contacts.useUp(Channel.MA, person).block();

        assertThat(taken(Channel.MA, 1)).isZero();
        assertThat(redis.getExpire(key())).isBetween(1L, 172_800L);
    }

    @Test
    void instances_count_together_and_never_one_too_many() {
        met(Channel.MP, Kind.TEXT);
        Contacts other = new Contacts(reactiveRedis, vault, clock());

        long taken = Flux.fromStream(IntStream.range(0, 60).boxed())
                .flatMap(each -> (each % 2 == 0 ? contacts : other).take(Channel.MP, person), 16)
                .filter(Boolean::booleanValue)
                .count()
                .block();
        assertThat(taken).isEqualTo(20);
    }

    @Test
    void a_person_is_found_where_he_was_heard_last() {
        assertThat(contacts.of(person).blockOptional()).isEmpty();
        met(Channel.MP, Kind.TEXT);
        assertThat(contacts.of(person).block()).isEqualTo(new Reach(Channel.MP, openid));
        met(Channel.MA, Kind.ENTER);
        assertThat(contacts.of(person).block()).isEqualTo(new Reach(Channel.MA, openid));
    }

    @Test
    void what_is_kept_is_sealed_and_ends_with_the_platforms_window() {
        met(Channel.MP, Kind.TEXT);

        assertThat(redis.getExpire(key())).isBetween(172_790L, 172_800L);
        assertThat(key()).doesNotContain(openid);
        assertThat(redis.opsForHash().entries(key()).toString()).doesNotContain(openid);
    }

    @Test
    void another_persons_seal_opens_nothing() {
        met(Channel.MP, Kind.TEXT);
        PersonKey other = people.byOpenid("somebody else");
        redis.opsForHash()
                .put(
                        "wechat:contact:{" + other.hex() + "}",
                        "reach",
                        redis.opsForHash().get(key(), "reach"));

        assertThat(contacts.of(other).blockOptional()).isEmpty();
    }

    @Test
    void who_leaves_is_forgotten() {
        met(Channel.MP, Kind.TEXT);
        contacts.forget(person).block();

        assertThat(contacts.of(person).blockOptional()).isEmpty();
        assertThat(redis.hasKey(key())).isFalse();
    }

    private void met(Channel channel, Kind kind) {
        contacts.met(new Reach(channel, openid), person, kind).block();
    }

    private long taken(Channel channel, int wanted) {
        return IntStream.range(0, wanted)
                .filter(each -> contacts.take(channel, person).block())
                .count();
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private String key() {
        return "wechat:contact:{" + person.hex() + "}";
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}

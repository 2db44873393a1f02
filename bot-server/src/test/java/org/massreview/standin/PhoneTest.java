package org.massreview.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.conversation.Heard.Kind;
import org.massreview.wechat.Listener;
import org.massreview.wechat.LocalRedis;
import org.massreview.wechat.WechatRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The phone in the hand of the sample city's people, over the wire. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PhoneTest {

    @LocalServerPort
    int port;

    @Autowired
    Listener listener;

    WebTestClient http;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        LocalRedis.configure(properties);
    }

    @BeforeEach
    void begin() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        listener.forget();
    }

    @Test
    void a_typed_message_is_answered_by_a_reply() {
        List<Map<String, Object>> messages = post("citizen-1", "texts", Map.of("text", "很满意"));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message).containsEntry("via", "reply").containsEntry("type", "text");
            assertThat(message).containsEntry("text", "听到TEXT 很满意").doesNotContainKeys("data", "page", "mediaUrl");
            assertThat(OffsetDateTime.parse((String) message.get("at")).getOffset())
                    .isEqualTo(ZoneOffset.ofHours(8));
        });
    }

    @Test
    void a_mini_program_is_answered_by_customer_service_messages() {
        List<Map<String, Object>> messages = post("citizen-2", "texts", Map.of("text", "小程序里说", "channel", "ma"));

        assertThat(messages)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).containsEntry("via", "custom").containsEntry("text", "听到TEXT 小程序里说"));
    }

    @Test
    void voices_pictures_events_and_scans_are_heard() {
        post("citizen-3", "voices", Map.of("recognition", "态度差"));
        post("citizen-3", "images", Map.of("url", "http://127.0.0.1/p.jpg"));
        post("citizen-3", "events", Map.of("event", "subscribe"));
        post("citizen-3", "events", Map.of("event", "CLICK", "eventKey", "rate"));
        post("citizen-3", "events", Map.of("event", "user_enter_tempsession", "channel", "ma"));
        assertThat(post("citizen-3", "scans", Map.of("code", "K7")).get(0)).containsEntry("text", "听到SCAN K7");

        assertThat(listener.heard())
                .extracting("kind")
                .containsExactly(Kind.VOICE, Kind.PHOTO, Kind.SUBSCRIBE, Kind.CLICK, Kind.ENTER, Kind.SCAN);
        assertThat(listener.heard().get(0).text()).isEqualTo("态度差");
        assertThat(listener.heard().get(1).photo()).isEqualTo("http://127.0.0.1/p.jpg");
        assertThat(listener.heard())
                .extracting("person")
                .containsOnly(listener.heard().get(0).person());
    }

    @Test
    void the_menus_camera_reads_the_printed_link() {
        assertThat(post("citizen-3", "scans", Map.of("code", "K9", "menuKey", "SCAN"))
                        .get(0))
                .containsEntry("text", "听到SCAN K9");
    }

    @Test
    void each_message_says_in_which_chat_it_stands() {
        assertThat(post("clerk-42138110901", "texts", Map.of("text", "公众号")).get(0))
                .containsEntry("channel", "mp");
        assertThat(post("clerk-42138110901", "texts", Map.of("text", "小程序", "channel", "ma")))
                .allSatisfy(message -> assertThat(message).containsEntry("channel", "ma"));
    }

    @Test
    void a_voice_that_was_not_recognised_is_heard_without_words() {
        post("citizen-3", "voices", Map.of());

        assertThat(listener.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.kind()).isEqualTo(Kind.VOICE);
            assertThat(heard.text()).isEmpty();
        });
    }

    @Test
    void scanning_twice_within_a_second_is_two_scans() {
        post("citizen-3", "scans", Map.of("code", "K8"));
        post("citizen-3", "scans", Map.of("code", "K8"));

        assertThat(listener.times("K8")).isEqualTo(2);
    }

    @Test
    void silence_leaves_no_message() {
        assertThat(post("citizen-4", "texts", Map.of("text", "默"))).isEmpty();
        assertThat(post("citizen-4", "events", Map.of("event", "unsubscribe"))).isEmpty();
    }

    @Test
    void messages_are_numbered_and_read_after_a_number() {
        post("citizen-5", "texts", Map.of("text", "一"));
        post("citizen-5", "texts", Map.of("text", "二"));

        assertThat(messages("citizen-5", 0))
                .extracting(message -> message.get("seq"))
                .containsExactly(1, 2);
        assertThat(messages("citizen-5", 1))
                .singleElement()
                .satisfies(message -> assertThat(message).containsEntry("text", "听到TEXT 二"));
        assertThat(messages("citizen-6", 0)).isEmpty();
    }

    @Test
    void new_messages_are_streamed() {
        Flux<String> texts = http.get()
                .uri("/standin/phones/citizen-7/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(Map.class)
                .getResponseBody()
                .map(message -> (String) message.get("text"));

        StepVerifier.create(texts)
                .then(() -> post("citizen-7", "texts", Map.of("text", "直播")))
                .expectNext("听到TEXT 直播")
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void a_checked_picture_is_reported_by_an_event_that_answers_success() {
        assertThat(post("citizen-8", "events", Map.of("event", "wxa_media_check", "channel", "ma")))
                .isEmpty();
        assertThat(listener.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "citizen-9",
                "clerk-421303-001",
                "township-421303001",
                "county-GX",
                "city",
                "discipline",
                "operator"
            })
    void the_sample_citys_people_have_phones(String openid) {
        assertThat(messages(openid, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen-0", "citizen-10000", "nobody", "clerk-", "city2"})
    void nobody_else_has_one(String openid) {
        http.get()
                .uri("/standin/phones/{openid}/messages", openid)
                .exchange()
                .expectStatus()
                .isNotFound();
        http.post()
                .uri("/standin/phones/{openid}/texts", openid)
                .bodyValue(Map.of("text", "x"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_form_without_its_field_or_with_another_channel_is_malformed() {
        for (Map<String, String> form : List.of(Map.of("channel", "mp"), Map.of("text", "x", "channel", "qq"))) {
            http.post()
                    .uri("/standin/phones/citizen-1/texts")
                    .bodyValue(form)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void people_and_accounts_are_listed() {
        http.get()
                .uri("/standin/persons?query=citizen")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(9)
                .jsonPath("$[0].openid")
                .isEqualTo("citizen-1");
        http.get()
                .uri("/standin/accounts")
                .exchange()
                .expectBody()
                .jsonPath("$[0].appId")
                .isEqualTo("wxstandinmp0000001")
                .jsonPath("$[1].aesKey")
                .value(key -> assertThat((String) key).hasSize(43));
    }

    private List<Map<String, Object>> post(String openid, String what, Map<String, String> form) {
        return messages(http.post()
                .uri("/standin/phones/{openid}/{what}", openid, what)
                .bodyValue(form)
                .exchange());
    }

    private List<Map<String, Object>> messages(String openid, long after) {
        return messages(http.get()
                .uri("/standin/phones/{openid}/messages?after={after}", openid, after)
                .exchange());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> messages(WebTestClient.ResponseSpec response) {
        return (List<Map<String, Object>>) response.expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("messages");
    }
}

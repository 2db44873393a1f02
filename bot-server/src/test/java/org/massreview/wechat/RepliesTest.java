package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.conversation.Heard.Kind;
import org.massreview.conversation.Messenger;
import org.massreview.conversation.Say;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Choices, pictures, quotas and messages outside a reply, from the conversation to the phone. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RepliesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Listener listener;

    @Autowired
    Messenger messenger;

    @Autowired
    People people;

    @Autowired
    MeterRegistry meters;

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

    @AfterEach
    void behave() {
        http.delete().uri("/standin/faults").exchange().expectStatus().isNoContent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void choices_are_shown_and_a_tap_is_heard_as_the_label() {
        Map<String, Object> message = types("clerk-r1", "选", "mp").get(0);
        assertThat(message).containsEntry("text", "您评的是3号窗口：\n\n1 确认\n2 改 ＜A&B＞ 项");
        List<Map<String, Object>> choices = (List<Map<String, Object>>) message.get("choices");
        assertThat(choices).extracting(choice -> choice.get("id")).containsExactly("1", "2");
        assertThat(choices.get(0)).containsEntry("label", "确认");

        for (Map<String, Object> choice : choices) {
            post("clerk-r1", "texts", Map.of("text", choice.get("words"), "choice", choice.get("id")));
        }
        assertThat(listener.times("确认")).isEqualTo(1);
        assertThat(listener.times("改 <A&B> 项")).isEqualTo(1);
        assertThat(listener.heard()).extracting("kind").containsOnly(Kind.TEXT);
    }

    @Test
    void what_is_typed_is_heard_as_it_was_typed() {
        types("clerk-r1", "Ａ＆Ｂ", "mp");

        assertThat(listener.times("Ａ＆Ｂ")).isEqualTo(1);
    }

    @Test
    void a_mini_program_gets_numbered_lines() {
        assertThat(types("clerk-r2", "选", "ma").get(0))
                .containsEntry("text", "您评的是3号窗口：\n\n1 确认\n2 改 ＜A&B> 项")
                .containsEntry("channel", "ma")
                .doesNotContainKey("choices");
    }

    @Test
    void a_picture_alone_is_the_reply_and_a_repeat_gets_the_same() {
        Map<String, Object> message = types("clerk-r3", "只图", "mp").get(0);
        assertThat(message).containsEntry("via", "reply").containsEntry("type", "image");
        assertPicture(message);

        Account mp = accounts.of(Channel.MP).orElseThrow();
        String push = Signed.text("clerk-r3", Signed.id(), "只图");
        String first = body(Signed.plain(mp, push));
        assertThat(first).contains("<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[");
        assertThat(body(Signed.plain(mp, push))).isEqualTo(first);
        assertThat(listener.times("只图")).isEqualTo(2);
    }

    @Test
    void a_picture_beside_words_follows_them() {
        assertThat(types("clerk-r4", "图", "mp"))
                .singleElement()
                .satisfies(reply -> assertThat(reply).containsEntry("text", "看这张图"));
        Map<String, Object> picture = eventually("clerk-r4", 2).get(1);
        assertThat(picture).containsEntry("via", "custom").containsEntry("type", "image");
        assertPicture(picture);
    }

    @Test
    void in_a_mini_program_both_are_customer_service_messages() {
        List<Map<String, Object>> messages = types("clerk-r5", "图", "ma");

        assertThat(messages).extracting(message -> message.get("type")).containsExactly("text", "image");
        assertPicture(messages.get(1));
    }

    @Test
    void a_picture_that_can_not_be_handed_over_is_told_in_words() {
        fault("/cgi-bin/media/upload", 40004, 1);
        assertThat(types("clerk-r6", "只图", "mp").get(0))
                .containsEntry("type", "text")
                .containsEntry("text", Listener.PICTURE.description());

        fault("/cgi-bin/media/upload", 40004, 1);
        assertThat(types("clerk-r6", "图", "ma"))
                .extracting(message -> message.get("text"))
                .containsExactly("看这张图", Listener.PICTURE.description());
    }

    @Test
    void a_picture_that_is_handed_over_too_slowly_comes_later() {
        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", "/cgi-bin/media/upload", "delayMs", 5_000, "times", 1))
                .exchange();

        assertThat(types("clerk-r7", "只图", "mp")).isEmpty();
        Map<String, Object> picture = eventually("clerk-r7", 1).get(0);
        assertThat(picture).containsEntry("via", "custom").containsEntry("type", "image");
        assertThat(listener.times("只图")).isEqualTo(1);
    }

    @Test
    void what_exceeds_the_quota_is_counted_and_not_sent() {
        double quota = count("ma", "quota");
        double unsent = count("ma", "unsent");

        assertThat(types("clerk-r8", "很多", "ma")).hasSize(5);
        assertThat(count("ma", "quota")).isEqualTo(quota + 1);
        assertThat(count("ma", "unsent")).isEqualTo(unsent + 1);
        assertThat(types("clerk-r8", "又来", "ma")).hasSize(1);
    }

    @Test
    void a_message_outside_a_reply_reaches_where_the_person_was_heard_last() {
        types("clerk-r9", "你好", "ma");

        assertThat(say("clerk-r9", Say.words("督办已办结"), Listener.PICTURE)).isTrue();
        List<Map<String, Object>> messages = messages("clerk-r9");
        assertThat(messages)
                .hasSize(3)
                .allSatisfy(message ->
                        assertThat(message).containsEntry("via", "custom").containsEntry("channel", "ma"));
        assertThat(messages.get(1)).containsEntry("text", "督办已办结");
        assertPicture(messages.get(2));

        types("clerk-r9", "你好", "mp");
        assertThat(say("clerk-r9", Say.words("换到公众号"))).isTrue();
        assertThat(messages("clerk-r9").get(4)).containsEntry("channel", "mp");
    }

    @Test
    void nobody_is_reached_who_was_not_heard_or_has_used_up_his_messages_or_has_left() {
        assertThat(say("clerk-r10", Say.words("在吗"))).isFalse();

        post("clerk-r10", "events", Map.of("event", "CLICK", "eventKey", "HELP"));
        for (int message = 1; message <= 3; message++) {
            assertThat(say("clerk-r10", Say.words("第" + message))).isTrue();
        }
        assertThat(say("clerk-r10", Say.words("第4"))).isFalse();

        types("clerk-r10", "又来", "mp");
        assertThat(say("clerk-r10", Say.words("第5"))).isTrue();
        post("clerk-r10", "events", Map.of("event", "unsubscribe"));
        assertThat(say("clerk-r10", Say.words("第6"))).isFalse();
    }

    @Test
    void after_the_platform_has_said_enough_it_is_not_asked_again() {
        types("clerk-r11", "你好", "mp");
        fault("/cgi-bin/message/custom/send", 45047, 1);

        assertThat(say("clerk-r11", Say.words("一"))).isFalse();
        assertThat(say("clerk-r11", Say.words("二"))).isFalse();
        assertThat(messages("clerk-r11")).hasSize(1);
        types("clerk-r11", "我在", "mp");
        assertThat(say("clerk-r11", Say.words("三"))).isTrue();
    }

    private Boolean say(String openid, Say... said) {
        return messenger.say(people.byOpenid(openid), List.of(said)).block();
    }

    private double count(String channel, String outcome) {
        return meters.counter("massreview.customer.messages", "channel", channel, "outcome", outcome)
                .count();
    }

    private void assertPicture(Map<String, Object> message) {
        byte[] shown = http.get()
                .uri((String) message.get("mediaUrl"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/png")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(shown).isEqualTo(Listener.PICTURE.png());
    }

    private void fault(String api, int errcode, int times) {
        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", api, "errcode", errcode, "times", times))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private String body(Signed signed) {
        byte[] body = signed.to(http)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> types(String openid, String text, String channel) {
        return post(openid, "texts", Map.of("text", text, "channel", channel));
    }

    private List<Map<String, Object>> post(String openid, String what, Map<String, Object> form) {
        return messages(http.post()
                .uri("/standin/phones/{openid}/{what}", openid, what)
                .bodyValue(form)
                .exchange());
    }

    private List<Map<String, Object>> messages(String openid) {
        return messages(
                http.get().uri("/standin/phones/{openid}/messages", openid).exchange());
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

    private List<Map<String, Object>> eventually(String openid, int count) {
        for (int attempt = 0; attempt < 80 && messages(openid).size() < count; attempt++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        assertThat(messages(openid)).hasSize(count);
        return messages(openid);
    }
}

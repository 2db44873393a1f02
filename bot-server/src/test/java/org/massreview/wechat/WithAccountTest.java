package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** With a real account: the recorded echo is answered, plain mode can be forbidden, and the stand-in is gone. */
@SpringBootTest(
        classes = WechatRoom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "massreview.wechat.mp.app-id=wxabb8e5e80f591861",
            "massreview.wechat.mp.secret=none",
            "massreview.wechat.mp.token=GreedIsGood",
            "massreview.wechat.mp.aes-key=h7ZycbpEh2vNdfkYulfw9pG95HjLYwmrKBFeqIktff6",
            "massreview.wechat.mp.encrypted-only=true",
            "massreview.wechat.mp.api-host=http://127.0.0.1:1"
        })
class WithAccountTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Platform platform;

    WebTestClient http;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        LocalRedis.configure(properties);
    }

    @BeforeEach
    void begin() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(10))
                .build();
    }

    @Test
    void the_recorded_echo_is_answered() {
        JsonNode vector = Samples.vector("recorded-echo");

        http.get()
                .uri(
                        "/wechat/mp/wxabb8e5e80f591861?signature={s}&timestamp={t}&nonce={n}&echostr={e}",
                        vector.get("signature").asString(),
                        vector.get("timestamp").asString(),
                        vector.get("nonce").asString(),
                        vector.get("echostr").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(vector.get("expect_body").asString());
    }

    @Test
    void plain_mode_can_be_forbidden() {
        Account mp = accounts.of(Channel.MP).orElseThrow();
        String message = Signed.text("o", Signed.id(), "好");

        Signed.plain(mp, message).to(http).expectStatus().isForbidden();
        Signed.safe(mp, message).to(http).expectStatus().isOk();
    }

    @Test
    void the_channel_without_an_account_is_not_there() {
        assertThat(platform.ma()).isEmpty();
        http.post()
                .uri("/wechat/ma/wxstandinma0000001")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/standin/persons",
                "/standin/accounts",
                "/standin/menu",
                "/standin/platform/cgi-bin/menu/get",
                "/standin/phones/citizen-1/messages",
                "/standin/phones/citizen-1/stream",
                "/standin/platform/cgi-bin/token",
                "/standin/platform/cgi-bin/user/info"
            })
    void the_stand_in_is_gone(String path) {
        http.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/standin/faults",
                "/standin/phones/citizen-1/texts",
                "/standin/platform/cgi-bin/menu/create",
                "/standin/platform/cgi-bin/stable_token",
                "/standin/platform/cgi-bin/message/custom/send"
            })
    void nothing_can_be_posted_to_it(String path) {
        http.post().uri(path).bodyValue("{}").exchange().expectStatus().isNotFound();
    }
}

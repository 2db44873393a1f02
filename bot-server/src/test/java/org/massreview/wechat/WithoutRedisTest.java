package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The callback goes on when Redis does not answer; a repeated message is then heard again, under the same id. */
@SpringBootTest(
        classes = WechatRoom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.data.redis.port=1", "spring.data.redis.connect-timeout=300ms"})
class WithoutRedisTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Listener listener;

    @Test
    void messages_are_answered_in_time() {
        WebTestClient http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(5))
                .build();
        Account mp = accounts.of(Channel.MP).orElseThrow();
        String message = Signed.text("citizen-1", Signed.id(), "还在");

        for (int delivery = 0; delivery < 2; delivery++) {
            Signed.plain(mp, message)
                    .to(http)
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(body -> assertThat(body).contains("听到TEXT 还在"));
        }
        assertThat(listener.heard())
                .extracting("messageId")
                .hasSize(2)
                .containsOnly(listener.heard().get(0).messageId());
    }
}

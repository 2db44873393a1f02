package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.massreview.citizen.People;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * The rooms wechat and standin alone, on a real server and a real Redis; refusals become a status and their code. Bears no
 * stereotype, so that the whole server's tests do not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.massreview.embedded.EmbeddedServicesAutoConfiguration"
        })
@ComponentScan({"org.massreview.wechat", "org.massreview.standin"})
@Import(People.class)
public class WechatRoom {

    @Bean
    Listener listener() {
        return new Listener();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Secrets secrets() {
        return new Secrets(new byte[32]);
    }

    @Bean
    @Order(-10)
    WebExceptionHandler refusals() {
        return (exchange, failure) -> {
            if (!(failure instanceof Refusal refusal)) {
                return Mono.error(failure);
            }
            exchange.getResponse().setStatusCode(refusal.problem().status());
            byte[] code = refusal.problem().name().getBytes(StandardCharsets.UTF_8);
            return exchange.getResponse()
                    .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(code)));
        };
    }
}

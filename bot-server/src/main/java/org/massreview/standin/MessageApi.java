package org.massreview.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.massreview.standin.Received.Content;
import org.massreview.standin.Received.Via;
import org.massreview.wechat.Channel;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Messages to people: customer-service, subscription and template messages land on the phone at once. */
@Component
@WhileNoAccount
class MessageApi {

    private static final int TEXT_BYTES_AT_MOST = 2048;

    private final Phones phones;
    private final Credentials credentials;
    private final AtomicLong ids = new AtomicLong(3_000_000_000_000_000_000L);

    MessageApi(Phones phones, Credentials credentials) {
        this.phones = phones;
        this.credentials = credentials;
    }

    Mono<ServerResponse> custom(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> delivered(body, customer(channel(request), body)));
    }

    Mono<ServerResponse> typing(ServerRequest request) {
        return Answers.done(Map.of());
    }

    Mono<ServerResponse> subscription(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> delivered(body, pushed(channel(request), Via.SUBSCRIBE, body)));
    }

    Mono<ServerResponse> template(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> delivered(body, pushed(channel(request), Via.TEMPLATE, body)));
    }

    private Channel channel(ServerRequest request) {
        return credentials
                .bearer(request.queryParam("access_token").orElse(null))
                .orElseThrow()
                .channel();
    }

    private Mono<ServerResponse> delivered(JsonNode body, Content content) {
        String openid = body.path("touser").asString("");
        if (!Persons.knows(openid)) {
            return Answers.error(40003, "invalid openid");
        }
        boolean pushed = content.via() != Via.CUSTOM;
        if (pushed && body.path("template_id").asString("").isEmpty()) {
            return Answers.error(40037, "invalid template_id");
        }
        if (content.text() != null && content.text().getBytes(UTF_8).length > TEXT_BYTES_AT_MOST) {
            return Answers.error(45002, "content size out of limit");
        }
        phones.deliver(openid, content);
        return Answers.done(pushed ? Map.of("msgid", ids.incrementAndGet()) : Map.of());
    }

    private static Content customer(Channel channel, JsonNode body) {
        String type = body.path("msgtype").asString("");
        JsonNode content = body.path(type);
        @Nullable String media = word(content, "media_id");
        @Nullable String text = word(content, "content");
        return new Content(
                channel,
                Via.CUSTOM,
                type,
                text == null ? word(content, "title") : text,
                media == null ? null : MediaApi.PATH + media,
                null,
                word(content, "pagepath"));
    }

    private static Content pushed(Channel channel, Via via, JsonNode body) {
        Map<String, String> data = new LinkedHashMap<>();
        body.path("data")
                .properties()
                .forEach(field ->
                        data.put(field.getKey(), field.getValue().path("value").asString("")));
        @Nullable String page = word(body, "page");
        return new Content(
                channel,
                via,
                "template",
                null,
                null,
                data,
                page == null ? word(body.path("miniprogram"), "pagepath") : page);
    }

    private static @Nullable String word(JsonNode node, String name) {
        String word = node.path(name).asString("");
        return word.isEmpty() ? null : word;
    }
}

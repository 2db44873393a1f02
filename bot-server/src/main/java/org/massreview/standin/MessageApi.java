package org.massreview.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.massreview.standin.Received.Content;
import org.massreview.standin.Received.Via;
import org.massreview.standin.SampleTemplates.Library;
import org.massreview.wechat.Channel;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Messages to people: customer-service, subscription and template messages land on the phone at once, if the platform would carry them. */
@Component
@WhileNoAccount
class MessageApi {

    private static final int TEXT_BYTES_AT_MOST = 2048;

    private final Phones phones;
    private final Credentials credentials;
    private final SampleTemplates templates;
    private final Consents consents;
    private final AtomicLong ids = new AtomicLong(3_000_000_000_000_000_000L);
    private final Map<String, Long> idsByClientId = Bounded.map(2_000);

    MessageApi(Phones phones, Credentials credentials, SampleTemplates templates, Consents consents) {
        this.phones = phones;
        this.credentials = credentials;
        this.templates = templates;
        this.consents = consents;
    }

    Mono<ServerResponse> custom(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> delivered(body, customer(channel(request), body)));
    }

    Mono<ServerResponse> typing(ServerRequest request) {
        return Answers.done(Map.of());
    }

    Mono<ServerResponse> subscription(ServerRequest request) {
        return Bodies.json(request)
                .flatMap(body -> pushed(body, channel(request), Via.SUBSCRIBE, Library.LONG_TERM, Library.ONE_TIME));
    }

    Mono<ServerResponse> accountSubscription(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> pushed(body, channel(request), Via.SUBSCRIBE, Library.ACCOUNT));
    }

    /** The same {@code client_msg_id} again is answered the same, and nothing more arrives. */
    Mono<ServerResponse> template(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            String client = body.path("client_msg_id").asString("");
            @Nullable Long known = idsByClientId.get(body.path("touser").asString("") + "|" + client);
            return known != null && !client.isEmpty()
                    ? Answers.done(Map.of("msgid", known))
                    : pushed(body, channel(request), Via.TEMPLATE, Library.TEMPLATE);
        });
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
        if (content.text() != null && content.text().getBytes(UTF_8).length > TEXT_BYTES_AT_MOST) {
            return Answers.error(45002, "content size out of limit");
        }
        phones.deliver(openid, content);
        return Answers.done(Map.of());
    }

    private Mono<ServerResponse> pushed(JsonNode body, Channel channel, Via via, Library... libraries) {
        String openid = body.path("touser").asString("");
        String template = body.path("template_id").asString("");
        if (!Persons.knows(openid)) {
            return Answers.error(40003, "invalid openid");
        }
        Optional<Library> library = templates.library(template).filter(List.of(libraries)::contains);
        if (library.isEmpty()) {
            return Answers.error(40037, "invalid template_id");
        }
        Optional<String> fault = templates.fault(template, body.path("data"));
        if (fault.isPresent()) {
            return Answers.error(47003, "argument invalid! " + fault.get());
        }
        if (via == Via.TEMPLATE && !consents.isFollower(openid)) {
            return Answers.error(43004, "require subscribe");
        }
        if (via == Via.SUBSCRIBE && !consents.take(openid, template, library.get())) {
            return Answers.error(43101, "user refuse to accept the msg");
        }
        phones.deliver(openid, pushed(channel, via, body));
        long id = ids.incrementAndGet();
        idsByClientId.put(openid + "|" + body.path("client_msg_id").asString(""), id);
        return Answers.done(Map.of("msgid", id));
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

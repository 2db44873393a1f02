package org.massreview.standin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.massreview.standin.Received.Content;
import org.massreview.standin.Received.Via;
import org.massreview.wechat.Account;
import org.massreview.wechat.Accounts;
import org.massreview.wechat.Channel;
import org.massreview.wechat.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes to our callback as the platform does: in safe mode, XML for the account and JSON for the mini-program, 5 seconds
 * for an answer, 3 attempts with the same message under new signatures. What the account replies lands on the phone.
 */
@Component
@WhileNoAccount
class Deliveries {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int REPETITIONS = 2;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Accounts accounts;
    private final Phones phones;
    private final Environment environment;
    private final Clock clock;
    private final WebClient web;
    private final AtomicLong ids;
    private final Map<String, Long> eventTimes = Bounded.map(2_000);

    Deliveries(Accounts accounts, Phones phones, Environment environment, Clock clock, WebClient.Builder web) {
        this.accounts = accounts;
        this.phones = phones;
        this.environment = environment;
        this.clock = clock;
        this.web = web.build();
        this.ids = new AtomicLong(clock.millis() * 1_000_000);
    }

    /**
     * @param fields what belongs to this type, such as Content
     * @return what arrived on the phone meanwhile: the reply, for a mini-program the messages sent instead of one
     */
    Mono<List<Received>> push(Channel channel, String openid, String type, Map<String, ?> fields) {
        Account account = accounts.of(channel).orElseThrow();
        String message = message(channel, openid, type, fields);
        long before = phones.last(openid);
        return Mono.defer(() -> attempt(account, message))
                .timeout(ANSWER_WITHIN)
                .retry(REPETITIONS)
                .doOnError(failure -> log.warn(
                        "The callback did not answer: {}", failure.getClass().getSimpleName()))
                .onErrorReturn("")
                .flatMap(reply -> Mono.justOrEmpty(PushedXml.replyIn(reply, Seal.of(account))))
                .map(reply -> List.of(phones.deliver(openid, content(channel, reply))))
                .defaultIfEmpty(List.of())
                .map(replies -> channel == Channel.MP ? replies : arrived(openid, before));
    }

    private static Content content(Channel channel, Map<String, String> reply) {
        String media = reply.get("MediaId");
        return media == null
                ? Content.text(channel, Via.REPLY, reply.getOrDefault("Content", ""))
                : Content.image(channel, Via.REPLY, media);
    }

    /** To a mini-program, messages are sent instead of a reply. */
    private List<Received> arrived(String openid, long before) {
        return phones.after(openid, before).stream()
                .filter(received -> received.channel().equals(Channel.MA.path()))
                .toList();
    }

    private String message(Channel channel, String openid, String type, Map<String, ?> fields) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("ToUserName", "gh_standin" + channel.path());
        message.put("FromUserName", openid);
        message.put("CreateTime", createdAt(openid, type));
        message.put("MsgType", type);
        message.putAll(fields);
        if (!type.equals("event")) {
            message.put("MsgId", ids.incrementAndGet());
        }
        return channel == Channel.MP ? PushedXml.of(message) : JSON.writeValueAsString(message);
    }

    /** Events are known by person and second, so that what a person does within one second gets seconds of its own. */
    private long createdAt(String openid, String type) {
        long now = clock.instant().getEpochSecond();
        return type.equals("event") ? eventTimes.merge(openid, now, (last, time) -> Math.max(last + 1, time)) : now;
    }

    private Mono<String> attempt(Account account, String message) {
        Seal seal = Seal.of(account);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000_000L));
        String encrypted = seal.encrypt(message);
        boolean xml = account.channel() == Channel.MP;
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("ToUserName", "gh_standin" + account.channel().path());
        envelope.put("Encrypt", encrypted);
        URI address = UriComponentsBuilder.fromUriString("http://127.0.0.1:"
                        + environment.getRequiredProperty("local.server.port") + "/wechat/"
                        + account.channel().path() + "/" + account.appId())
                .queryParam("signature", seal.sign(timestamp, nonce))
                .queryParam("timestamp", timestamp)
                .queryParam("nonce", nonce)
                .queryParam("encrypt_type", "aes")
                .queryParam("msg_signature", seal.sign(timestamp, nonce, encrypted))
                .build()
                .toUri();
        return web.post()
                .uri(address)
                .contentType(xml ? MediaType.TEXT_XML : MediaType.APPLICATION_JSON)
                .bodyValue(xml ? PushedXml.of(envelope) : JSON.writeValueAsString(envelope))
                .retrieve()
                .bodyToMono(String.class)
                .defaultIfEmpty("");
    }
}

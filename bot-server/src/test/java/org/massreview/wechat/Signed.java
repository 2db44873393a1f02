package org.massreview.wechat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;

/** A push as the platform signs it, to be sent as often as one likes. */
record Signed(Account account, String timestamp, String nonce, boolean encrypted, String body) {

    static Signed plain(Account account, String message) {
        return new Signed(account, now(), nonceOnce(), false, message);
    }

    static Signed safe(Account account, String message) {
        return new Signed(account, now(), nonceOnce(), true, sealed(account, message));
    }

    /** Both forms in one body; the encrypted one counts. */
    static Signed compatible(Account account, String message) {
        String encrypt = "<Encrypt><![CDATA[" + Seal.of(account).encrypt(message) + "]]></Encrypt></xml>";
        return new Signed(account, now(), nonceOnce(), true, message.replace("</xml>", encrypt));
    }

    Signed at(Instant instant) {
        return new Signed(account, Long.toString(instant.getEpochSecond()), nonce, encrypted, body);
    }

    Signed saying(String other) {
        return new Signed(account, timestamp, nonce, encrypted, other);
    }

    ResponseSpec to(WebTestClient http) {
        return send(http, Seal.of(account), account.appId());
    }

    ResponseSpec send(WebTestClient http, Seal seal, String appId) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        "/wechat/" + account.channel().path() + "/" + appId)
                .queryParam("signature", seal.sign(timestamp, nonce))
                .queryParam("timestamp", timestamp)
                .queryParam("nonce", nonce)
                .queryParam("openid", "o");
        if (encrypted) {
            address.queryParam("encrypt_type", "aes")
                    .queryParam("msg_signature", seal.sign(timestamp, nonce, encrypt()));
        }
        return http.post()
                .uri(address.build().toUriString())
                .contentType(body.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_XML)
                .bodyValue(body)
                .exchange();
    }

    String encrypt() {
        return MessageReader.fields(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get("Encrypt")
                .get(0);
    }

    static String text(String from, String id, String words) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + from
                + "]]></FromUserName><CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA["
                + words + "]]></Content><MsgId>" + id + "</MsgId></xml>";
    }

    static String id() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
    }

    private static String sealed(Account account, String message) {
        String encrypt = Seal.of(account).encrypt(message);
        return message.stripLeading().startsWith("{")
                ? "{\"ToUserName\":\"gh_1\",\"Encrypt\":\"" + encrypt + "\"}"
                : "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>";
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static String nonceOnce() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}

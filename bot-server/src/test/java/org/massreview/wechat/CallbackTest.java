package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.citizen.People;
import org.massreview.conversation.Heard;
import org.massreview.conversation.Heard.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The callback over the wire: a real server, a real Redis, and a conversation that repeats what it hears. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CallbackTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Listener listener;

    @Autowired
    MeterRegistry meters;

    @Autowired
    People people;

    WebTestClient http;
    Account mp;
    Account ma;

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
        mp = accounts.of(Channel.MP).orElseThrow();
        ma = accounts.of(Channel.MA).orElseThrow();
        listener.forget();
    }

    @Test
    void echo_answers_what_was_asked_when_signed() {
        for (Account account : List.of(mp, ma)) {
            String signature = Seal.of(account).sign("1700000000", "n1");
            echo(account, signature)
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .isEqualTo("8641591277801631551");
            echo(account, signature.replace(signature.charAt(0), 'x'))
                    .expectStatus()
                    .isForbidden();
        }
    }

    private WebTestClient.ResponseSpec echo(Account account, String signature) {
        return http.get()
                .uri(
                        "/wechat/{channel}/{app}?signature={s}&timestamp=1700000000&nonce=n1&echostr=8641591277801631551",
                        account.channel().path(),
                        account.appId(),
                        signature)
                .exchange();
    }

    @Test
    void plain_mode_is_answered_plainly() {
        Map<String, List<String>> reply = fields(body(Signed.plain(mp, Signed.text("citizen-1", Signed.id(), "你好"))));

        assertThat(reply)
                .containsEntry("ToUserName", List.of("citizen-1"))
                .containsEntry("FromUserName", List.of("gh_1"))
                .containsEntry("MsgType", List.of("text"))
                .containsEntry("Content", List.of("听到TEXT 你好"));
        assertThat(Long.parseLong(reply.get("CreateTime").get(0)))
                .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(5L));
    }

    @Test
    void safe_and_compatible_mode_are_answered_encrypted() {
        for (Signed signed : List.of(
                Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "你好")),
                Signed.compatible(mp, Signed.text("citizen-1", Signed.id(), "你好")))) {
            assertThat(content(signed)).isEqualTo("听到TEXT 你好");
        }
    }

    @Test
    void the_end_of_cdata_does_not_end_the_reply() {
        String said = "a]]>b]]>]]]]>c & <d>";
        String message = Signed.text("citizen-1", Signed.id(), said.replace("]]>", "]]]]><![CDATA[>"));

        assertThat(content(Signed.plain(mp, message))).isEqualTo("听到TEXT " + said);
    }

    @Test
    void the_person_is_known_by_a_key_and_the_message_by_an_id_without_the_openid() {
        String message = Signed.text("citizen-1", Signed.id(), "谁");
        body(Signed.safe(mp, message));

        Heard heard = listener.heard().get(0);
        assertThat(heard.person().hex()).hasSize(64);
        assertThat(heard.messageId()).matches("[0-9a-f]{32}");
        assertThat(heard.toString()).doesNotContain("citizen-1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            voice, '<Recognition><![CDATA[态度不好]]></Recognition>', VOICE, 态度不好
            voice, '', VOICE, ''
            image, '<PicUrl><![CDATA[http://p/1.jpg]]></PicUrl>', PHOTO, ''
            location, '<Label>x</Label>', OTHER, ''
            link, '<Url>http://x</Url>', OTHER, ''
            video, '<MediaId>m</MediaId>', OTHER, ''
            shortvideo, '<MediaId>m</MediaId>', OTHER, ''
            text, '<Content>确认</Content><bizmsgmenuid>1</bizmsgmenuid>', TEXT, 确认
            text, '<Content>Ｘ＆Ｙ</Content><bizmsgmenuid>1</bizmsgmenuid>', TEXT, Ｘ&Ｙ
            text, '<Content>Ｘ＆Ｙ</Content>', TEXT, Ｘ＆Ｙ
            event, '<Event>subscribe</Event>', SUBSCRIBE, ''
            event, '<Event>subscribe</Event><EventKey>qrscene_K7</EventKey>', SUBSCRIBE, K7
            event, '<Event>SCAN</Event><EventKey>K7</EventKey>', SCAN, K7
            event, '<Event>scancode_waitmsg</Event><EventKey>m</EventKey><ScanCodeInfo><ScanResult>https://d.cn/w/K7?a=1</ScanResult></ScanCodeInfo>', SCAN, K7
            event, '<Event>scancode_push</Event><EventKey>m</EventKey><ScanCodeInfo><ScanResult>K7</ScanResult></ScanCodeInfo>', SCAN, K7
            event, '<Event>user_enter_tempsession</Event><SessionFrom>w=K7</SessionFrom>', ENTER, w=K7
            event, '<Event>CLICK</Event><EventKey>rate</EventKey>', CLICK, rate
            """)
    void each_kind_is_heard(String type, String fields, Kind kind, String text) {
        String message = "<xml><ToUserName>gh_1</ToUserName><FromUserName>citizen-2</FromUserName><CreateTime>"
                + Instant.now().toEpochMilli() + "</CreateTime><MsgType>" + type + "</MsgType>" + fields + "</xml>";

        assertThat(content(Signed.safe(mp, message))).isEqualTo(("听到" + kind + " " + text).strip());
        assertThat(listener.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.kind()).isEqualTo(kind);
            assertThat(heard.text()).isEqualTo(text);
            assertThat(heard.photo()).isEqualTo(kind == Kind.PHOTO ? "http://p/1.jpg" : null);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsubscribe",
                "VIEW",
                "LOCATION",
                "TEMPLATESENDJOBFINISH",
                "wxa_media_check",
                "user_authorization_revoke",
                "something_new"
            })
    void an_event_that_is_not_for_the_conversation_answers_success(String event) {
        String message = "<xml><ToUserName>gh_1</ToUserName><FromUserName>citizen-2</FromUserName>"
                + "<CreateTime>1</CreateTime><MsgType>event</MsgType><Event>" + event + "</Event></xml>";

        assertThat(body(Signed.plain(mp, message))).isEqualTo("success");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void an_unknown_type_answers_success() {
        String message = Signed.text("citizen-2", Signed.id(), "?").replace("[text]", "[hologram]");

        assertThat(body(Signed.safe(mp, message))).isEqualTo("success");
        assertThat(listener.heard()).isEmpty();
    }

    static Stream<String> samples() {
        return Samples.in("mp-wxjava", "ma-wxjava", "ma-docs").stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_accepted_in_plain_and_in_safe_mode(String name) {
        String sample = new String(Samples.read(name), StandardCharsets.UTF_8);
        Account account = name.startsWith("mp") ? mp : ma;

        Signed.plain(account, sample).to(http).expectStatus().isOk();
        Signed.safe(account, sample).to(http).expectStatus().isOk();

        assertThat(listener.heard()).allMatch(heard -> heard.kind() != Kind.CLICK);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void of_the_samples_texts_entries_and_cards_are_for_the_conversation_and_events_about_other_things_are_not(
            String name) {
        Account account = name.startsWith("mp") ? mp : ma;
        Optional<Kind> kind = new Hearing(people)
                .of(account, Message.of(MessageReader.fields(Samples.read(name))))
                .map(Heard::kind);

        String file = name.substring(name.indexOf('/') + 1);
        if (file.startsWith("text")) {
            assertThat(kind).contains(Kind.TEXT);
        } else if (file.startsWith("miniprogrampage")) {
            assertThat(kind).contains(Kind.OTHER);
        } else if (file.startsWith("event_user_enter_tempsession")) {
            assertThat(kind).contains(Kind.ENTER);
        } else {
            assertThat(file).startsWith("event_");
            assertThat(kind).isEmpty();
        }
    }

    static Stream<String> refused_samples() {
        return Samples.in("negative").stream();
    }

    @ParameterizedTest
    @MethodSource
    void refused_samples(String name) {
        String sample = new String(Samples.read(name), StandardCharsets.UTF_8);

        refused(Signed.plain(mp, sample), 400, "CALLBACK_UNREADABLE");
        refused(Signed.safe(ma, sample), 400, "CALLBACK_UNREADABLE");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void a_wrong_signature_is_refused() {
        Signed signed = Signed.plain(mp, Signed.text("citizen-1", Signed.id(), "假"));
        Seal forged = new Seal("another", mp.aesKey(), mp.appId());

        assertRefusal(signed.send(http, forged, mp.appId()), 403, "CALLBACK_SIGNATURE_WRONG");
        assertRefusal(
                http.post()
                        .uri("/wechat/mp/" + mp.appId())
                        .bodyValue(signed.body())
                        .exchange(),
                403,
                "CALLBACK_SIGNATURE_WRONG");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void an_encrypted_body_that_was_not_signed_is_refused() {
        Signed signed = Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "真"));
        Seal seal = Seal.of(mp);
        String query =
                "?signature=" + seal.sign(signed.timestamp(), signed.nonce()) + "&timestamp=" + signed.timestamp()
                        + "&nonce=" + signed.nonce() + "&encrypt_type=aes&msg_signature="
                        + seal.sign(signed.timestamp(), signed.nonce(), "something else");

        assertRefusal(
                http.post()
                        .uri("/wechat/mp/" + mp.appId() + query)
                        .bodyValue(signed.body())
                        .exchange(),
                403,
                "CALLBACK_SIGNATURE_WRONG");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void another_app_is_refused_in_the_path_and_inside_the_ciphertext() {
        Signed signed = Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "串"));
        assertRefusal(signed.send(http, Seal.of(mp), "wx0000000000000000"), 404, "NOT_FOUND");

        Account other = new Account(Channel.MP, "wx0000000000000000", "", mp.token(), mp.aesKey(), null, false);
        Signed inside = Signed.safe(other, Signed.text("citizen-1", Signed.id(), "串"));
        assertRefusal(inside.send(http, Seal.of(mp), mp.appId()), 403, "CALLBACK_SIGNATURE_WRONG");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void an_old_or_future_timestamp_is_refused() {
        for (Duration away : List.of(Duration.ofSeconds(-310), Duration.ofSeconds(310))) {
            Signed signed = Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "旧"));
            refused(signed.at(Instant.now().plus(away)), 403, "CALLBACK_REPLAYED");
        }
        assertThat(listener.heard()).isEmpty();
        assertThat(content(Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "近"))
                        .at(Instant.now().minusSeconds(280))))
                .contains("近");
    }

    @Test
    void a_nonce_carries_one_message_only() {
        Signed first = Signed.plain(mp, Signed.text("citizen-1", Signed.id(), "一"));
        assertThat(content(first)).isEqualTo("听到TEXT 一");

        refused(first.saying(Signed.text("citizen-1", Signed.id(), "二")), 403, "CALLBACK_REPLAYED");
        refused(first.saying(first.body().replace("一", "三")), 403, "CALLBACK_REPLAYED");
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void a_repeated_delivery_gets_the_first_reply_and_does_nothing() {
        String message = Signed.text("citizen-1", Signed.id(), "重复");
        Signed first = Signed.plain(mp, message);
        String reply = body(first);

        assertThat(body(first)).isEqualTo(reply);
        assertThat(body(Signed.plain(mp, message))).isEqualTo(reply);
        assertThat(content(Signed.safe(mp, message))).isEqualTo("听到TEXT 重复");
        assertThat(listener.times("重复")).isEqualTo(1);
    }

    @Test
    void a_repeated_event_is_known_by_sender_and_time() {
        String event = "<xml><ToUserName>gh_1</ToUserName><FromUserName>citizen-3</FromUserName><CreateTime>"
                + Instant.now().toEpochMilli()
                + "</CreateTime><MsgType>event</MsgType><Event>SCAN</Event><EventKey>K8</EventKey></xml>";

        assertThat(body(Signed.plain(mp, event))).isEqualTo(body(Signed.plain(mp, event)));
        assertThat(listener.times("K8")).isEqualTo(1);
    }

    @Test
    void ten_deliveries_at_once_are_one_deed_and_one_reply() throws InterruptedException {
        String message = Signed.text("citizen-1", Signed.id(), "稍慢");
        Set<String> replies = ConcurrentHashMap.newKeySet();
        ExecutorService platform = Executors.newFixedThreadPool(10);
        for (int delivery = 0; delivery < 10; delivery++) {
            platform.execute(() -> replies.add(body(Signed.plain(mp, message))));
        }
        platform.shutdown();

        assertThat(platform.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(replies).singleElement().satisfies(reply -> assertThat(reply).contains("稍等好了"));
        assertThat(listener.times("稍慢")).isEqualTo(1);
    }

    @Test
    void a_late_answer_is_success_and_then_a_customer_service_message() {
        long before = received("citizen-4").size();
        long started = System.nanoTime();
        String message = Signed.text("citizen-4", Signed.id(), "慢");

        assertThat(body(Signed.safe(mp, message))).isEqualTo("success");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(body(Signed.safe(mp, message))).isEqualTo("success");

        List<Map<String, Object>> received = eventually("citizen-4", before + 1);
        assertThat(received.get(received.size() - 1))
                .containsEntry("via", "custom")
                .containsEntry("text", "来晚了");
        assertThat(listener.times("慢")).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_into_the_reply_follows_it() {
        long before = received("citizen-5").size();

        String reply = content(Signed.safe(mp, Signed.text("citizen-5", Signed.id(), "长")));

        assertThat(reply).startsWith("第一句");
        assertThat(reply.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
        StringBuilder whole = new StringBuilder(reply);
        eventually("citizen-5", before + 2).stream().skip(before).forEach(message -> whole.append(message.get("text")));
        assertThat(whole.toString().replace("\n", "")).isEqualTo("第一句" + "随".repeat(1500));
    }

    @Test
    void a_mini_program_is_answered_by_customer_service_messages_in_both_formats() {
        long before = received("citizen-6").size();
        String json = "{\"ToUserName\":\"gh_1\",\"FromUserName\":\"citizen-6\",\"CreateTime\":1700000000,"
                + "\"MsgType\":\"text\",\"Content\":\"小程序\",\"MsgId\":" + Signed.id() + "}";

        assertThat(body(Signed.plain(ma, json))).isEqualTo("success");
        assertThat(body(Signed.safe(ma, json))).isEqualTo("success");
        assertThat(body(Signed.safe(ma, Signed.text("citizen-6", Signed.id(), "小程序"))))
                .isEqualTo("success");
        assertThat(body(Signed.plain(ma, Signed.text("citizen-6", Signed.id(), "小程序"))))
                .isEqualTo("success");

        List<Map<String, Object>> received = eventually("citizen-6", before + 3);
        assertThat(received)
                .hasSize((int) before + 3)
                .allSatisfy(message ->
                        assertThat(message).containsEntry("via", "custom").containsEntry("text", "听到TEXT 小程序"));
    }

    @Test
    void silence_is_success() {
        assertThat(body(Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "默"))))
                .isEqualTo("success");
    }

    @Test
    void a_broken_conversation_says_that_it_is_busy() {
        assertThat(content(Signed.safe(mp, Signed.text("citizen-1", Signed.id(), "坏"))))
                .contains("再试");
    }

    @Test
    void a_body_over_64_kilobytes_is_refused() {
        String message = Signed.text("citizen-1", Signed.id(), "大".repeat(30_000));

        refused(Signed.plain(mp, message), 413, "TOO_LARGE");
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void each_outcome_has_its_histogram() {
        body(Signed.plain(mp, Signed.text("citizen-1", Signed.id(), "计时")));

        assertThat(meters.get("massreview.callback")
                        .tags("channel", "mp", "outcome", "answered")
                        .timer()
                        .count())
                .isPositive();
    }

    private String body(Signed signed) {
        String body = signed.to(http)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    /** The words of the reply, decrypted when the request was encrypted. */
    private String content(Signed signed) {
        Map<String, List<String>> reply = fields(body(signed));
        if (signed.encrypted()) {
            String encrypted = reply.get("Encrypt").get(0);
            Seal seal = Seal.of(signed.account());
            assertThat(seal.isSigned(
                            reply.get("MsgSignature").get(0),
                            reply.get("TimeStamp").get(0),
                            reply.get("Nonce").get(0),
                            encrypted))
                    .isTrue();
            reply = fields(seal.decrypt(encrypted));
        }
        return reply.get("Content").get(0);
    }

    private static Map<String, List<String>> fields(String xml) {
        return MessageReader.fields(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Signed signed, int status, String code) {
        assertRefusal(signed.to(http), status, code);
    }

    private static void assertRefusal(WebTestClient.ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(code));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> received(String openid) {
        Map<String, Object> view = http.get()
                .uri("/standin/phones/{openid}/messages", openid)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>) view.get("messages");
    }

    private List<Map<String, Object>> eventually(String openid, long count) {
        for (int attempt = 0; attempt < 60 && received(openid).size() < count; attempt++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        assertThat(received(openid)).hasSizeGreaterThanOrEqualTo((int) count);
        return received(openid);
    }
}

package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaKefuMessage;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.scheme.WxMaGenerateSchemeRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMediaSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.urllink.GenerateUrlLinkRequest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.subscribe.WxMpSubscribeMessage;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.LoginCodes;
import org.massreview.citizen.People;
import org.massreview.conversation.Heard;
import org.massreview.notification.Courier;
import org.massreview.notification.OutsideLinks;
import org.massreview.notification.Parcel;
import org.massreview.notification.Receipt;
import org.massreview.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every endpoint of the platform that we use, called by WxJava's own client over the wire. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PlatformTest {

    private static final String SOMEBODY = "citizen-7";

    @LocalServerPort
    int port;

    @Autowired
    Platform platform;

    @Autowired
    LoginCodes loginCodes;

    @Autowired
    OutsideLinks outsideLinks;

    @Autowired
    Courier customerCourier;

    @Autowired
    CustomerMessages customerMessages;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Accounts accounts;

    WxMpService mp;
    WxMaService ma;
    WebTestClient http;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        LocalRedis.configure(properties);
    }

    @Autowired
    LettuceConnectionFactory common;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @BeforeEach
    void begin() {
        heardFrom(SOMEBODY);
        mp = platform.mp().orElseThrow();
        ma = platform.ma().orElseThrow();
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(10))
                .build();
    }

    private void heardFrom(String openid) {
        for (Channel channel : Channel.values()) {
            contacts.met(new Contacts.Reach(channel, openid), people.byOpenid(openid), Heard.Kind.TEXT)
                    .block();
        }
    }

    private Boolean send(Channel channel, String... words) {
        return customerMessages
                .send(
                        channel,
                        SOMEBODY,
                        Stream.of(words).<Portion>map(Portion.Words::new).toList())
                .block();
    }

    @AfterEach
    void behave() {
        http.delete().uri("/standin/faults").exchange().expectStatus().isNoContent();
    }

    @Test
    void stable_tokens_are_kept_in_redis_and_stay_the_same() throws WxErrorException {
        for (String token : List.of(mp.getAccessToken(true), ma.getAccessToken(true))) {
            assertThat(token).startsWith("standin_");
        }
        assertThat(mp.getAccessToken()).isEqualTo(mp.getAccessToken());
        assertThat(redis.keys("wechat*")).anySatisfy(key -> assertThat(key).contains("access_token"));
        assertThat(redis.keys("wechat*"))
                .anySatisfy(key -> assertThat(redis.getExpire(key)).isPositive());
    }

    @Test
    void tokens_do_not_wait_for_the_common_redis_connections() throws WxErrorException {
        String token = mp.getAccessToken();
        common.stop();
        try {
            assertThat(mp.getAccessToken()).isEqualTo(token);
            assertThat(ma.getAccessToken(true)).isNotBlank();
        } finally {
            common.start();
        }
    }

    @Test
    void the_older_kind_of_token_is_given_out_too() {
        Account account = accounts.of(Channel.MP).orElseThrow();

        http.get()
                .uri(
                        "/standin/platform/cgi-bin/token?grant_type=client_credential&appid={app}&secret={secret}",
                        account.appId(),
                        account.secret())
                .exchange()
                .expectBody()
                .jsonPath("$.expires_in")
                .isEqualTo(7200);
        http.get()
                .uri("/standin/platform/cgi-bin/token?appid={app}&secret=wrong", account.appId())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errcode")
                .isEqualTo(40125);
    }

    @Test
    void a_token_that_is_no_longer_valid_is_renewed_once() throws WxErrorException {
        mp.getAccessToken(true);
        fault("/cgi-bin/message/custom/send", 40001, 1);

        assertThat(mp.getKefuService().sendKefuMessage(text("续"))).isTrue();
        assertThat(last()).containsEntry("text", "续");
    }

    @Test
    void login_codes_become_openids() {
        String code = (String) http.post()
                .uri("/standin/phones/{openid}/codes", SOMEBODY)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("jsCode");

        assertThat(loginCodes.openid(code).block()).isEqualTo(SOMEBODY);
        SealTest.assertRefused(
                Problem.LOGIN_CODE_REFUSED, () -> loginCodes.openid(code).block());
        assertThat(loginCodes.openid("clerk-421303-001").block()).isEqualTo("clerk-421303-001");
        SealTest.assertRefused(
                Problem.LOGIN_CODE_REFUSED, () -> loginCodes.openid("nobody").block());
    }

    @Test
    void a_platform_in_trouble_is_busy_and_no_wrong_code() {
        fault("/sns/jscode2session", -1, 3);

        SealTest.assertRefused(Problem.BUSY, () -> loginCodes.openid(SOMEBODY).block());
    }

    @Test
    void the_account_knows_its_people() throws WxErrorException {
        assertThat(mp.getUserService().userInfo(SOMEBODY).getSubscribe()).isTrue();
        assertThat(mp.getOAuth2Service().getAccessToken(SOMEBODY).getOpenId()).isEqualTo(SOMEBODY);
        assertErrcode(40003, () -> mp.getUserService().userInfo("nobody"));
        assertErrcode(40029, () -> mp.getOAuth2Service().getAccessToken("nobody"));
        assertThat(mp.getJsapiTicket(true)).isNotBlank();
        assertThat(ma.getJsapiService().getJsapiTicket(true)).isNotBlank();
    }

    @Test
    void customer_service_messages_arrive() throws WxErrorException {
        assertThat(mp.getKefuService().sendKefuMessage(text("公众号"))).isTrue();
        assertThat(last())
                .containsEntry("via", "custom")
                .containsEntry("type", "text")
                .containsEntry("text", "公众号");

        assertThat(ma.getMsgService()
                        .sendKefuMsg(WxMaKefuMessage.newTextBuilder()
                                .toUser(SOMEBODY)
                                .content("小程序")
                                .build()))
                .isTrue();
        assertThat(last()).containsEntry("text", "小程序");

        assertThat(mp.getKefuService().sendKfTypingState(SOMEBODY, "Typing")).isTrue();
        assertErrcode(
                40003,
                () -> mp.getKefuService()
                        .sendKefuMessage(WxMpKefuMessage.TEXT()
                                .toUser("nobody")
                                .content("x")
                                .build()));
    }

    @Test
    void customer_messages_tell_whether_they_were_accepted() {
        assertThat(send(Channel.MP, "一", "二")).isTrue();
        assertThat(last()).containsEntry("text", "二");

        fault("/cgi-bin/message/custom/send", 45015, 1);
        assertThat(send(Channel.MA, "三")).isFalse();
        fault("/cgi-bin/message/custom/send", 45047, 1);
        assertThat(send(Channel.MP, "四")).isFalse();
        assertThat(last()).containsEntry("text", "二");
    }

    @Test
    void a_platform_that_answers_500_or_late_fails_without_hanging() {
        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", "/cgi-bin/message/custom/send", "status", 500, "times", 1))
                .exchange();
        assertThat(send(Channel.MP, "坏")).isFalse();

        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", "message/custom/send", "delayMs", 600, "times", 1))
                .exchange();
        long started = System.nanoTime();
        assertThat(send(Channel.MP, "晚")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(590));
    }

    private static final Map<String, String> REPLY =
            Map.of("thing1", "西城街道3号窗口", "character_string2", "10012", "date3", "2026年7月15日", "thing4", "有答复了");

    private static WxMaSubscribeMessage programs(String template, Map<String, String> fields) {
        WxMaSubscribeMessage message = WxMaSubscribeMessage.builder()
                .toUser(SOMEBODY)
                .templateId(template)
                .page("pages/receipt")
                .build();
        fields.forEach((name, value) -> message.addData(new WxMaSubscribeMessage.MsgData(name, value)));
        return message;
    }

    private static WxMpTemplateMessage accounts(String template, String clientId, Map<String, String> fields) {
        return WxMpTemplateMessage.builder()
                .toUser(SOMEBODY)
                .templateId(template)
                .clientMsgId(clientId)
                .data(fields.entrySet().stream()
                        .map(field -> new WxMpTemplateData(field.getKey(), field.getValue()))
                        .toList())
                .build();
    }

    @Test
    void a_subscription_message_needs_a_consent_and_uses_it_up() throws WxErrorException {
        WxMaSubscribeMessage once = programs("sample-one-time-REPLY", REPLY);
        assertErrcode(43101, () -> ma.getMsgService().sendSubscribeMsg(once));
        tapped("sample-one-time-REPLY");
        ma.getMsgService().sendSubscribeMsg(once);
        assertThat(last())
                .containsEntry("via", "subscribe")
                .containsEntry("page", "pages/receipt")
                .containsEntry("data", REPLY);
        assertErrcode(43101, () -> ma.getMsgService().sendSubscribeMsg(once));

        tapped("sample-long-term-REPLY");
        for (int i = 0; i < 3; i++) {
            ma.getMsgService().sendSubscribeMsg(programs("sample-long-term-REPLY", REPLY));
        }

        tapped("sample-account-REPLY");
        mp.getSubscribeMsgService()
                .send(WxMpSubscribeMessage.builder()
                        .toUser(SOMEBODY)
                        .templateId("sample-account-REPLY")
                        .dataMap(REPLY)
                        .build());
        assertThat(last()).containsEntry("via", "subscribe").containsEntry("data", REPLY);
    }

    @Test
    void a_template_message_goes_to_followers_and_a_repetition_goes_nowhere() throws WxErrorException {
        WxMpTemplateMessage message = accounts("sample-template-REPLY", "client-1", REPLY);
        String id = mp.getTemplateMsgService().sendTemplateMsg(message);
        Object seq = last().get("seq");
        assertThat(last()).containsEntry("via", "template").containsEntry("data", REPLY);
        assertThat(mp.getTemplateMsgService().sendTemplateMsg(message)).isEqualTo(id);
        assertThat(last()).containsEntry("seq", seq);

        event("unsubscribe");
        assertErrcode(
                43004,
                () -> mp.getTemplateMsgService().sendTemplateMsg(accounts("sample-template-REPLY", "client-2", REPLY)));
        event("subscribe");
        mp.getTemplateMsgService().sendTemplateMsg(accounts("sample-template-REPLY", "client-2", REPLY));
    }

    @Test
    void a_template_takes_its_own_fields_within_the_platforms_limits() {
        assertErrcode(40037, () -> mp.getTemplateMsgService().sendTemplateMsg(accounts("T3", "c3", REPLY)));
        assertErrcode(40037, () -> ma.getMsgService().sendSubscribeMsg(programs("sample-template-REPLY", REPLY)));
        for (Map<String, String> wrong : List.of(
                Map.of("thing1", "没有别的"),
                with("thing1", "长".repeat(21)),
                with("character_string2", "编号"),
                with("date3", "明天"),
                with("thing9", "没有这个参数"))) {
            assertErrcode(
                    47003,
                    () -> mp.getTemplateMsgService().sendTemplateMsg(accounts("sample-template-REPLY", "c4", wrong)));
        }
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(REPLY);
        fields.put(field, value);
        return fields;
    }

    private void tapped(String template) {
        post("/standin/phones/" + SOMEBODY + "/subscriptions", Map.of("template", template));
    }

    private void event(String name) {
        post("/standin/phones/" + SOMEBODY + "/events", Map.of("event", name));
    }

    private void post(String path, Map<String, String> body) {
        http.post().uri(path).bodyValue(body).exchange().expectStatus().is2xxSuccessful();
    }

    @Test
    void media_come_back_as_they_went() throws Exception {
        byte[] picture = {1, 2, 3, 4, 5};
        String id = mp.getMaterialService()
                .mediaUpload("image", "png", new ByteArrayInputStream(picture))
                .getMediaId();
        File back = mp.getMaterialService().mediaDownload(id);
        assertThat(Files.readAllBytes(back.toPath())).isEqualTo(picture);

        String second = ma.getMediaService()
                .uploadMedia("image", "png", new ByteArrayInputStream(picture))
                .getMediaId();
        assertThat(Files.readAllBytes(ma.getMediaService().getMedia(second).toPath()))
                .isEqualTo(picture);
        assertErrcode(40007, () -> ma.getMediaService().getMedia("none"));

        mp.getKefuService()
                .sendKefuMessage(
                        WxMpKefuMessage.IMAGE().toUser(SOMEBODY).mediaId(id).build());
        String url = (String) last().get("mediaUrl");
        assertThat(http.get()
                        .uri(url)
                        .exchange()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(picture);
    }

    @Test
    void words_and_pictures_are_checked() throws WxErrorException {
        assertThat(verdict("服务很好")).isEqualTo("pass");
        assertThat(verdict("这里有违规样本")).isEqualTo("risky");
        assertThat(ma.getSecurityService()
                        .mediaCheckAsync(WxMaMediaSecCheckCheckRequest.builder()
                                .mediaUrl("http://127.0.0.1/p.jpg")
                                .mediaType(2)
                                .version(2)
                                .scene(2)
                                .openid(SOMEBODY)
                                .build())
                        .getTraceId())
                .isNotBlank();
    }

    private String verdict(String words) throws WxErrorException {
        return ma.getSecurityService()
                .checkMessage(WxMaMsgSecCheckCheckRequest.builder()
                        .version("2")
                        .scene(2)
                        .openid(SOMEBODY)
                        .content(words)
                        .build())
                .getResult()
                .getSuggest();
    }

    @Test
    void codes_links_menus_and_phone_numbers() throws WxErrorException {
        assertThat(mp.getQrcodeService().qrCodeCreateLastTicket("K7").getTicket())
                .isNotBlank();
        byte[] code = ma.getQrcodeService()
                .createWxaCodeUnlimitBytes("w=K7", "pages/rate", false, "release", 280, false, null, false);
        assertThat(code).startsWith(0x89, 'P', 'N', 'G');
        assertErrcode(
                40169,
                () -> ma.getQrcodeService()
                        .createWxaCodeUnlimitBytes(
                                "w".repeat(33), "pages/rate", false, "release", 280, false, null, false));
        assertThat(ma.getUserService().getPhoneNumber("c").getPurePhoneNumber()).isEqualTo("13800138000");
        assertThat(ma.getWxMaSchemeService()
                        .generate(WxMaGenerateSchemeRequest.newBuilder()
                                .isExpire(false)
                                .build()))
                .startsWith("weixin://");
        assertThat(ma.getLinkService()
                        .generateUrlLink(GenerateUrlLinkRequest.builder()
                                .path("pages/rate")
                                .build()))
                .startsWith("https://");

        WxMenu menu = new WxMenu();
        WxMenuButton button = new WxMenuButton();
        button.setName("评价");
        button.setType("click");
        button.setKey("rate");
        menu.setButtons(List.of(button));
        mp.getMenuService().menuCreate(menu);
        assertThat(mp.getMenuService().menuGet().getMenu().getButtons())
                .singleElement()
                .extracting(WxMenuButton::getKey)
                .isEqualTo("rate");
        assertErrcode(40016, () -> mp.getMenuService().menuCreate(new WxMenu()));
    }

    @Test
    void the_platforms_limits_are_kept() {
        assertErrcode(45002, () -> mp.getKefuService().sendKefuMessage(text("随".repeat(683))));
        assertThat(send(Channel.MP, "随".repeat(682))).isTrue();
    }

    @Test
    void a_link_for_short_messages_opens_the_mini_program_and_without_one_the_browser() {
        assertThat(outsideLinks.to("pages/follow?number=10019").block()).startsWith("https://wxaurl.cn/");

        fault("/wxa/generate_urllink", 44990, 5);
        assertThat(outsideLinks.to("pages/follow?number=10019").block())
                .isEqualTo("http://localhost:" + port + "/h5/index.html#/pages/follow?number=10019");
    }

    @Test
    void what_is_pushed_with_a_page_opens_it_in_whatever_client() {
        Parcel parcel = new Parcel(
                UUID.randomUUID(),
                people.byOpenid(SOMEBODY),
                null,
                "",
                Map.of(),
                "投诉有了答复。",
                List.of(),
                "pages/follow?number=10019",
                null);

        assertThat(customerCourier.send(parcel).block().result()).isEqualTo(Receipt.Result.ACCEPTED);
        assertThat(last()).containsEntry("text", "投诉有了答复。\n\n查看详情");
        assertThat(last().get("links"))
                .isEqualTo(List.of(Map.of("label", "查看详情", "page", "pages/follow?number=10019")));
    }

    private static WxMpKefuMessage text(String words) {
        return WxMpKefuMessage.TEXT().toUser(SOMEBODY).content(words).build();
    }

    private void fault(String api, int errcode, int times) {
        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", api, "errcode", errcode, "times", times))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> last() {
        List<Map<String, Object>> messages = (List<Map<String, Object>>) http.get()
                .uri("/standin/phones/{openid}/messages", SOMEBODY)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("messages");
        return messages.get(messages.size() - 1);
    }

    private static void assertErrcode(int errcode, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(errcode));
    }
}

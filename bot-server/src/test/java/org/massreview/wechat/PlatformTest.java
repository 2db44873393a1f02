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
import java.util.List;
import java.util.Map;
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

    @Test
    void subscription_and_template_messages_arrive_with_their_data() throws WxErrorException {
        WxMaSubscribeMessage message = WxMaSubscribeMessage.builder()
                .toUser(SOMEBODY)
                .templateId("T1")
                .page("pages/receipt")
                .build();
        message.addData(new WxMaSubscribeMessage.MsgData("thing1", "已受理"));
        ma.getMsgService().sendSubscribeMsg(message);
        assertThat(last())
                .containsEntry("via", "subscribe")
                .containsEntry("page", "pages/receipt")
                .containsEntry("data", Map.of("thing1", "已受理"));

        mp.getSubscribeMsgService()
                .send(WxMpSubscribeMessage.builder()
                        .toUser(SOMEBODY)
                        .templateId("T2")
                        .dataMap(Map.of("thing2", "已办结"))
                        .build());
        assertThat(last()).containsEntry("via", "subscribe").containsEntry("data", Map.of("thing2", "已办结"));

        assertThat(mp.getTemplateMsgService()
                        .sendTemplateMsg(WxMpTemplateMessage.builder()
                                .toUser(SOMEBODY)
                                .templateId("T3")
                                .data(List.of(new WxMpTemplateData("first", "督办")))
                                .build()))
                .isNotBlank();
        assertThat(last()).containsEntry("via", "template").containsEntry("data", Map.of("first", "督办"));

        fault("/cgi-bin/message/subscribe/send", 43101, 1);
        assertErrcode(43101, () -> ma.getMsgService().sendSubscribeMsg(message));
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

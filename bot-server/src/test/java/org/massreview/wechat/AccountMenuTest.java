package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.wechat.AccountMenu.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The menu from the operator's file to the phone, through WxJava's own client. */
@SpringBootTest(classes = WechatRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountMenuTest {

    private static final Path SHIPPED = Path.of("config/wechat-menu.yml");

    @LocalServerPort
    int port;

    @Autowired
    AccountMenu menu;

    @Autowired
    Platform platform;

    @Autowired
    Outbound outbound;

    @TempDir
    Path folder;

    WebTestClient http;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        LocalRedis.configure(properties);
    }

    @BeforeEach
    void begin() {
        http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        menu.publish().block();
    }

    @Test
    void the_shipped_menu_keeps_the_limits_and_says_only_what_the_conversation_knows() {
        MenuFile shipped = MenuFile.read(SHIPPED, "https://d.cn");

        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.buttons()).extracting(MenuButton::name).containsExactly("评价", "查询", "更多");
        Set<String> clicks = shipped.buttons().stream()
                .flatMap(button -> button.buttons().stream())
                .filter(button -> "click".equals(button.type()))
                .map(MenuButton::key)
                .collect(Collectors.toSet());
        assertThat(clicks)
                .containsExactlyInAnyOrder(
                        "REVIEW_FIND",
                        "COMPLAINT_FILE",
                        "COMPLAINT_FOLLOW",
                        "MY_REVIEWS",
                        "SCORES",
                        "HELP",
                        "SUGGEST",
                        "BIND",
                        "LANGUAGE");
        assertThat(shipped.toString()).contains("https://d.cn/h5/").doesNotContain("{site}");
    }

    @Test
    void the_phone_shows_what_was_published() {
        http.get()
                .uri("/standin/menu")
                .exchange()
                .expectBody()
                .jsonPath("$.button.length()")
                .isEqualTo(3)
                .jsonPath("$.button[0].sub_button[0].type")
                .isEqualTo("scancode_waitmsg")
                .jsonPath("$.button[0].sub_button[1].key")
                .isEqualTo("REVIEW_FIND")
                .jsonPath("$.button[2].sub_button[3].url")
                .isEqualTo("http://localhost:" + port + "/h5/");
    }

    @Test
    void it_is_published_only_when_it_differs() throws IOException {
        assertThat(menu.publish().block().outcome()).isEqualTo(Outcome.UNCHANGED);

        AccountMenu other = of("menu: [{name: 帮助, type: click, key: HELP}]");
        assertThat(other.publish().block().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(other.publish().block().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(menu.publish().block().outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void what_the_platform_refuses_is_said_and_breaks_nothing() throws IOException {
        http.post()
                .uri("/standin/faults")
                .bodyValue(Map.of("api", "/cgi-bin/menu/create", "errcode", 48001, "times", 1))
                .exchange();

        AccountMenu.Report report =
                of("menu: [{name: 建议, type: click, key: SUGGEST}]").publish().block();
        assertThat(report).isEqualTo(new AccountMenu.Report(Outcome.FAILED, List.of("errcode 48001")));
    }

    @Test
    void without_an_account_there_is_no_menu() {
        AccountMenu none = new AccountMenu(new Platform(null, null), outbound, SHIPPED, () -> "");

        assertThat(none.publish().block()).isEqualTo(AccountMenu.Report.of(Outcome.NO_ACCOUNT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            menu: []                                                                        | 1 to 3 buttons
            menu: [{name: a, type: click, key: A}, {name: b, type: click, key: A}, {name: c, type: click, key: A}, {name: d, type: click, key: A}] | has 4
            other: 1                                                                        | needs a list
            menu: [x]                                                                       | no button
            menu: [{name: 我要评价窗口, type: click, key: A}]                                 | 18 bytes
            menu: [{name: a, type: dance, key: A}]                                          | type dance
            menu: [{name: a}]                                                               | type null
            menu: [{name: a, type: click}]                                                  | needs a key
            menu: [{name: a, type: view}]                                                   | needs a url
            menu: [{name: a, type: view, url: 'ftp://x'}]                                   | http
            menu: [{name: a, type: click, key: A, buttons: [{name: b, type: click, key: B}]}] | can do nothing itself
            menu: [{name: a, buttons: [{name: b, buttons: [{name: c, type: click, key: C}]}]}] | second row
            menu: [{name: a, buttons: [{name: 1, type: click, key: A}, {name: 2, type: click, key: A}, {name: 3, type: click, key: A}, {name: 4, type: click, key: A}, {name: 5, type: click, key: A}, {name: 6, type: click, key: A}]}] | more than 5
            'menu: [{name: '                                                                | can not be read
            """)
    void a_file_that_breaks_the_limits_is_not_published(String content, String problem) throws IOException {
        AccountMenu.Report report = of(content).publish().block();

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.problems()).anySatisfy(said -> assertThat(said).contains(problem));
        assertThat(menu.publish().block().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void keys_and_addresses_have_their_lengths_in_bytes() throws IOException {
        assertThat(of("menu: [{name: a, type: click, key: " + "评".repeat(43) + "}]")
                        .publish()
                        .block()
                        .outcome())
                .isEqualTo(Outcome.INVALID);
        assertThat(of("menu: [{name: a, type: view, url: 'https://d.cn/" + "x".repeat(1012) + "'}]")
                        .publish()
                        .block()
                        .outcome())
                .isEqualTo(Outcome.INVALID);
        assertThat(of("menu: [{name: a, type: view, url: 'https://d.cn/" + "x".repeat(1011) + "'}]")
                        .publish()
                        .block()
                        .outcome())
                .isEqualTo(Outcome.PUBLISHED);
    }

    @Test
    void a_missing_file_is_said() {
        AccountMenu lost = new AccountMenu(platform, outbound, folder.resolve("none.yml"), () -> "");

        assertThat(lost.publish().block().outcome()).isEqualTo(Outcome.INVALID);
    }

    private AccountMenu of(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("menu.yml"), content);
        return new AccountMenu(platform, outbound, file, () -> "https://d.cn");
    }
}

package org.massreview.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massreview.conversation.Say;

class PortionsTest {

    private static final PageLink LINKS = new PageLink(
            Optional.of(new Account(Channel.MA, "wx1", "s", "t", null, null, false)), () -> "https://d.cn");

    @Test
    void what_fits_is_one_message() {
        assertThat(words(Channel.MP, "一", "二")).containsExactly("一\n\n二");
        assertThat(words(Channel.MP, "x".repeat(2048))).hasSize(1);
    }

    @Test
    void nothing_to_say_is_no_message() {
        assertThat(words(Channel.MP, new String[0])).isEmpty();
        assertThat(words(Channel.MA, " ", "")).isEmpty();
    }

    @Test
    void no_portion_is_too_long_and_no_character_is_cut() {
        String said = "随州😀服务".repeat(500);
        List<String> portions = words(Channel.MP, said);

        assertFit(portions);
        assertThat(String.join("", portions)).isEqualTo(said);
        assertThat(portions).noneMatch(portion -> portion.contains("\uFFFD"));
    }

    @Test
    void lines_are_kept_together() {
        String line = "窗口排名".repeat(40);

        assertThat(words(Channel.MP, String.join("\n", Collections.nCopies(12, line))))
                .allSatisfy(portion -> assertThat(portion.split("\n")).containsOnly(line));
    }

    @Test
    void a_cut_is_made_where_a_sentence_ends() {
        String sentence = "材料清单三次三个样，白跑三趟，没有人说清楚到底要带什么";
        for (String end : List.of("。", "！", "？", "；", "。”", "？）")) {
            List<String> portions = words(Channel.MP, (sentence + end).repeat(40));

            assertFit(portions);
            assertThat(portions)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(portion -> assertThat(portion).endsWith(end).startsWith("材料清单"));
        }
    }

    @Test
    void without_sentences_it_is_made_at_a_comma() {
        List<String> portions = words(Channel.MP, "等了一个小时没有人理我，".repeat(90));

        assertFit(portions);
        assertThat(portions)
                .hasSizeGreaterThan(1)
                .allSatisfy(portion -> assertThat(portion).endsWith("，"));
    }

    @Test
    void an_early_sentence_end_does_not_waste_a_message() {
        List<String> portions = words(Channel.MP, "好。" + "随".repeat(800));

        assertThat(portions).hasSize(2);
        assertThat(portions.get(0).getBytes(UTF_8).length).isGreaterThan(2040);
    }

    @Test
    void choices_are_lines_to_tap_in_the_account_and_to_type_in_the_mini_program() {
        Say text = new Say.Text("对吗？", List.of(new Say.Choice(1, "确认"), new Say.Choice(0, "取消")));

        assertThat(words(Channel.MP, text))
                .containsExactly("对吗？\n\n"
                        + "1 <a href=\"weixin://bizmsgmenu?msgmenucontent=确认&msgmenuid=1\">确认</a>\n"
                        + "0 <a href=\"weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=0\">取消</a>");
        assertThat(words(Channel.MA, text)).containsExactly("对吗？\n\n1 确认\n0 取消");
        assertThat(words(Channel.MA, new Say.Text("", List.of(new Say.Choice(1, "确认")))))
                .containsExactly("1 确认");
    }

    @Test
    void a_link_is_never_cut() {
        for (int length = 1; length < 120; length++) {
            Say text = new Say.Text(
                    "随".repeat(640) + "x".repeat(length),
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(number -> new Say.Choice(number, "第" + number + "个办不成事的窗口"))
                            .toList());
            List<String> portions = words(Channel.MP, text);

            assertFit(portions);
            assertThat(portions)
                    .allSatisfy(
                            portion -> assertThat(TapLink.LINK.matcher(portion).replaceAll(""))
                                    .doesNotContain("<", ">", "weixin"));
            assertThat(portions.stream()
                            .mapToLong(portion ->
                                    TapLink.LINK.matcher(portion).results().count())
                            .sum())
                    .isEqualTo(9);
        }
    }

    @Test
    void a_page_is_a_link_below_everything_else_that_any_client_can_open() {
        Say text = new Say.Text(
                "到哪一步了：", List.of(new Say.Choice(1, "撤回")), List.of(new Say.Page("pages/follow?number=10019", "看进度")));

        assertThat(words(Channel.MA, text))
                .containsExactly(
                        "到哪一步了：\n\n1 撤回\n\n<a href=\"https://d.cn/h5/index.html#/pages/follow?number=10019\""
                                + " data-miniprogram-appid=\"wx1\" data-miniprogram-path=\"pages/follow?number=10019\">看进度</a>");
    }

    @Test
    void a_page_opens_in_the_browser_where_there_is_no_mini_program() {
        PageLink without = new PageLink(Optional.empty(), () -> "https://d.cn");

        assertThat(without.of(new Say.Page("pages/mine", "我的<评价>")))
                .isEqualTo("<a href=\"https://d.cn/h5/index.html#/pages/mine\">我的＜评价＞</a>");
    }

    @Test
    void a_link_to_a_page_is_never_cut_either() {
        for (int length = 0; length < 150; length += 7) {
            List<String> portions = words(
                    Channel.MP,
                    new Say.Text(
                            "随".repeat(600) + "x".repeat(length),
                            List.of(),
                            List.of(
                                    new Say.Page("pages/follow?number=10019", "看进度"),
                                    new Say.Page("pages/mine", "我的"))));

            assertFit(portions);
            assertThat(portions.stream()
                            .mapToLong(portion ->
                                    TapLink.LINK.matcher(portion).results().count())
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void pictures_follow_the_words() {
        byte[] png = {1};

        assertThat(Portions.of(
                        Channel.MP, List.of(new Say.Picture(png, "走势"), Say.words("上月"), Say.words("本月")), LINKS))
                .containsExactly(new Portion.Words("上月\n\n本月"), new Portion.Picture(png, "走势"));
    }

    @Test
    void somebodys_own_markup_is_only_words() {
        assertThat(words(Channel.MP, "他说<a href=\"http://x\">点我</a> 3<5 <A b> </a>"))
                .containsExactly("他说＜a href=\"http://x\">点我＜/a> 3<5 ＜A b> ＜/a>");
    }

    @Test
    void a_label_comes_back_as_it_was_whatever_is_in_it() {
        for (String label : List.of("确认", "My reviews", "A&B \"1\" <x> 50% #3 a+b?c=d", "😀 满意")) {
            String link = TapLink.of(new Say.Choice(7, label));

            assertThat(link).matches(TapLink.LINK);
            String address = link.replaceAll(".*msgmenucontent=(.*)&msgmenuid=7\".*", "$1");
            assertThat(address).doesNotContain("&", "\"", "<", ">", "%", "#", " ");
            assertThat(TapLink.label(address)).isEqualTo(label);
        }
    }

    private static void assertFit(List<String> portions) {
        assertThat(portions)
                .allSatisfy(portion -> assertThat(portion.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(2048));
    }

    private static List<String> words(Channel channel, String... said) {
        return words(channel, Stream.of(said).map(Say::words).toArray(Say[]::new));
    }

    private static List<String> words(Channel channel, Say... said) {
        return Portions.of(channel, List.of(said), LINKS).stream()
                .map(portion -> ((Portion.Words) portion).text())
                .toList();
    }
}

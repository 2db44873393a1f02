package org.massreview.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.massreview.standin.Shown.Choice;

class ShownTest {

    @Test
    void a_text_without_links_is_shown_as_it_is() {
        assertThat(Shown.of("3<5，<b>，https://d.cn/w/K7"))
                .isEqualTo(new Shown("3<5，<b>，https://d.cn/w/K7", List.of(), List.of()));
    }

    @Test
    void a_tap_link_is_shown_by_its_label_and_can_be_tapped() {
        Shown shown = Shown.of("对吗？\n1 <a href=\"weixin://bizmsgmenu?msgmenucontent=确认&msgmenuid=1\">对，确认</a>\n"
                + "0 <a href='weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=0'>取消</a>。");

        assertThat(shown.text()).isEqualTo("对吗？\n1 对，确认\n0 取消。");
        assertThat(shown.choices()).containsExactly(new Choice("1", "对，确认", "确认"), new Choice("0", "取消", "取消"));
    }

    @Test
    void another_link_is_shown_by_its_label_and_can_not_be_tapped() {
        Shown shown = Shown.of("看<a class=\"x\" href=\"https://d.cn/$1\">这里</a>");

        assertThat(shown.text()).isEqualTo("看这里");
        assertThat(shown.choices()).isEmpty();
        assertThat(shown.links()).containsExactly(new Shown.Link("这里", "https://d.cn/$1"));
    }

    @Test
    void a_link_into_the_mini_program_opens_its_page() {
        Shown shown =
                Shown.of("收到了。\n\n<a href=\"https://d.cn/h5/index.html#/pages/mine\" data-miniprogram-appid=\"wx1\""
                        + " data-miniprogram-path=\"pages/follow?number=10019\">看进度</a>");

        assertThat(shown.text()).isEqualTo("收到了。\n\n看进度");
        assertThat(shown.links()).containsExactly(new Shown.Link("看进度", "pages/follow?number=10019"));
    }
}

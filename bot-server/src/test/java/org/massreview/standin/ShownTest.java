package org.massreview.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massreview.standin.Shown.Choice;

class ShownTest {

    @Test
    void a_text_without_links_is_shown_as_it_is() {
        assertThat(Shown.of("3<5，<b>，https://d.cn/w/K7"))
                .isEqualTo(new Shown("3<5，<b>，https://d.cn/w/K7", java.util.List.of()));
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
    }
}

package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "等了两个小时, TIME, 120",
        "等了俩小时, TIME, 120",
        "等了一个半小时, TIME, 90",
        "等了半个小时, TIME, 30",
        "等了2.5小时, TIME, 150",
        "十几分钟, TIME, 13",
        "二十五分钟, TIME, 25",
        "一刻钟, TIME, 15",
        "一上午, TIME, 240",
        "拖了三个多月, TIME, 129600",
        "跑了五趟, TIMES, 5",
        "第三次来, TIMES, 3",
        "跑了好几个来回, TIMES, 6",
        "收了我两百块, MONEY, 200",
        "一百二十元, MONEY, 120",
        "前面三十多个人, PEOPLE, 30",
        "下午三点半, CLOCK, 210",
        "四点二十, CLOCK, 260",
        "九点了, CLOCK, 540",
        "打2分, POINTS, 2",
        "打十分, POINTS, 10",
        "四颗星, STARS, 4"
    })
    void numbers_are_read_with_their_units(String text, Quantity.Kind kind, double value) {
        assertThat(Quantities.in(text))
                .filteredOn(quantity -> quantity.kind() == kind)
                .extracting(Quantity::value)
                .containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十分满意", "一点都不", "一块去", "2024年", "星期六", "两回事", "一分钱", "五分之一", "三", ""})
    void what_only_looks_like_a_quantity_is_none(String text) {
        assertThat(Quantities.in(text)).isEmpty();
    }

    @Test
    void several_stand_in_their_order() {
        assertThat(Quantities.in("跑了三趟，等了两小时，收了五块钱"))
                .extracting(Quantity::kind)
                .containsExactly(Quantity.Kind.TIMES, Quantity.Kind.TIME, Quantity.Kind.MONEY);
    }
}

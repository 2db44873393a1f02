package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodeTest {

    /** The standard's own example; a German tax number and a Croatian OIB, which are made by the same rule. */
    @ParameterizedTest
    @ValueSource(strings = {"07945", "36574261809", "69435151530"})
    void agrees_with_iso_7064_mod_11_10(String code) {
        assertThat(ShortCode.checks(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10001, 100010", "10002, 100028", "10295, 102953", "99999, 999993"})
    void the_numbers_on_the_cards_never_change(int number, String code) {
        assertThat(ShortCode.of(number)).isEqualTo(code);
        assertThat(ShortCode.numberOf(code)).isEqualTo(number);
    }

    @Test
    void every_number_comes_back_and_checks() {
        IntStream.range(ShortCode.FIRST, ShortCode.FIRST + 20_000).forEach(number -> {
            String code = ShortCode.of(number);
            assertThat(ShortCode.checks(code)).as(code).isTrue();
            assertThat(ShortCode.numberOf(code)).isEqualTo(number);
        });
    }

    @Test
    void finds_every_single_wrong_digit() {
        IntStream.range(ShortCode.FIRST, ShortCode.FIRST + 295)
                .mapToObj(ShortCode::of)
                .forEach(code -> {
                    for (int place = 0; place < code.length(); place++) {
                        for (char wrong = '0'; wrong <= '9'; wrong++) {
                            String mistyped = code.substring(0, place) + wrong + code.substring(place + 1);
                            assertThat(ShortCode.checks(mistyped)).as(mistyped).isEqualTo(mistyped.equals(code));
                        }
                    }
                });
    }

    @Test
    void finds_nearly_every_exchange_of_neighbours() {
        long exchanges = 0;
        long missed = 0;
        for (int number = ShortCode.FIRST; number < ShortCode.FIRST + 5_000; number++) {
            char[] code = ShortCode.of(number).toCharArray();
            for (int i = 0; i + 1 < code.length; i++) {
                if (code[i] != code[i + 1]) {
                    char[] exchanged = code.clone();
                    exchanged[i] = code[i + 1];
                    exchanged[i + 1] = code[i];
                    exchanges++;
                    missed += ShortCode.checks(new String(exchanged)) ? 1 : 0;
                }
            }
        }
        assertThat((double) missed / exchanges).isLessThan(0.03);
    }

    @ParameterizedTest
    @CsvSource({"100014, 100014", "100 014, 100014", "100-014, 100014", "'\t100014 ', 100014", "123456789, 123456789"})
    void six_to_nine_digits_have_its_shape(String typed, String plain) {
        assertThat(ShortCode.shaped(typed)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10001", "1234567890", "012345", "10001A", "42132110301", "一二三四五六"})
    void anything_else_does_not(String typed) {
        assertThat(ShortCode.shaped(typed)).isEmpty();
    }

    @Test
    void full_width_digits_of_a_chinese_keyboard_are_digits() {
        assertThat(ShortCode.shaped("１０００１４")).contains("100014");
    }
}

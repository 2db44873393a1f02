package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckDigitTest {

    @ParameterizedTest
    @EnumSource
    void what_it_made_it_checks(CheckDigit kind) {
        for (int number = 1000; number < 3000; number++) {
            assertThat(kind.checks(number + kind.behind(Integer.toString(number))))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_single_wrong_digit_is_found(CheckDigit kind) {
        String right = "10247" + kind.behind("10247");
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(kind.checks(typed)).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void a_number_of_one_kind_is_never_a_right_number_of_another() {
        for (int number = 10_000; number < 60_000; number += 7) {
            String typed = Integer.toString(number);
            assertThat(Arrays.stream(CheckDigit.values()).filter(kind -> kind.checks(typed)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_window_codes_on_the_walls_stay_as_they_are() {
        assertThat(CheckDigit.WINDOW.behind("0794"))
                .as("the standard's example")
                .isEqualTo("5");
        assertThat(ShortCode.of(10_001)).isEqualTo("10001" + CheckDigit.WINDOW.behind("10001"));
    }
}

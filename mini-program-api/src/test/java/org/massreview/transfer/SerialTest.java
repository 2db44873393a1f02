package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {

    @ParameterizedTest
    @ValueSource(strings = {"YS-2026-0007", "ys-2026-7", " YS20260007 "})
    void it_is_read_as_people_write_it(String typed) {
        assertThat(Serial.in(typed)).contains(new Serial(2026, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YS-26-7", "10013", "YS-2026-", "YS-2026-0007'--", "YS-2026-12345678"})
    void anything_else_is_none(String typed) {
        assertThat(Serial.in(typed)).isEmpty();
    }

    @Test
    void it_is_said_with_four_digits_and_more_when_they_are_needed() {
        assertThat(new Serial(2026, 7)).hasToString("YS-2026-0007");
        assertThat(new Serial(2026, 12345)).hasToString("YS-2026-12345");
    }

    @Test
    void a_row_that_was_taken_away_leaves_a_gap() {
        assertThat(Serial.missing(2026, List.of())).isEmpty();
        assertThat(Serial.missing(2026, List.of(3, 1, 2))).isEmpty();
        assertThat(Serial.missing(2026, List.of(2, 5, 3))).containsExactly(new Serial(2026, 1), new Serial(2026, 4));
    }
}

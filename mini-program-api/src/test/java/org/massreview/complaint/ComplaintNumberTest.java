package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.directory.CheckDigit;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class ComplaintNumberTest {

    @Test
    void a_number_is_short_and_leads_back() {
        assertThat(ComplaintNumber.of(1001)).hasSize(5).startsWith("1001");
        for (long seq = 1001; seq < 20_000; seq += 13) {
            assertThat(ComplaintNumber.seqOf(ComplaintNumber.of(seq))).isEqualTo(seq);
        }
    }

    @Test
    void it_may_be_typed_as_people_type() {
        String number = ComplaintNumber.of(1024);
        String wide = number.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);

        assertThat(ComplaintNumber.in(" # " + number.substring(0, 2) + " " + number.substring(2)))
                .contains(number);
        assertThat(ComplaintNumber.in(wide)).contains(number);
    }

    @Test
    void a_window_code_is_never_a_complaint_number() {
        for (int seq = 1001; seq < 40_000; seq += 11) {
            assertThat(CheckDigit.WINDOW.checks(ComplaintNumber.of(seq))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "10010", "0123456", "1234567890123456"})
    void what_can_not_be_one_is_said_to_be_mistyped(String typed) {
        assertThatThrownBy(() -> ComplaintNumber.seqOf(typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.COMPLAINT_NUMBER_MISTYPED));
    }
}

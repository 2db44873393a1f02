package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;

class QrCodesTest {

    private static final int SIGNATURE_AT = 11;

    private final QrCodes codes = new QrCodes(key(1));

    private static Secrets key(int content) {
        byte[] master = new byte[32];
        java.util.Arrays.fill(master, (byte) content);
        return new Secrets(master);
    }

    @Test
    void printed_posters_stay_valid() {
        assertThat(codes.issue("42132110301", 1)).isEqualTo("CW1Y16MFHV1KB54TES");
        assertThat(codes.issue("42132110301", 2)).isEqualTo("MMEF3K5J8E2TDYGQ4Z");
        assertThat(codes.issue("42130300101", 1)).isEqualTo("KDEM7MJ72R1E6TEY34");
    }

    @Test
    void a_genuine_code_passes() {
        for (int version = 1; version <= 70; version++) {
            String code = codes.issue("42132110301", version);

            assertThat(code).hasSize(QrCodes.LENGTH);
            assertThatCode(() -> codes.verify(code)).doesNotThrowAnyException();
        }
    }

    @Test
    void the_version_can_be_read_from_the_code() {
        assertThat(codes.issue("42132110301", 1).charAt(10)).isEqualTo('1');
        assertThat(codes.issue("42132110301", 31).charAt(10)).isEqualTo('Z');
        assertThat(codes.issue("42132110301", 33).charAt(10)).isEqualTo('1');
    }

    @Test
    void no_two_codes_are_alike_not_even_32_versions_apart() {
        Set<String> seen = new HashSet<>();
        for (int window = 1; window <= 295; window++) {
            for (int version = 1; version <= 34; version++) {
                assertThat(seen.add(codes.issue("4213211" + window, version))).isTrue();
            }
        }
    }

    @Test
    void the_code_does_not_tell_the_window() {
        assertThat(codes.issue("42132110301", 1)).doesNotContain("42132", "110301");
        assertThat(codes.issue("42132110301", 1).substring(0, 10))
                .isNotEqualTo(codes.issue("42132110301", 2).substring(0, 10));
    }

    @Test
    void every_single_wrong_character_is_a_slip_and_no_forgery() {
        String code = codes.issue("42132110301", 1);
        for (int place = 0; place < code.length(); place++) {
            char other = code.charAt(place) == 'A' ? 'B' : 'A';
            assertRefused(code.substring(0, place) + other + code.substring(place + 1), Problem.CODE_MISTYPED);
        }
    }

    @Test
    void a_wrong_signature_with_a_right_check_is_a_forgery() {
        String code = codes.issue("42132110301", 1);
        String signed = code.substring(0, SIGNATURE_AT);
        String invented = code.substring(SIGNATURE_AT, 17).equals("ABCDEF") ? "ABCDEG" : "ABCDEF";

        assertRefused(Base32Code.withCheck(signed + invented), Problem.CODE_FORGED);
    }

    @Test
    void another_version_under_the_same_signature_is_a_forgery() {
        String code = codes.issue("42132110301", 1);
        String body = code.substring(0, 10) + '2' + code.substring(SIGNATURE_AT, 17);

        assertRefused(Base32Code.withCheck(body), Problem.CODE_FORGED);
    }

    @Test
    void a_code_of_another_installation_is_a_forgery() {
        assertRefused(new QrCodes(key(2)).issue("42132110301", 1), Problem.CODE_FORGED);
    }

    @Test
    void a_slip_names_the_code_that_was_typed() {
        assertThatThrownBy(() -> codes.verify("0".repeat(17) + "1"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("0".repeat(17) + "1"));
    }

    private void assertRefused(String code, Problem problem) {
        assertThatThrownBy(() -> codes.verify(code))
                .as(code)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(problem);
    }
}

package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32CodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> SAMPLES = List.of(
            "0",
            "Z",
            "000000000000000",
            "ZZZZZZZZZZZZZZZ",
            "7KQ2M9XD4TB6HW3",
            "ABCDEFGHJKMNPQRST",
            "0123456789ABCDEFGHJKMNPQRSTVWX");

    @Test
    void takes_five_bits_a_character_from_the_left() {
        assertThat(Base32Code.encode("foobar".getBytes(StandardCharsets.US_ASCII), 9))
                .isEqualTo("CSQPYRK1E");
        assertThat(Base32Code.encode(new byte[] {(byte) 0xff, 0, (byte) 0xff}, 4))
                .isEqualTo("ZW0F");
    }

    @Test
    void says_the_beginning_when_less_is_asked() {
        byte[] bytes = "a long keyed hash of 32 bytes...".getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32Code.encode(bytes, 51)).hasSize(51).startsWith(Base32Code.encode(bytes, 10));
    }

    @Test
    void every_digit_has_its_value() {
        for (int value = 0; value < 32; value++) {
            assertThat(Base32Code.digit(value)).isEqualTo(ALPHABET.charAt(value));
            assertThat(Base32Code.value(Base32Code.digit(value))).isEqualTo(value);
        }
        assertThat(Base32Code.digit(33)).as("counts modulo 32").isEqualTo('1');
    }

    @Test
    void a_code_with_its_check_checks() {
        assertThat(SAMPLES)
                .allSatisfy(body -> assertThat(Base32Code.checks(Base32Code.withCheck(body)))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"7KQ2M9XD4TB6HW3, 7KQ2M9XD4TB6HW3D", "000000000000000, 0000000000000000", "1, 12", "ABC, ABCJ"})
    void the_check_character_never_changes_because_it_is_printed(String body, String code) {
        assertThat(Base32Code.withCheck(body)).isEqualTo(code);
    }

    @Test
    void finds_every_single_wrong_character() {
        for (String body : SAMPLES) {
            String code = Base32Code.withCheck(body);
            for (int place = 0; place < code.length(); place++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (wrong != code.charAt(place)) {
                        assertThat(Base32Code.checks(with(code, place, wrong)))
                                .as("%s with %s at %d", code, wrong, place)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void finds_every_exchange_of_two_wherever_they_stand() {
        for (String body : SAMPLES) {
            String code = Base32Code.withCheck(body);
            for (int left = 0; left < code.length(); left++) {
                for (int right = left + 1; right < code.length(); right++) {
                    if (code.charAt(left) != code.charAt(right)) {
                        String exchanged = with(with(code, left, code.charAt(right)), right, code.charAt(left));
                        assertThat(Base32Code.checks(exchanged)).as(exchanged).isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7"})
    void nothing_and_one_character_are_no_code(String code) {
        assertThat(Base32Code.checks(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "7kq2-m9xd, 7KQ2M9XD",
        "' 7KQ2 M9XD ', 7KQ2M9XD",
        "o0Oo, 0000",
        "iIlL1, 11111",
        "--, ''",
        "７ＫＱ２－Ｍ９ＸＤ, 7KQ2M9XD",
        "'7KQ2\u3000M9XD\u00a0', 7KQ2M9XD",
        "7KQ2\u2014M9XD, 7KQ2M9XD"
    })
    void reads_what_people_type(String typed, String plain) {
        assertThat(Base32Code.normalise(typed)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQU", "7KQ2_M9", "窗口", "7KQ2/M9", "7KQ2\u00e9"})
    void other_characters_make_no_code(String typed) {
        assertThat(Base32Code.normalise(typed)).isEmpty();
    }

    @Test
    void random_codes_are_of_the_alphabet_and_never_the_same() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = Base32Code.random(26);
            assertThat(code).matches("[" + ALPHABET + "]{26}");
            codes.add(code);
        }
        assertThat(codes).hasSize(1_000);
    }

    private static String with(String code, int place, char character) {
        return code.substring(0, place) + character + code.substring(place + 1);
    }
}

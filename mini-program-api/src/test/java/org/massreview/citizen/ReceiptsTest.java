package org.massreview.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Keys;

class ReceiptsTest {

    private static final UUID REVIEW = UUID.fromString("01980e4a-7c00-7000-8000-000000000001");

    private final Receipts receipts = Citizens.receipts();
    private final String code = receipts.codeFor(REVIEW);

    @Test
    void receipts_in_peoples_hands_stay_valid() {
        assertThat(code).isEqualTo("RYVX-ZC2B-6XVW-ESKD");
    }

    @Test
    void has_four_groups_of_four() {
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void whoever_asks_again_hears_the_same() {
        assertThat(Citizens.receipts().codeFor(REVIEW)).isEqualTo(code);
    }

    @Test
    void nobody_without_the_key_can_compute_it() {
        assertThat(new Receipts(Keys.others()).codeFor(REVIEW)).isNotEqualTo(code);
        assertThat(new Receipts(Keys.others()).hashOf(code)).isNotEqualTo(receipts.hashOf(code));
    }

    @Test
    void every_review_has_its_own() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(receipts.codeFor(new UUID(i, -i)));
        }
        assertThat(codes).hasSize(10_000);
    }

    @Test
    void it_is_found_however_it_is_typed() {
        byte[] hash = receipts.hashOf(code);
        String plain = code.replace("-", "");

        assertThat(hash).hasSize(32);
        assertThat(receipts.hashOf(plain)).isEqualTo(hash);
        assertThat(receipts.hashOf(" " + plain.toLowerCase() + " ")).isEqualTo(hash);
        assertThat(receipts.hashOf(plain.replace('0', 'o').replace('1', 'l'))).isEqualTo(hash);
    }

    @Test
    void what_is_kept_does_not_give_the_code_away() {
        String plain = code.replace("-", "");
        byte[] hash = receipts.hashOf(code);

        assertThat(new String(hash, StandardCharsets.ISO_8859_1)).doesNotContain(plain, code);
        assertThat(org.massreview.directory.Base32Code.encode(hash, 15)).isNotEqualTo(plain.substring(0, 15));
        assertThat(hash)
                .isNotEqualTo(Keys.secrets().keyed("citizen/receipt-code").hash(REVIEW.toString()));
    }

    @Test
    void a_slip_is_told_before_anything_is_looked_up() {
        char last = code.charAt(code.length() - 1);

        assertMistyped(code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "ABCD-EFGH-JKMN-PQR", "窗口", "ABCD-EFGH-JKMN-PQRS-TVWX", "????-????-????-????"})
    void what_can_be_no_receipt_is_refused(String typed) {
        assertMistyped(typed);
    }

    @Test
    void a_novel_is_not_repeated_in_the_answer() {
        assertThatThrownBy(() -> receipts.hashOf("x".repeat(5_000)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("…"));
    }

    private void assertMistyped(String typed) {
        assertThatThrownBy(() -> receipts.hashOf(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.RECEIPT_MISTYPED);
    }
}

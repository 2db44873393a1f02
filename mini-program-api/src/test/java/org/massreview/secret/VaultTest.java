package org.massreview.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final byte[] OWNER = "review 1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "review 2".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = Keys.vault();

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "", "随州市曾都区 🏠"})
    void what_was_sealed_opens_for_its_owner(String text) {
        assertThat(vault.open(vault.seal(text, OWNER), OWNER)).isEqualTo(text);
    }

    @Test
    void the_text_can_not_be_seen() {
        assertThat(new String(vault.seal("13800138000", OWNER), StandardCharsets.ISO_8859_1))
                .doesNotContain("138", "000");
    }

    @Test
    void a_telephone_number_fits_into_its_column() {
        assertThat(vault.seal("+8613800138000", OWNER).length).isLessThanOrEqualTo(64);
    }

    @Test
    void every_sealing_has_a_fresh_nonce() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            nonces.add(Arrays.toString(Arrays.copyOf(vault.seal("13800138000", OWNER), 12)));
        }
        assertThat(nonces).hasSize(1_000);
    }

    @Test
    void it_does_not_open_for_another_owner() {
        byte[] sealed = vault.seal("13800138000", OWNER);

        assertThatThrownBy(() -> vault.open(sealed, OTHER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_does_not_open_under_another_key() {
        byte[] sealed = vault.seal("13800138000", OWNER);

        assertThatThrownBy(() -> new Vault(Keys.others()).open(sealed, OWNER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_changed_bit_is_found() {
        byte[] sealed = vault.seal("13800138000", OWNER);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> vault.open(changed, OWNER)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void every_cut_is_found() {
        byte[] sealed = vault.seal("13800138000", OWNER);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);

            assertThatThrownBy(() -> vault.open(cut, OWNER)).isInstanceOf(IllegalStateException.class);
        }
    }
}

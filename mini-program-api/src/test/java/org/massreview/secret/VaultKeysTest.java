package org.massreview.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Keys come and go, and what they sealed stays readable while they are named. */
class VaultKeysTest {

    private static final byte[] OWNER = "review 1".getBytes(StandardCharsets.UTF_8);
    private static final String PHONE = "13800138000";

    private static String key(int content) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) content);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Vault vault(String... properties) {
        MockEnvironment environment = new MockEnvironment();
        for (String property : properties) {
            environment.withProperty(property.split("=", 2)[0], property.split("=", 2)[1]);
        }
        return new Vault(Keys.secrets(), environment);
    }

    /** As it was sealed before there were ids: without the two bytes in front. */
    private static byte[] old(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 2, sealed.length);
    }

    @Test
    void without_any_configuration_key_0_seals() {
        byte[] sealed = vault().seal(PHONE, OWNER);

        assertThat(Arrays.copyOf(sealed, 2)).containsExactly(1, 0);
        assertThat(Keys.vault().open(sealed, OWNER)).isEqualTo(PHONE);
    }

    @Test
    void what_was_sealed_before_there_were_ids_opens_whatever_its_nonce_begins_with() {
        Vault rotated = vault("massreview.vault.keys.7=" + key(7), "massreview.vault.current=7");
        boolean likeAVersion = false;
        for (int i = 0; i < 5_000; i++) {
            byte[] old = old(Keys.vault().seal(PHONE, OWNER));
            likeAVersion |= old[0] == 1;
            assertThat(rotated.open(old, OWNER)).isEqualTo(PHONE);
        }
        assertThat(likeAVersion)
                .as("one nonce of 256 looks like a version byte")
                .isTrue();
    }

    @Test
    void the_current_key_seals_and_those_before_it_still_open() {
        Vault before = vault("massreview.vault.keys.1=" + key(1), "massreview.vault.current=1");
        Vault after = vault(
                "massreview.vault.keys.1=" + key(1),
                "massreview.vault.keys.200=" + key(2),
                "massreview.vault.current=200");

        byte[] sealed = before.seal(PHONE, OWNER);

        assertThat(after.open(sealed, OWNER)).isEqualTo(PHONE);
        assertThat(after.open(Keys.vault().seal(PHONE, OWNER), OWNER)).isEqualTo(PHONE);
        assertThat(after.seal(PHONE, OWNER)[1]).isEqualTo((byte) 200);
        assertThatThrownBy(() -> before.open(after.seal(PHONE, OWNER), OWNER)).hasMessageContaining("key 200");
    }

    @Test
    void a_key_that_was_taken_away_opens_nothing() {
        byte[] sealed = vault("massreview.vault.keys.1=" + key(1), "massreview.vault.current=1")
                .seal(PHONE, OWNER);

        assertThatThrownBy(() -> vault().open(sealed, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_under_the_same_id_opens_nothing() {
        byte[] sealed = vault("massreview.vault.keys.1=" + key(1), "massreview.vault.current=1")
                .seal(PHONE, OWNER);
        Vault other = vault("massreview.vault.keys.1=" + key(9));

        assertThatThrownBy(() -> other.open(sealed, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "massreview.vault.current=3, 3",
        "massreview.vault.keys.1=c2hvcnQ=, keys.1",
        "massreview.vault.keys.1=%%%, keys.1",
        "massreview.vault.keys.0=c2hvcnQ=, keys.0",
        "massreview.vault.keys.256=c2hvcnQ=, keys.256"
    })
    void a_wrong_configuration_stops_the_start_and_names_itself_but_no_key(String property, String named) {
        assertThatThrownBy(() -> vault(property))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("c2hvcnQ=");
    }
}

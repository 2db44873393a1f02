package org.massreview.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Secrets secrets = Keys.secrets();

    @Test
    void derives_as_rfc_5869_expands() {
        byte[] pseudorandomKey = HEX.parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04");

        assertThat(new Secrets(pseudorandomKey).derive(""))
                .as("the first 32 bytes of the RFC's test case 3")
                .isEqualTo(HEX.parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
    }

    @Test
    void one_purpose_always_has_the_same_key_and_another_has_another() {
        assertThat(secrets.derive("review/visit"))
                .hasSize(32)
                .isEqualTo(Keys.secrets().derive("review/visit"))
                .isNotEqualTo(secrets.derive("review/attempt"))
                .isNotEqualTo(Keys.others().derive("review/visit"));
    }

    @Test
    void the_same_text_has_different_hashes_for_different_purposes() {
        assertThat(secrets.keyed("a").hash("openid"))
                .hasSize(32)
                .isEqualTo(secrets.keyed("a").hash("openid"))
                .isNotEqualTo(secrets.keyed("b").hash("openid"))
                .isNotEqualTo(secrets.keyed("a").hash("openid "));
    }

    @Test
    void a_short_master_key_is_refused() {
        assertThatThrownBy(() -> new Secrets(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changing_the_given_array_afterwards_changes_nothing() {
        byte[] master = new byte[32];
        Secrets kept = new Secrets(master);
        byte[] before = kept.derive("x");
        master[0] = 1;

        assertThat(kept.derive("x")).isEqualTo(before);
    }

    @Test
    void a_keyed_hash_may_be_shared_between_threads() throws Exception {
        Secrets.Keyed keyed = secrets.keyed("shared");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> right = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> java.util.Arrays.equals(
                            keyed.hash("text " + i),
                            Keys.secrets().keyed("shared").hash("text " + i))))
                    .toList();
            for (Future<Boolean> one : right) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

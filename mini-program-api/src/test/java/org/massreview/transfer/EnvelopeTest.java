package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTest {

    private static final byte[] SECRET = "吃拿卡要的证据，13812345678".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Files2026.Keys organ;
    private static Files2026.Keys stranger;
    private static byte[] sealed;

    @BeforeAll
    static void seal() {
        organ = Files2026.Keys.in(folder.resolve("organ"));
        stranger = Files2026.Keys.in(folder.resolve("stranger"));
        sealed = Envelope.seal(SECRET, organ.organ());
    }

    @Test
    void the_organ_reads_what_was_sealed_for_it() throws Unopened {
        assertThat(Envelope.open(sealed, organ.secret())).isEqualTo(SECRET);
    }

    @Test
    void nothing_of_the_contents_can_be_seen_outside_and_no_two_envelopes_are_alike() {
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("13812345678", "吃拿卡要");
        assertThat(Envelope.seal(SECRET, organ.organ())).isNotEqualTo(sealed);
    }

    @Test
    void another_key_is_told_that_it_is_another() {
        assertThatThrownBy(() -> Envelope.open(sealed, stranger.secret()))
                .isInstanceOfSatisfying(
                        Unopened.class, failure -> assertThat(failure.why()).isEqualTo(Unopened.Cause.OTHER_KEY));
    }

    @Test
    void one_flipped_bit_anywhere_in_the_ciphertext_its_tag_or_its_wrapped_key_is_found() {
        int header = sealed.length - SECRET.length - 16 - 384;
        for (int position = header; position < sealed.length; position++) {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertThatThrownBy(() -> Envelope.open(changed, organ.secret()))
                    .as("byte %d of %d", position, sealed.length)
                    .isInstanceOf(Unopened.class);
        }
    }

    @Test
    void what_is_cut_off_or_no_package_at_all_is_said_to_be_changed() {
        for (byte[] broken : new byte[][] {
            {}, {1, 2, 3}, Arrays.copyOf(sealed, sealed.length / 2), Arrays.copyOf(sealed, sealed.length - 1)
        }) {
            assertThatThrownBy(() -> Envelope.open(broken, organ.secret()))
                    .isInstanceOfSatisfying(
                            Unopened.class, failure -> assertThat(failure.why()).isEqualTo(Unopened.Cause.CHANGED));
        }
    }

    @Test
    void a_bare_public_key_is_the_same_recipient_as_its_certificate() throws Exception {
        Path bare = folder.resolve("public.pem");
        Files.writeString(
                bare,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(organ.organ().key().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        OrganKey read = OrganKey.read(bare, false);

        assertThat(read.fingerprint()).isEqualTo(organ.organ().fingerprint()).hasSize(64);
        assertThat(Envelope.open(Envelope.seal(SECRET, read), organ.secret())).isEqualTo(SECRET);
    }

    @Test
    void a_private_key_in_the_place_of_the_certificate_is_refused() {
        assertThatThrownBy(() -> OrganKey.read(folder.resolve("organ").resolve(OrganCommand.PRIVATE), false))
                .hasMessageContaining("neither a certificate nor a public key");
    }

    @Test
    void only_the_owner_reads_the_private_key_and_keys_that_are_there_are_left_alone() throws Exception {
        Path secret = folder.resolve("organ").resolve(OrganCommand.PRIVATE);
        byte[] before = Files.readAllBytes(secret);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Files2026.Keys.in(folder.resolve("organ"))).hasMessageContaining("discipline-organ");
        assertThat(secret).hasBinaryContent(before);
    }
}

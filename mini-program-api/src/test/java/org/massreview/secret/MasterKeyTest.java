package org.massreview.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final String NO_DATABASE = "";

    private final SecretConfiguration configuration = new SecretConfiguration();

    @TempDir
    Path folder;

    @Test
    void a_configured_key_is_used_and_none_is_written() {
        byte[] master = new byte[32];
        master[7] = 7;
        String configured = " " + Base64.getEncoder().encodeToString(master) + "\n";

        Secrets secrets = configuration.secrets(configured, folder, "r2dbc:mysql://db/massreview");

        assertThat(secrets.derive("x")).isEqualTo(new Secrets(master).derive("x"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_one_a_key_is_made_once_and_found_again() {
        Path data = folder.resolve("data");
        byte[] first = configuration.secrets("", data, NO_DATABASE).derive("x");

        assertThat(configuration.secrets("", data, NO_DATABASE).derive("x")).isEqualTo(first);
        assertThat(configuration
                        .secrets("", folder.resolve("other"), NO_DATABASE)
                        .derive("x"))
                .isNotEqualTo(first);
    }

    @Test
    void nobody_else_on_the_machine_can_read_the_kept_key() throws IOException {
        configuration.secrets("", folder, NO_DATABASE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_database_of_ones_own_needs_a_key_of_ones_own() {
        assertThatThrownBy(() -> configuration.secrets("", folder, "r2dbc:mysql://db/massreview"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("massreview.master-key");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_key_that_is_too_short_stops_the_start() {
        assertThatThrownBy(() -> configuration.secrets("c2hvcnQ=", folder, NO_DATABASE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class OrganConfigurationTest {

    private static final String DATABASE = "r2dbc:mysql://db.example/massreview";

    @TempDir
    Path data;

    @Test
    void a_trial_makes_a_key_for_demonstration_once_and_only_its_owner_reads_it() throws Exception {
        OrganKey first = organ("", "").required();

        assertThat(first.demonstration()).isTrue();
        assertThat(organ("", "").required().fingerprint()).isEqualTo(first.fingerprint());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve(OrganConfiguration.DEMONSTRATION_PRIVATE))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_start_that_was_cut_off_between_the_two_files_is_mended() throws Exception {
        Files.writeString(data.resolve(OrganConfiguration.DEMONSTRATION_PRIVATE), "half");

        OrganKey key = organ("", "").required();

        assertThat(OrganKeyPair.identifier(OrganKeyPair.read(data.resolve(OrganConfiguration.DEMONSTRATION_PRIVATE))))
                .isEqualTo(key.identifier());
    }

    @Test
    void a_database_of_ones_own_without_the_organs_key_transfers_nothing_and_makes_no_key() {
        Organ organ = organ("", DATABASE);

        assertThatThrownBy(organ::required)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ORGAN_KEY_MISSING));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_configured_key_is_taken_and_one_that_can_not_be_used_stops_the_start() throws Exception {
        Files2026.Keys keys = Files2026.Keys.in(data.resolve("organ"));
        String certificate =
                data.resolve("organ").resolve(OrganCommand.CERTIFICATE).toString();

        assertThat(organ(certificate, DATABASE).required().fingerprint())
                .isEqualTo(keys.organ().fingerprint());
        assertThat(organ(certificate, DATABASE).required().demonstration()).isFalse();
        assertThatThrownBy(() -> organ(data.resolve("nowhere.pem").toString(), DATABASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("massreview.transfer.recipient");
    }

    private Organ organ(String recipient, String database) {
        return new OrganConfiguration().organ(recipient, data, database, Clock.systemUTC());
    }
}

package org.massreview.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_cannot_be_made_is_said_in_one_sentence() throws IOException {
        Path below = Files.createFile(folder.resolve("file")).resolve("data");

        assertThatThrownBy(() -> DataFolder.open(below))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageStartingWith("The data folder " + below + " cannot be written (");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_may_not_be_written_is_said_in_one_sentence() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageStartingWith("The data folder " + folder + " cannot be written (");
    }

    @Test
    void a_disk_with_too_little_space_is_said_in_numbers() {
        assertThatThrownBy(() -> DataFolder.requireSpace(folder, DataFolder.LEAST_FREE - 1))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessage("Only 299 MB are free on the disk of the data folder %s; at least 300 MB are needed."
                        .formatted(folder));
        assertThatCode(() -> DataFolder.requireSpace(folder, DataFolder.LEAST_FREE))
                .doesNotThrowAnyException();
    }

    @Test
    void the_password_is_made_once() throws IOException {
        String password = DataFolder.open(folder).password();

        assertThat(password).matches("[0-9a-f]{32}");
        assertThat(DataFolder.open(folder).password()).isEqualTo(password);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void other_users_of_the_machine_cannot_look_inside() throws IOException {
        DataFolder.open(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve("run")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}

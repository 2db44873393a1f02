package org.massreview.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PidFileTest {

    @TempDir
    Path folder;

    private Process process;
    private Path executable;
    private PidFile file;

    @BeforeEach
    void a_process_runs() throws IOException {
        process = new ProcessBuilder("/bin/sleep", "60").start();
        executable = Path.of("/bin/sleep").toRealPath();
        file = new PidFile(folder.resolve("redis.pid"));
        file.write(process.toHandle(), executable);
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void our_process_is_stopped() throws Exception {
        file.stopLeftover();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue(); // the JVM notices a moment later
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_process_of_another_executable_is_left_alone() throws IOException {
        change(1, "/srv/massreview/data/bin/redis-server");

        file.stopLeftover();

        assertThat(process.isAlive()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_process_that_started_at_another_time_is_left_alone() throws IOException {
        change(2, Long.toString(process.info().startInstant().orElseThrow().toEpochMilli() - 10_000));

        file.stopLeftover();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_damaged_file_harms_nobody() throws IOException {
        Files.writeString(folder.resolve("redis.pid"), process.pid() + "\n");

        file.stopLeftover();

        assertThat(process.isAlive()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    private void change(int line, String text) throws IOException {
        List<String> lines = Files.readAllLines(file.file());
        lines.set(line, text);
        Files.write(file.file(), lines);
    }
}

package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.massreview.BotServer;
import org.springframework.util.FileSystemUtils;

/** The server in a JVM of its own, with a data folder that outlives it. */
final class KillableServer implements AutoCloseable {

    private final Path data;
    private final String config;
    private final Path log;
    private final List<Process> started = new ArrayList<>();
    private final int port = freePort();
    private final Citizens citizens = new Citizens("http://127.0.0.1:" + port);

    KillableServer(String name) {
        this(name, "config");
    }

    KillableServer(String name, String config) {
        this.config = config;
        this.data = Path.of(
                "bot-server/target/" + name + "-data-" + ProcessHandle.current().pid());
        this.log = Path.of("bot-server/target/" + name + "-server.log");
    }

    Citizens citizens() {
        return citizens;
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        started.get(started.size() - 1).destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        FileSystemUtils.deleteRecursively(data);
    }

    Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BotServer.class.getName(),
                        "--server.port=" + port,
                        "--massreview.data-dir=" + data,
                        "--massreview.config-dir=" + config)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        started.add(process);
        awaitReady(process);
        return process;
    }

    private void awaitReady(Process process) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            assertThat(process.isAlive()).as(tail()).isTrue();
            assertThat(System.nanoTime()).as(tail()).isLessThan(end);
            try {
                if (citizens.get("/actuator/health/readiness").status() == 200) {
                    return;
                }
            } catch (RuntimeException notYet) {
                // the port is not open yet
            }
            Citizens.pause(250);
        }
    }

    private String tail() throws IOException {
        File file = log.toFile();
        if (!file.exists()) {
            return "no log";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.massreview.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which process we started, so that the next start can stop what a killed JVM left behind. Three lines: pid, executable,
 * start in milliseconds since 1970. A pid alone says nothing, the system gives it to others; all three must agree.
 */
record PidFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(PidFile.class);
    /** The start is counted from the boot, whose own time is known to the second. */
    private static final long TOLERANCE_MILLIS = 2000;

    private static final int SECONDS_TO_STOP = 30;

    void write(ProcessHandle process, Path executable) throws IOException {
        Files.write(
                file, List.of(Long.toString(process.pid()), executable.toString(), Long.toString(started(process))));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Stops the process in the file if it still runs and is ours, and waits for its end. */
    void stopLeftover() throws IOException {
        Optional<ProcessHandle> leftover = leftover();
        if (leftover.isPresent()) {
            LOG.warn(
                    "{} (process {}) was left behind by an instance that was killed; stopping it",
                    leftover.get().info().command().orElse("a server"),
                    leftover.get().pid());
            stop(leftover.get());
        }
        delete();
    }

    /** Asks, waits, and after half a minute insists. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!ends(process)) {
            LOG.warn("process {} did not stop within {} s; killing it", process.pid(), SECONDS_TO_STOP);
            process.destroyForcibly();
            ends(process);
        }
    }

    /** Looks often: the JDK's own waiting looks at processes that are not its children every few seconds only. */
    private static boolean ends(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        boolean interrupted = false;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !process.isAlive();
    }

    private Optional<ProcessHandle> leftover() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 3 || !lines.get(0).matches("\\d+") || !lines.get(2).matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().command().filter(lines.get(1)::equals).isPresent())
                .filter(process -> Math.abs(started(process) - Long.parseLong(lines.get(2))) <= TOLERANCE_MILLIS);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

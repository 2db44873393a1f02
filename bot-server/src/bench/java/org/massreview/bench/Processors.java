package org.massreview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The processor time of the processes that take part, in user and system mode. */
record Processors(Map<Part, ProcessHandle> processes) {

    enum Part {
        SERVER,
        DATABASE,
        REDIS,
        LOAD
    }

    /** The databases by the pid files that the embedded servers leave in the data folder. */
    static Processors of(Jvm server, Path data) throws IOException {
        Map<Part, ProcessHandle> processes = new EnumMap<>(Part.class);
        processes.put(Part.SERVER, server.process().toHandle());
        processes.put(Part.DATABASE, process(data.resolve("run/mariadb.pid")));
        processes.put(Part.REDIS, process(data.resolve("run/redis.pid")));
        processes.put(Part.LOAD, ProcessHandle.current());
        return new Processors(processes);
    }

    private static ProcessHandle process(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
    }

    Processors with(Jvm server) {
        Map<Part, ProcessHandle> others = new EnumMap<>(processes);
        others.put(Part.SERVER, server.process().toHandle());
        return new Processors(others);
    }

    /** Nanoseconds until now; the system counts in hundredths of a second. */
    Map<Part, Long> spent() {
        Map<Part, Long> spent = new EnumMap<>(Part.class);
        processes.forEach((part, process) -> spent.put(
                part,
                process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)));
        return spent;
    }
}

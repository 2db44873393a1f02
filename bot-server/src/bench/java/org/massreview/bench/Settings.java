package org.massreview.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * @param round how long one scenario is measured in one round
 * @param warmUp how long all scenarios together are run before, until the compiler has done its work
 * @param options of the server's JVM, also of the bare ping's
 * @param recording where a flight recording of the server is left; empty for none, since it costs some speed
 */
record Settings(
        Path data,
        int connections,
        int rounds,
        Duration round,
        Duration warmUp,
        Set<Scenario> only,
        List<String> options,
        String recording) {

    static Settings ofProperties() {
        String only = System.getProperty("bench.only", "");
        return new Settings(
                Path.of(System.getProperty("bench.data", "bot-server/target/bench-data")).toAbsolutePath(),
                Integer.getInteger("bench.connections", 64),
                Integer.getInteger("bench.rounds", 3),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 15)),
                Duration.ofSeconds(Integer.getInteger("bench.warm-up", 120)),
                only.isBlank() ? EnumSet.allOf(Scenario.class) : scenarios(only),
                Arrays.asList(System.getProperty("bench.jvm", "-Xmx1g").split(" +")),
                System.getProperty("bench.recording", ""));
    }

    List<String> serverOptions() {
        List<String> all = new ArrayList<>(options);
        if (!recording.isBlank()) {
            all.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
        }
        return all;
    }

    private static Set<Scenario> scenarios(String names) {
        Set<Scenario> named = EnumSet.noneOf(Scenario.class);
        for (String name : names.split(",")) {
            named.add(Scenario.valueOf(name.strip()));
        }
        return named;
    }
}

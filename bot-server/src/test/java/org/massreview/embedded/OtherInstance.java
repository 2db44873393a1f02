package org.massreview.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The program in a JVM of its own, which a test can kill. */
record OtherInstance(Process jvm) {

    private static final String READY = "both servers answer";

    public static void main(String[] arguments) throws Exception {
        EmbeddedServers servers = EmbeddedServers.open(Path.of(arguments[0]));
        servers.mariaDb();
        servers.redis();
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }

    static OtherInstance on(Path folder) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherInstance.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the other instance did not start: " + said);
            }
            said.append(line).append('\n');
        }
        return new OtherInstance(jvm);
    }

    List<ProcessHandle> servers() {
        return jvm.children().filter(child -> !isGuard(child)).collect(Collectors.toList());
    }

    /** kill -9; the guard sees it. */
    void kill() throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    /** kill -9 of the guard, then of the JVM: nobody is left to stop the servers. */
    void killWithItsGuard() throws InterruptedException {
        jvm.children().filter(OtherInstance::isGuard).forEach(guard -> {
            guard.destroyForcibly();
            guard.onExit().join();
        });
        kill();
    }

    private static boolean isGuard(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("massreview-guard");
    }
}

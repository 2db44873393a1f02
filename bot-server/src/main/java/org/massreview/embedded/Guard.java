package org.massreview.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shell that outlives the JVM by a moment. It reads a pipe that only the JVM holds open; when the JVM is gone, even by
 * kill -9, the pipe ends and the shell stops the servers. On Windows there is none, and the next start stops them.
 */
final class Guard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            pids=
            while read -r verb pid; do
              kept=
              for known in $pids; do [ "$known" = "$pid" ] || kept="$kept $known"; done
              pids=$kept
              [ "$verb" = watch ] && pids="$pids $pid"
            done
            [ -n "$pids" ] || exit 0
            kill -TERM $pids 2>/dev/null
            tries=0
            while [ $tries -lt 150 ]; do
              alive=
              for known in $pids; do kill -0 "$known" 2>/dev/null && alive=1; done
              [ -n "$alive" ] || exit 0
              sleep 0.2
              tries=$((tries + 1))
            done
            kill -KILL $pids 2>/dev/null
            """;

    private final @Nullable Process shell;

    private Guard(@Nullable Process shell) {
        this.shell = shell;
    }

    static Guard start() {
        if (!Platform.HERE.isUnix()) {
            return new Guard(null);
        }
        try {
            return new Guard(new ProcessBuilder(inSessionOfItsOwn(List.of("/bin/sh", "-c", SCRIPT, "massreview-guard")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            LOG.warn("No shell to guard the servers; after a kill -9 only the next start stops them", failure);
            return new Guard(null);
        }
    }

    /** Ctrl-C reaches every process of the terminal's session at once; the servers must stop last, so they leave it. */
    static List<String> inSessionOfItsOwn(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        } else if (Platform.HERE == Platform.MACOS_ARM64 || Platform.HERE == Platform.MACOS_X64) {
            whole.addAll(List.of("/usr/bin/perl", "-MPOSIX=setsid", "-e", "setsid(); exec { $ARGV[0] } @ARGV"));
        }
        whole.addAll(command);
        return whole;
    }

    void watch(long pid) {
        say("watch " + pid);
    }

    void forget(long pid) {
        say("forget " + pid);
    }

    private synchronized void say(String line) {
        if (shell == null) {
            return;
        }
        try {
            OutputStream pipe = shell.getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException gone) {
            LOG.warn("The guard of the servers is gone; after a kill -9 only the next start stops them");
        }
    }

    @Override
    public void close() throws IOException {
        if (shell == null) {
            return;
        }
        shell.getOutputStream().close();
        try {
            shell.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

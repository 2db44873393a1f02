package org.massreview.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: started on a free port, started again on the same port when it dies, stopped and awaited. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final int ATTEMPTS = 3;
    /** A MariaDB that recovers from a crash can take long and must not be cut short. */
    private static final long SECONDS_TO_START = 300;

    private final Server server;
    private final Guard guard;
    private final int port;
    private final PidFile pidFile;
    private final ServerLog log;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    private ServerProcess(Server server, DataFolder folder, Guard guard, int port) {
        this.server = server;
        this.guard = guard;
        this.port = port;
        this.pidFile = new PidFile(folder.run(file(server) + ".pid"));
        this.log = new ServerLog(folder.log(file(server)));
    }

    /** @throws EmbeddedFailure with the server's own reason if it does not start */
    static ServerProcess start(Server server, DataFolder folder, Guard guard) throws IOException {
        new PidFile(folder.run(file(server) + ".pid")).stopLeftover();
        for (int attempt = 1; ; attempt++) {
            int port = Port.choose(folder.run(file(server) + ".port"));
            ServerProcess started = new ServerProcess(server, folder, guard, port);
            try {
                started.launch();
                Watch.over(started, file(server));
                return started;
            } catch (EmbeddedFailure failure) {
                // Somebody else may have taken the port between our look and the server's.
                if (attempt == ATTEMPTS || Port.isFree(port)) {
                    throw failure;
                }
            }
        }
    }

    int port() {
        return port;
    }

    /** The process of the moment; a restart gives another one. */
    long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            Process current = process;
            if (current != null) {
                PidFile.stop(current.toHandle());
                forget(current);
            }
        }
    }

    private synchronized void launch() throws IOException {
        if (stopping) {
            return;
        }
        log.turn();
        List<String> command = new ArrayList<>(List.of(server.executable().toString()));
        command.addAll(server.arguments(port));
        long begin = System.nanoTime();
        Process fresh = new ProcessBuilder(Guard.inSessionOfItsOwn(command))
                .redirectInput(Redirect.from(new File(Platform.HERE.isUnix() ? "/dev/null" : "NUL")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.file().toFile()))
                .start();
        process = fresh;
        guard.watch(fresh.pid());
        try {
            pidFile.write(fresh.toHandle(), server.executable());
            awaitAnswer(fresh);
        } catch (IOException | EmbeddedFailure failure) {
            PidFile.stop(fresh.toHandle());
            forget(fresh);
            throw failure;
        }
        LOG.info(
                "{} answers at {}:{} after {} ms (process {})",
                server.name(),
                Port.HOST,
                port,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                fresh.pid());
    }

    private void awaitAnswer(Process fresh) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!server.answers(port) || !fresh.isAlive()) {
            if (!fresh.isAlive()) {
                throw new EmbeddedFailure("%s stopped while it was starting (%s); its log is %s."
                        .formatted(server.name(), log.reason(), log.file()));
            }
            if (stopping || System.nanoTime() > deadline || !pause(20)) {
                throw new EmbeddedFailure("%s did not answer in %d seconds; its log is %s."
                        .formatted(server.name(), SECONDS_TO_START, log.file()));
            }
        }
    }

    private void forget(Process gone) throws IOException {
        guard.forget(gone.pid());
        pidFile.delete();
    }

    /** @return false if it was stopped, true if it ended by itself */
    boolean awaitDeath() throws InterruptedException {
        Process current = process;
        if (current != null) {
            current.waitFor();
        }
        return !stopping;
    }

    /** At the same port, so that pools find it again; a failure is logged, the next attempt is the watch's affair. */
    void startAgain() {
        try {
            Process dead = process;
            if (dead != null) {
                guard.forget(dead.pid());
            }
            launch();
        } catch (IOException | EmbeddedFailure failure) {
            if (!stopping) {
                LOG.error("{} cannot be started again yet: {}", server.name(), failure.getMessage());
            }
        }
    }

    @Override
    public String toString() {
        return "%s (process %d, log %s)".formatted(server.name(), pid(), log.file());
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String file(Server server) {
        return server.name().toLowerCase(Locale.ROOT);
    }
}

package org.massreview.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A share in the MariaDB and the Redis of one data folder. Whoever opens the same folder in the same JVM shares the same
 * servers; they stop when the last share is closed. A test JVM that keeps one share open starts them once for all its
 * application contexts.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private final Path root;
    private final RunningServers servers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServers(Path root, RunningServers servers) {
        this.root = root;
        this.servers = servers;
    }

    /**
     * Starts nothing yet, but takes the folder for this process.
     *
     * @throws EmbeddedFailure if the folder is in use elsewhere, cannot be written, or its disk is nearly full
     */
    public static EmbeddedServers open(Path folder) {
        synchronized (OPEN) {
            DataFolder data = DataFolder.open(folder);
            Shared shared = OPEN.get(data.root());
            Shared more = shared == null
                    ? new Shared(unchecked(data.root(), () -> RunningServers.in(data)), 1)
                    : new Shared(shared.servers, shared.shares + 1);
            OPEN.put(data.root(), more);
            return new EmbeddedServers(data.root(), more.servers);
        }
    }

    /** Starts MariaDB unless it runs; @throws EmbeddedFailure if it does not start */
    public Endpoint mariaDb() {
        return unchecked(() -> new Endpoint(Port.HOST, servers.mariaDb().port(), servers.password()));
    }

    /** Starts Redis unless it runs; @throws EmbeddedFailure if it does not start */
    public Endpoint redis() {
        return unchecked(() -> new Endpoint(Port.HOST, servers.redis().port(), servers.password()));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        synchronized (OPEN) {
            Shared shared = OPEN.get(root);
            if (shared != null && shared.shares > 1) {
                OPEN.put(root, new Shared(shared.servers, shared.shares - 1));
                return;
            }
            OPEN.remove(root);
            unchecked(root, () -> {
                servers.stop();
                return servers;
            });
        }
    }

    private <T> T unchecked(Attempt<T> attempt) {
        if (closed.get()) {
            throw new IllegalStateException("this share of the servers in " + root + " is closed");
        }
        return unchecked(root, attempt);
    }

    private static <T> T unchecked(Path folder, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException failure) {
            throw new EmbeddedFailure("The data folder " + folder + " cannot be used (" + failure + ").", failure);
        }
    }

    /** Where a server listens; MariaDB's user and database are both {@code massreview}. */
    public record Endpoint(String host, int port, String password) {}

    private record Shared(RunningServers servers, int shares) {}

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException;
    }
}

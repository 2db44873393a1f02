package org.massreview.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lock, the guard and the servers of one data folder in this JVM; each server starts when it is first asked for. */
final class RunningServers {

    private final DataFolder folder;
    private final InstanceLock lock;
    private final Guard guard;
    private @Nullable ServerProcess mariaDb;
    private @Nullable ServerProcess redis;

    private RunningServers(DataFolder folder, InstanceLock lock, Guard guard) {
        this.folder = folder;
        this.lock = lock;
        this.guard = guard;
    }

    static RunningServers in(DataFolder folder) throws IOException {
        return new RunningServers(folder, InstanceLock.take(folder), Guard.start());
    }

    synchronized ServerProcess mariaDb() throws IOException {
        if (mariaDb == null) {
            mariaDb = ServerProcess.start(EmbeddedMariaDb.in(folder), folder, guard);
        }
        return mariaDb;
    }

    synchronized ServerProcess redis() throws IOException {
        if (redis == null) {
            redis = ServerProcess.start(EmbeddedRedis.in(folder), folder, guard);
        }
        return redis;
    }

    String password() throws IOException {
        return folder.password();
    }

    synchronized void stop() throws IOException {
        try (lock;
                guard) {
            if (redis != null) {
                redis.stop();
            }
            if (mariaDb != null) {
                mariaDb.stop();
            }
        }
    }
}

package org.massreview.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One instance for one data folder; the operating system lets go of it when the JVM dies, however it dies. */
record InstanceLock(FileChannel channel) implements AutoCloseable {

    /** @throws EmbeddedFailure if another process holds it */
    static InstanceLock take(DataFolder folder) throws IOException {
        // The owner stands in a file of its own: on Windows a locked file cannot be read.
        Path owner = folder.run("instance.pid");
        FileChannel channel =
                FileChannel.open(folder.run("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            String pid = Files.exists(owner) ? Files.readString(owner).strip() : "unknown";
            throw new EmbeddedFailure(
                    "The data folder %s is in use by another instance (process %s).".formatted(folder.root(), pid));
        }
        Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
        return new InstanceLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherClassLoaderOfThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

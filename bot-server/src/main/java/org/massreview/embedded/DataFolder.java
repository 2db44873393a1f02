package org.massreview.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Everything that is kept: {@code mariadb/} and {@code redis/} are the data, {@code bin/} the unpacked servers,
 * {@code run/} ports, pids and the password, {@code log/} what the servers said.
 *
 * @param root absolute, without symbolic links
 */
record DataFolder(Path root) {

    /** Bytes; a new MariaDB takes 171 MB, its program 60 MB. */
    static final long LEAST_FREE = 300L << 20;

    /** @throws EmbeddedFailure if the folder cannot be written, or its disk is nearly full */
    static DataFolder open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            boolean fresh = !Files.exists(absolute);
            Files.createDirectories(absolute);
            DataFolder folder = new DataFolder(absolute.toRealPath());
            if (fresh) {
                folder.makePrivate(folder.root);
            }
            Files.delete(Files.createTempFile(folder.root, "writable", null));
            FileStore disk = Files.getFileStore(folder.root);
            requireSpace(folder.root, disk.getUsableSpace());
            for (String inner : new String[] {"redis", "bin", "run", "log"}) {
                folder.makePrivate(folder.root.resolve(inner));
            }
            return folder;
        } catch (IOException failure) {
            throw new EmbeddedFailure("The data folder " + absolute + " cannot be written (" + failure + ").", failure);
        }
    }

    static void requireSpace(Path folder, long free) {
        if (free < LEAST_FREE) {
            throw new EmbeddedFailure(
                    "Only %d MB are free on the disk of the data folder %s; at least %d MB are needed."
                            .formatted(free >> 20, folder, LEAST_FREE >> 20));
        }
    }

    Path mariaDb() {
        return root.resolve("mariadb");
    }

    Path redis() {
        return root.resolve("redis");
    }

    Path bin() {
        return root.resolve("bin");
    }

    Path run(String file) {
        return root.resolve("run").resolve(file);
    }

    Path log(String server) {
        return root.resolve("log").resolve(server + ".log");
    }

    /** Made once, known to both servers and to nobody outside {@code run/}: 32 hexadecimal digits. */
    String password() throws IOException {
        Path file = run("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
        }
        return Files.readString(file).strip();
    }

    /** Only the user who runs the servers may look inside; other users of the machine share its loopback ports. */
    void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Platform.HERE.isUnix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

package org.massreview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** MariaDB, durable at every commit, open to one user at the loopback address only. */
record EmbeddedMariaDb(DataFolder folder, Path home) implements Server {

    static final String DATABASE = "massreview";
    static final String USER = "massreview";

    private static final byte PROTOCOL = 10;

    /** Unpacks and installs it if that was not done before. */
    static EmbeddedMariaDb in(DataFolder folder) throws IOException {
        EmbeddedMariaDb server = new EmbeddedMariaDb(folder, new Binaries(folder, Platform.HERE).mariaDb());
        if (!Files.isDirectory(folder.mariaDb())) {
            new MariaDbInstallation(server).run();
        }
        folder.makePrivate(folder.run("tmp"));
        Files.writeString(folder.run("mariadb-init.sql"), server.initialStatements());
        return server;
    }

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public Path executable() {
        return home.resolve(Objects.requireNonNull(Platform.HERE.mariaDbExecutable));
    }

    @Override
    public List<String> arguments(int port) {
        return Stream.of(
                        common(folder.mariaDb()),
                        List.of(
                                "--bind-address=" + Port.HOST,
                                "--port=" + port,
                                // Without a socket: its path has a limit of 107 characters, and nobody needs it.
                                "--socket=",
                                "--skip-name-resolve",
                                "--init-file=" + folder.run("mariadb-init.sql"),
                                "--tmpdir=" + folder.run("tmp"),
                                "--default-time-zone=+00:00",
                                "--innodb-buffer-pool-size=256M",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--max-connections=200",
                                "--local-infile=OFF"))
                .flatMap(List::stream)
                .toList();
    }

    /** What the installation and the server must agree upon. */
    List<String> common(Path data) {
        Stream<String> options = Stream.of(
                // Must come first; an /etc/my.cnf is meant for another server.
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + share(),
                "--character-sets-dir=" + share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                // Otherwise each start makes a certificate, which takes 6 to 30 seconds.
                "--skip-ssl",
                "--innodb-log-file-size=128M",
                "--performance-schema=OFF");
        boolean root = Platform.HERE.isUnix() && "root".equals(System.getProperty("user.name"));
        return (root ? Stream.concat(options, Stream.of("--user=root")) : options).toList();
    }

    /** Messages, character sets and installation scripts; a Homebrew build keeps them one folder deeper. */
    Path share() {
        Path share = home.resolve("share");
        return Files.isDirectory(share.resolve("mysql")) ? share.resolve("mysql") : share;
    }

    /** Run at every start; each statement must be one line. */
    private String initialStatements() throws IOException {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
                """.formatted(DATABASE, USER, folder.password());
    }

    /** The server greets first: three bytes of length, a number, then the version of its protocol. */
    @Override
    public boolean answers(int port) {
        try (Socket socket = Port.connect(port, 500)) {
            InputStream greeting = socket.getInputStream();
            byte[] head = greeting.readNBytes(5);
            return head.length == 5 && head[4] == PROTOCOL;
        } catch (IOException notYet) {
            return false;
        }
    }
}

package org.massreview.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The system tables of a new MariaDB, written by the server itself in bootstrap mode; the usual install script does the
 * same but needs a shell. The files with the root accounts and the help texts are left out: only our user may come in.
 */
record MariaDbInstallation(EmbeddedMariaDb server) {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbInstallation.class);
    private static final int MINUTES = 5;

    /** The last step is a rename: an installation that was interrupted is begun anew. */
    void run() throws IOException {
        DataFolder folder = server.folder();
        LOG.info("Installing a new MariaDB into {}", folder.mariaDb());
        Path partial = folder.root().resolve("mariadb.installing");
        FileSystemUtils.deleteRecursively(partial);
        folder.makePrivate(partial);
        ServerLog log = new ServerLog(folder.log("mariadb-installation"));
        log.turn();
        Path statements = folder.run("mariadb-installation.sql");
        Files.write(statements, statements(server.share()));
        List<String> command = new ArrayList<>(List.of(server.executable().toString()));
        command.addAll(server.common(partial));
        command.add("--bootstrap");
        Process installation = new ProcessBuilder(command)
                .redirectInput(statements.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        if (!succeeds(installation)) {
            throw new EmbeddedFailure("MariaDB cannot be installed into %s (%s); the log is %s."
                    .formatted(folder.root(), log.reason(), log.file()));
        }
        Files.delete(statements);
        Files.move(partial, folder.mariaDb(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> statements(Path scripts) throws IOException {
        List<String> statements = new ArrayList<>(List.of("create database mysql;", "use mysql;"));
        statements.addAll(Files.readAllLines(scripts.resolve("mariadb_system_tables.sql")));
        statements.addAll(Files.readAllLines(scripts.resolve("mariadb_performance_tables.sql")));
        return statements;
    }

    private static boolean succeeds(Process installation) {
        try {
            if (installation.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return installation.exitValue() == 0;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        installation.destroyForcibly();
        return false;
    }
}

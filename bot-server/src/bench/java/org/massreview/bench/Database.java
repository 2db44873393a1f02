package org.massreview.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The embedded MariaDB of a server that runs, by the port and the password in its data folder. */
record Database(String url) {

    static Database of(Path data) throws IOException {
        Path run = data.resolve("run");
        return new Database("jdbc:mariadb://127.0.0.1:%s/massreview?user=massreview&password=%s&useServerPrepStmts=true"
                .formatted(
                        Files.readString(run.resolve("mariadb.port")).strip(),
                        Files.readString(run.resolve("password")).strip()));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    List<String> list(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(list(sql).get(0));
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until every event is carried on; @return milliseconds */
    long awaitOutbox() throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            while (waits(statement)) {
                Thread.sleep(20);
            }
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet one = statement.executeQuery("SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT 1")) {
            return one.next();
        }
    }
}

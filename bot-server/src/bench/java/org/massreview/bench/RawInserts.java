package org.massreview.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.massreview.bench.Load.Outcome;

/**
 * The baseline of writing: single rows, each committed durably by itself, over many connections, prepared on the server.
 * The table is sysbench's, about as wide as a short review and with one index beside its key.
 */
record RawInserts(Database database) {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS bench_raw (
                id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, k INT NOT NULL, c CHAR(120) NOT NULL, pad CHAR(60) NOT NULL,
                KEY by_k (k))""";
    private static final String INSERT = "INSERT INTO bench_raw (k, c, pad) VALUES (?, ?, ?)";
    private static final String C = "0123456789-".repeat(11).substring(0, 120);
    private static final String PAD = C.substring(0, 60);

    Outcome run(int connections, Duration length) throws SQLException, InterruptedException, ExecutionException {
        database.change(TABLE);
        Histogram micros = new ConcurrentHistogram(3);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                opened.add(database.connect());
            }
            long deadline = System.nanoTime() + length.toNanos();
            List<Callable<Long>> writers = opened.stream()
                    .<Callable<Long>>map(connection -> () -> insert(connection, deadline, micros))
                    .toList();
            long rows = 0;
            for (Future<Long> writer : threads.invokeAll(writers)) {
                rows += writer.get();
            }
            return new Outcome(rows, length.toNanos() / 1e9, rows, 0, null, micros);
        } finally {
            threads.shutdown();
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    private static long insert(Connection connection, long deadline, Histogram micros) throws SQLException {
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(2, C);
            insert.setString(3, PAD);
            for (long begin = System.nanoTime(); begin < deadline; rows++) {
                insert.setInt(1, ThreadLocalRandom.current().nextInt());
                insert.executeUpdate();
                long end = System.nanoTime();
                micros.recordValue((end - begin) / 1_000);
                begin = end;
            }
        }
        return rows;
    }
}

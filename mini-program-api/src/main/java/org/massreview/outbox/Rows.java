package org.massreview.outbox;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Many rows in one statement: the JVM and single-row statements are what limits a write, not the disk. In the SQL,
 * {@code %s} stands for the rows or for the list of an IN.
 */
public final class Rows {

    private static final int MOST_ROWS = 64;

    private Rows() {}

    /**
     * Writes the rows in as few statements as sizes of powers of two allow, so that the statements that each connection and
     * the database keep prepared are a handful, and not one for every number of rows.
     *
     * @return the number of rows that the database says it changed; 0 without asking when there are no rows
     */
    public static Mono<Long> write(DatabaseClient database, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Mono.just(0L);
        }
        int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size()));
        return writeTogether(database, sql, rows.subList(0, size))
                .flatMap(changed ->
                        write(database, sql, rows.subList(size, rows.size())).map(more -> changed + more));
    }

    private static Mono<Long> writeTogether(DatabaseClient database, String sql, List<Object[]> rows) {
        return database.inConnection(connection -> Flux.from(
                        bound(connection, sql.formatted(groups(rows)), rows).execute())
                .flatMap(result -> Flux.from(result.getRowsUpdated()), 1)
                .reduce(0L, Long::sum));
    }

    /** An IN list as long as the next power of two, the last value repeated, which changes nothing in what is found. */
    private static <T> List<T> padded(List<? extends T> values) {
        List<T> padded = new ArrayList<>(values);
        int size = Integer.highestOneBit(values.size() * 2 - 1);
        while (padded.size() < size) {
            padded.add(values.get(values.size() - 1));
        }
        return padded;
    }

    /** One statement with as many values as it has question marks. */
    public static Mono<Long> change(DatabaseClient database, String sql, List<? extends @Nullable Object> values) {
        return database.inConnection(connection -> Flux.from(bound(connection, sql, List.<Object[]>of(values.toArray()))
                        .execute())
                .flatMap(result -> Flux.from(result.getRowsUpdated()), 1)
                .reduce(0L, Long::sum));
    }

    /** Changes with one IN list. */
    public static Mono<Long> update(DatabaseClient database, String sql, List<?> values) {
        if (values.isEmpty()) {
            return Mono.just(0L);
        }
        List<Object> listed = padded(values);
        String marks = "?,".repeat(listed.size() - 1) + "?";
        return database.inConnection(connection -> Flux.from(
                        bound(connection, sql.formatted(marks), List.<Object[]>of(listed.toArray()))
                                .execute())
                .flatMap(result -> Flux.from(result.getRowsUpdated()), 1)
                .reduce(0L, Long::sum));
    }

    /** Reads with one IN list. */
    public static <T> Flux<T> readIn(DatabaseClient database, String sql, List<?> values, Function<Readable, T> map) {
        if (values.isEmpty()) {
            return Flux.empty();
        }
        List<Object> listed = padded(values);
        String marks = "?,".repeat(listed.size() - 1) + "?";
        return database.inConnectionMany(connection -> Flux.from(
                        bound(connection, sql.formatted(marks), List.<Object[]>of(listed.toArray()))
                                .execute())
                .concatMap(result -> result.map(map)));
    }

    /** Reads with an IN list of tuples. */
    public static <T> Flux<T> readRows(
            DatabaseClient database, String sql, List<Object[]> tuples, Function<Readable, T> map) {
        if (tuples.isEmpty()) {
            return Flux.empty();
        }
        List<Object[]> listed = padded(tuples);
        return database.inConnectionMany(connection -> Flux.from(
                        bound(connection, sql.formatted(groups(listed)), listed).execute())
                .concatMap(result -> result.map(map)));
    }

    /** Reads between two days, both included, with one IN list behind them. */
    public static <T> Flux<T> readBetween(
            DatabaseClient database,
            String sql,
            LocalDate from,
            LocalDate to,
            List<Object> values,
            Function<Readable, T> map) {
        List<Object> listed = padded(values);
        String marks = "?,".repeat(listed.size() - 1) + "?";
        Object[] days = {from, to};
        return database.inConnectionMany(connection -> Flux.from(
                        bound(connection, sql.formatted(marks), List.of(days, listed.toArray()))
                                .execute())
                .concatMap(result -> result.map(map)));
    }

    private static String groups(List<Object[]> rows) {
        String one = "(" + "?,".repeat(rows.get(0).length - 1) + "?)";
        return (one + ",").repeat(rows.size() - 1) + one;
    }

    private static Statement bound(Connection connection, String sql, List<Object[]> rows) {
        Statement statement = connection.createStatement(sql);
        int index = 0;
        for (Object[] row : rows) {
            for (@Nullable Object value : row) {
                if (value == null) {
                    statement.bindNull(index++, String.class);
                } else {
                    statement.bind(index++, value instanceof Instant instant ? utc(instant) : value);
                }
            }
        }
        return statement;
    }

    /** DATETIME(6) columns hold UTC. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(Readable row, String column) {
        return required(row, column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(Readable row, String column) {
        LocalDateTime value = row.get(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    public static LocalDate day(Readable row, String column) {
        return required(row, column, LocalDate.class);
    }

    public static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    public static int number(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    public static long id(Readable row, String column) {
        return required(row, column, Long.class);
    }

    public static byte[] bytes(Readable row, String column) {
        return required(row, column, byte[].class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}

package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massreview.embedded.EmbeddedAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a database that was filled before an update looks like after it. */
class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void limits_run_from_the_step_that_began_them_and_the_rest_is_owed_from_the_update_on() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedAutoConfiguration.class,
                        R2dbcAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        DataRedisAutoConfiguration.class,
                        DataRedisReactiveAutoConfiguration.class))
                .withPropertyValues("massreview.data-dir=" + folder, "spring.flyway.target=8")
                .run(context -> updated(context.getBean(Flyway.class)));
    }

    private static void updated(Flyway before) throws SQLException {
        try (Connection connection = before.getConfiguration().getDataSource().getConnection();
                Statement sql = connection.createStatement()) {
            complaint(sql, 1, "RECEIVED", "2026-07-22", "NULL");
            entry(sql, 1, 1, "2026-07-15 01:00:00", "NULL", "2026-07-22");
            complaint(sql, 2, "REOPENED", "2026-08-10", "NULL");
            entry(sql, 2, 1, "2026-07-15 01:00:00", "NULL", "2026-07-22");
            entry(sql, 2, 2, "2026-07-16 01:00:00", "'RESPOND'", "2026-07-22");
            entry(sql, 2, 3, "2026-08-02 17:00:00", "'UNSATISFIED'", "2026-08-10"); // already Monday in Suizhou
            entry(sql, 2, 4, "2026-08-04 01:00:00", "'ADD'", "2026-08-10");
            complaint(sql, 3, "ACCEPTED", "2026-07-31", "NULL");
            entry(sql, 3, 1, "2026-07-15 01:00:00", "NULL", "2026-07-22");
            entry(sql, 3, 2, "2026-07-20 01:00:00", "'RECOUNT'", "2026-07-31");
            complaint(sql, 4, "FOLLOW_UP", "2026-07-22", "'PARTLY'");
            entry(sql, 4, 1, "2026-07-15 01:00:00", "NULL", "2026-07-22");
            sql.execute("UPDATE complaint SET reminders = 'CONTACT,REST' WHERE seq = 1004");
            sql.execute("UPDATE complaint SET reminders = 'REST,YELLOW' WHERE seq = 1003");

            Flyway.configure()
                    .configuration(before.getConfiguration())
                    .target("latest")
                    .load()
                    .migrate();

            assertThat(of(sql, "due_from", 1)).isEqualTo("2026-07-15");
            assertThat(of(sql, "due_from", 2)).isEqualTo("2026-08-03");
            assertThat(of(sql, "due_from", 3)).as("only moved").isEqualTo("2026-07-15");
            assertThat(of(sql, "reminders", 3)).isEqualTo("YELLOW");
            assertThat(of(sql, "reminders", 4)).isEmpty();
            assertThat(of(sql, "owed_on > due_from AND provisional AND due_from > '2026-07-22'", 4))
                    .isEqualTo("1");
            assertThat(of(sql, "(SELECT COUNT(*) FROM complaint_task t WHERE t.complaint_id = complaint.id)", 4))
                    .isEqualTo("1");
        }
    }

    private static void complaint(Statement sql, int id, String stage, String due, String followUp)
            throws SQLException {
        sql.execute("""
                INSERT INTO complaint (id, seq, origin, kind, window_code, township_code, county_code, channel, opened_at,
                    opened_on, stage, round, version, contact_on, due_on, due_from, due_days, provisional, limits,
                    receipt_hash, follow_up)
                VALUES (UNHEX(LPAD('%1$d', 32, '0')), 100%1$d, 'FILED', 'GENERAL', '42132110301', '421321103', '421321',
                    'HTTP', '2026-07-15 01:00:00', '2026-07-15', '%2$s', 1, 1, '2026-07-16', '%3$s', '2026-07-15', 5, 0,
                    '2026.2', UNHEX(LPAD('%1$d', 64, '0')), %4$s)""".formatted(id, stage, due, followUp));
    }

    private static void entry(Statement sql, int id, int version, String at, String action, String due)
            throws SQLException {
        sql.execute("""
                INSERT INTO complaint_entry (complaint_id, version, at, party, action, stage, due_on)
                VALUES (UNHEX(LPAD('%d', 32, '0')), %d, '%s', 'CITIZEN', %s, 'RECEIVED', '%s')""".formatted(id, version, at, action, due));
    }

    private static String of(Statement sql, String column, int id) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT " + column + " FROM complaint WHERE seq = 100" + id)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}

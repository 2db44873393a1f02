package org.massreview.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

class EmbeddedAutoConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void is_found_by_spring_boot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(EmbeddedAutoConfiguration.class.getName());
    }

    @Test
    void without_configuration_flyway_r2dbc_and_redis_use_the_embedded_servers() {
        context().run(context -> {
            DatabaseClient sql = DatabaseClient.create(context.getBean(ConnectionFactory.class));
            sql.sql("INSERT INTO word VALUES (:id, :text)")
                    .bind("id", 1)
                    .bind("text", "群众评 😀")
                    .then()
                    .block();
            Map<String, Object> row = sql.sql("""
                            SELECT text, @@time_zone zone, @@collation_database collation,
                                   @@innodb_flush_log_at_trx_commit flush, text = '群众评 😂' same FROM word""").fetch().one().block();
            assertThat(row)
                    .containsEntry("text", "群众评 😀")
                    .containsEntry("zone", "+00:00")
                    .containsEntry("collation", "utf8mb4_unicode_520_ci")
                    .hasEntrySatisfying("flush", flush -> assertThat(flush).hasToString("1"))
                    .hasEntrySatisfying("same", same -> assertThat(same).hasToString("0"));

            var redis = context.getBean(ReactiveStringRedisTemplate.class).opsForValue();
            assertThat(redis.set("word", "评").then(redis.get("word")).block()).isEqualTo("评");
        });
    }

    @Test
    void contexts_of_one_jvm_share_the_servers() {
        context()
                .run(first -> context()
                        .run(second -> assertThat(second.getBean(SqlConnection.class))
                                .isEqualTo(first.getBean(SqlConnection.class))));
    }

    @Test
    void a_configured_database_is_migrated_too() {
        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            EmbeddedServers.Endpoint own = servers.mariaDb();
            context()
                    .withPropertyValues(
                            "spring.r2dbc.url=r2dbc:mysql://127.0.0.1:" + own.port() + "/massreview?sslMode=disabled",
                            "spring.r2dbc.username=massreview",
                            "spring.r2dbc.password=" + own.password())
                    .run(context -> assertThat(DatabaseClient.create(context.getBean(ConnectionFactory.class))
                                    .sql("SELECT COUNT(*) rows_found FROM word")
                                    .fetch()
                                    .one()
                                    .block())
                            .containsEntry("rows_found", 0L));
        }
    }

    @Test
    void an_own_address_for_flyway_wins() {
        context()
                .withPropertyValues(
                        "spring.flyway.enabled=false",
                        "spring.flyway.url=jdbc:mariadb://192.0.2.1/massreview",
                        "spring.r2dbc.url=r2dbc:mysql://user:password@192.0.2.1/massreview",
                        "spring.data.redis.host=192.0.2.1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ConfiguredSql.class));
    }

    @Test
    void a_configured_database_switches_only_mariadb_off() {
        context()
                .withPropertyValues(
                        "spring.flyway.enabled=false",
                        "spring.r2dbc.url=r2dbc:mysql://user:password@192.0.2.1/massreview")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(SqlConnection.class)
                        .hasSingleBean(RedisConnection.class));
        assertThat(folder.resolve("mariadb")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=redis://192.0.2.1:6379",
                "host=192.0.2.1",
                "cluster.nodes=192.0.2.1:6379,192.0.2.2:6379",
                "cluster.nodes[0]=192.0.2.1:6379",
                "masterreplica.nodes=192.0.2.1:6379",
            })
    void a_configured_redis_and_database_leave_the_folder_untouched(String redis) {
        context()
                .withPropertyValues(
                        "spring.flyway.enabled=false",
                        "spring.r2dbc.url=r2dbc:mysql://user:password@192.0.2.1/massreview",
                        "spring.data.redis." + redis)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(SqlConnection.class)
                        .doesNotHaveBean(RedisConnection.class));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_configured_sentinel_switches_only_redis_off() {
        context()
                .withPropertyValues(
                        "spring.data.redis.sentinel.master=one", "spring.data.redis.sentinel.nodes=192.0.2.1:26379")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(SqlConnection.class)
                        .doesNotHaveBean(RedisConnection.class));
        assertThat(folder.resolve("redis/appendonly.aof")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_used_is_analyzed_as_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        context()
                .withPropertyValues("massreview.data-dir=" + file.resolve("data"))
                .run(context -> {
                    FailureAnalysis analysis = new EmbeddedFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).startsWith("The data folder " + file);
                    assertThat(analysis.getAction()).contains("massreview.data-dir", "spring.r2dbc.url");
                });
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedAutoConfiguration.class,
                        R2dbcAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        DataRedisAutoConfiguration.class,
                        DataRedisReactiveAutoConfiguration.class))
                .withPropertyValues(
                        "massreview.data-dir=" + folder, "spring.flyway.locations=classpath:embedded/migration");
    }
}

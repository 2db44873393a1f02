package org.massreview.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Supplies MariaDB and Redis as connection details, each unless one is configured. Pools and Flyway are made from the
 * details, so the servers start before them and stop after them.
 */
@AutoConfiguration(
        before = {
            R2dbcAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            DataRedisAutoConfiguration.class
        })
public class EmbeddedAutoConfiguration {

    /**
     * Lazy: the folder is not touched when both are configured. A text, not a Path: Spring would first look for a path
     * on the class path.
     */
    @Bean
    @Lazy
    EmbeddedServers embeddedServers(@Value("${massreview.data-dir:data}") String folder) {
        return EmbeddedServers.open(Path.of(folder));
    }

    @Bean
    @Conditional(NotConfigured.Sql.class)
    @ConditionalOnMissingBean(R2dbcConnectionDetails.class)
    SqlConnection embeddedMariaDb(EmbeddedServers servers) {
        return new SqlConnection(servers.mariaDb());
    }

    @Bean
    @ConditionalOnProperty("spring.r2dbc.url")
    @Conditional(NotConfigured.Migrations.class)
    @ConditionalOnMissingBean({FlywayConnectionDetails.class, JdbcConnectionDetails.class})
    ConfiguredSql configuredSql(R2dbcConnectionDetails configured) {
        return new ConfiguredSql(configured.getConnectionFactoryOptions());
    }

    @Bean
    @Conditional(NotConfigured.Redis.class)
    @ConditionalOnMissingBean(DataRedisConnectionDetails.class)
    RedisConnection embeddedRedis(EmbeddedServers servers) {
        return new RedisConnection(servers.redis());
    }
}

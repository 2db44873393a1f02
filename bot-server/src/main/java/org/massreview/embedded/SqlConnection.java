package org.massreview.embedded;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.massreview.embedded.EmbeddedServers.Endpoint;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;

/**
 * The embedded MariaDB as Spring sees it. Flyway's condition looks for {@link JdbcConnectionDetails} and its migration
 * for {@link FlywayConnectionDetails}: with either alone it runs no migration and says nothing.
 */
record SqlConnection(Endpoint endpoint)
        implements R2dbcConnectionDetails, FlywayConnectionDetails, JdbcConnectionDetails {

    @Override
    public ConnectionFactoryOptions getConnectionFactoryOptions() {
        return ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "mysql")
                .option(ConnectionFactoryOptions.HOST, endpoint.host())
                .option(ConnectionFactoryOptions.PORT, endpoint.port())
                .option(ConnectionFactoryOptions.USER, EmbeddedMariaDb.USER)
                .option(ConnectionFactoryOptions.PASSWORD, endpoint.password())
                .option(ConnectionFactoryOptions.DATABASE, EmbeddedMariaDb.DATABASE)
                .option(Option.valueOf("sslMode"), "disabled")
                .option(Option.valueOf("connectionTimeZone"), "UTC")
                .option(Option.valueOf("forceConnectionTimeZoneToSession"), true)
                .option(Option.valueOf("tcpNoDelay"), true)
                .option(Option.valueOf("useServerPrepareStatement"), true)
                .option(Option.valueOf("queryCacheSize"), 256)
                .option(Option.valueOf("prepareCacheSize"), 512)
                .option(Option.valueOf("tinyInt1isBit"), false)
                .build();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://%s:%d/%s".formatted(endpoint.host(), endpoint.port(), EmbeddedMariaDb.DATABASE);
    }

    @Override
    public String getUsername() {
        return EmbeddedMariaDb.USER;
    }

    @Override
    public String getPassword() {
        return endpoint.password();
    }

    @Override
    public String getDriverClassName() {
        return "org.mariadb.jdbc.Driver";
    }

    /** Not the password. */
    @Override
    public String toString() {
        return getJdbcUrl();
    }
}

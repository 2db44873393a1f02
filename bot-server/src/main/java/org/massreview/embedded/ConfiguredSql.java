package org.massreview.embedded;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The operator's own database as Flyway sees it, read from {@code spring.r2dbc.url}. Without it one property would
 * switch the embedded MariaDB off and, silently, the migrations with it. Own values in {@code spring.flyway.url} win.
 */
record ConfiguredSql(ConnectionFactoryOptions options) implements FlywayConnectionDetails, JdbcConnectionDetails {

    private static final int MYSQL_PORT = 3306;

    @Override
    public String getJdbcUrl() {
        Object port = options.getValue(ConnectionFactoryOptions.PORT);
        return "jdbc:mariadb://%s:%s/%s?%s"
                .formatted(
                        options.getRequiredValue(ConnectionFactoryOptions.HOST),
                        port == null ? MYSQL_PORT : port,
                        options.getRequiredValue(ConnectionFactoryOptions.DATABASE),
                        encryption());
    }

    /** The two drivers have the same choices under different names. */
    private String encryption() {
        String mode = text(options.getValue(Option.valueOf("sslMode"))).toLowerCase(Locale.ROOT);
        boolean secure = "true".equals(text(options.getValue(ConnectionFactoryOptions.SSL)));
        return switch (mode) {
            case "verify_identity" -> "sslMode=verify-full";
            case "verify_ca" -> "sslMode=verify-ca";
            case "required", "tunnel" -> "sslMode=trust";
            // MySQL 8 and 9 then want their public key fetched before they take a password.
            default -> secure ? "sslMode=trust" : "sslMode=disable&allowPublicKeyRetrieval=true";
        };
    }

    @Override
    public String getUsername() {
        return text(options.getValue(ConnectionFactoryOptions.USER));
    }

    @Override
    public String getPassword() {
        return text(options.getValue(ConnectionFactoryOptions.PASSWORD));
    }

    @Override
    public String getDriverClassName() {
        return "org.mariadb.jdbc.Driver";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Not the password. */
    @Override
    public String toString() {
        return getJdbcUrl();
    }
}

package org.massreview.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredSqlTest {

    @ParameterizedTest
    @CsvSource({
        "r2dbc:mysql://db/mr,                           jdbc:mariadb://db:3306/mr?sslMode=disable&allowPublicKeyRetrieval=true",
        "r2dbc:mysql://db:3307/mr?sslMode=disabled,     jdbc:mariadb://db:3307/mr?sslMode=disable&allowPublicKeyRetrieval=true",
        "r2dbc:mysql://db/mr?sslMode=required,          jdbc:mariadb://db:3306/mr?sslMode=trust",
        "r2dbcs:mysql://db/mr,                          jdbc:mariadb://db:3306/mr?sslMode=trust",
        "r2dbc:mysql://db/mr?sslMode=VERIFY_IDENTITY,   jdbc:mariadb://db:3306/mr?sslMode=verify-full",
        "r2dbc:pool:mysql://db/mr?sslMode=verify_ca,    jdbc:mariadb://db:3306/mr?sslMode=verify-ca",
    })
    void flyway_reaches_the_same_database_as_securely(String url, String jdbcUrl) {
        assertThat(new ConfiguredSql(ConnectionFactoryOptions.parse(url)).getJdbcUrl())
                .isEqualTo(jdbcUrl);
    }

    @Test
    void the_password_is_handed_on_but_not_printed() {
        ConfiguredSql sql = new ConfiguredSql(ConnectionFactoryOptions.parse("r2dbc:mysql://mr:s%40cret@db/mr"));

        assertThat(sql.getUsername()).isEqualTo("mr");
        assertThat(sql.getPassword()).isEqualTo("s@cret");
        assertThat(sql).asString().doesNotContain("cret");
    }
}

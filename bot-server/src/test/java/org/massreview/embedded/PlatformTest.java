package org.massreview.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class PlatformTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X64",
        "Linux, aarch64, LINUX_ARM64",
        "Linux, riscv64, OTHER",
        "Mac OS X, aarch64, MACOS_ARM64",
        "Mac OS X, x86_64, MACOS_X64",
        "Windows 11, amd64, WINDOWS_X64",
        "FreeBSD, amd64, OTHER",
    })
    void is_known_by_system_and_processor(String system, String processor, Platform platform) {
        assertThat(Platform.of(system, processor)).isEqualTo(platform);
    }

    @ParameterizedTest
    @CsvSource({"LINUX_X64", "LINUX_ARM64", "MACOS_ARM64", "MACOS_X64", "WINDOWS_X64"})
    void its_redis_is_in_the_carrier(Platform platform) {
        assertThat(new ClassPathResource(String.valueOf(platform.redisExecutable)).exists())
                .isTrue();
    }

    @Test
    void without_a_mariadb_the_sentence_says_what_to_configure() throws IOException {
        Binaries binaries = new Binaries(DataFolder.open(folder), Platform.LINUX_ARM64);

        assertThatThrownBy(binaries::mariaDb)
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("no MariaDB for ")
                .hasMessageContaining("set spring.r2dbc.url, for example r2dbc:mysql://");
    }

    @Test
    void without_a_redis_the_sentence_says_what_to_configure() throws IOException {
        Binaries binaries = new Binaries(DataFolder.open(folder), Platform.OTHER);

        assertThatThrownBy(binaries::redis)
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("no Redis for ")
                .hasMessageContaining("set spring.data.redis.url, for example redis://");
    }
}

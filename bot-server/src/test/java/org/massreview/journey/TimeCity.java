package org.massreview.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.massreview.BotServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server with servers, a config folder and a clock of its own: it is Monday, 28 September 2026, ten in the morning,
 * three days before the National Day holidays, until a test lets time pass.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BotServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"massreview.due.every=100ms", "massreview.calendar.every=PT0.2S"})
@ContextConfiguration(initializers = TimeCity.OwnServers.class)
@Import({Citizens.class, TimeCity.OwnClock.class})
@DirtiesContext
@interface TimeCity {

    Instant BEGIN = Instant.parse("2026-09-28T02:00:00Z");

    /** Nobody else's clock may move these complaints on. */
    class OwnServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Path CONFIG = Path.of(
                "bot-server/target/time-config/" + ProcessHandle.current().pid());

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            copyConfig();
            TestPropertyValues.of(
                            "massreview.data-dir=bot-server/target/time-data/"
                                    + ProcessHandle.current().pid() + "-" + System.nanoTime(),
                            "massreview.config-dir=" + CONFIG)
                    .applyTo(context);
        }

        private static void copyConfig() {
            try (Stream<Path> files = Files.walk(Path.of("config"))) {
                FileSystemUtils.deleteRecursively(CONFIG);
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = CONFIG.resolve(Path.of("config").relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @TestConfiguration
    class OwnClock {

        @Bean
        @Primary
        SteppingClock timeClock() {
            return new SteppingClock(BEGIN);
        }
    }
}

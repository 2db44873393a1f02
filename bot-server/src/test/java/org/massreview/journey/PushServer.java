package org.massreview.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
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

/** The whole server with a clock that can be moved, and servers of its own: pushes of other tests would be sent by it too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BotServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PushServer.OwnServers.class)
@Import({Citizens.class, PushServer.OwnClock.class})
@DirtiesContext
public @interface PushServer {

    /** Ends with the context. */
    class OwnServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("massreview.data-dir=bot-server/target/push-data/"
                            + ProcessHandle.current().pid())
                    .applyTo(context);
        }
    }

    @TestConfiguration
    class OwnClock {

        /** A Wednesday morning at ten. */
        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock(Instant.parse("2026-07-08T02:00:00Z"));
        }
    }
}

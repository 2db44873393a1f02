package org.massreview.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.massreview.embedded.EmbeddedServers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A data folder of this JVM's own, empty at its start; the servers in it run until the JVM ends. */
class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PARENT = Path.of("bot-server/target/test-data");
    private static final Path FOLDER = fresh();

    @SuppressWarnings("unused") // holds the servers open between contexts
    private static final EmbeddedServers SHARE = EmbeddedServers.open(FOLDER);

    private static Path fresh() {
        try {
            Files.createDirectories(PARENT);
            try (Stream<Path> old = Files.list(PARENT)) {
                for (Path folder : old.toList()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
            return PARENT.resolve(Long.toString(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("massreview.data-dir=" + FOLDER).applyTo(context);
    }
}

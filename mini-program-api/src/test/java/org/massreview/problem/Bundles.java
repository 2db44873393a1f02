package org.massreview.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles as they lie on the class path. */
public final class Bundles {

    private Bundles() {}

    public static Words words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/problems", "messages/words");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Words(source);
    }

    static Properties raw(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Bundles.class.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties;
    }
}

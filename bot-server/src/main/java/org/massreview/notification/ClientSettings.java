package org.massreview.notification;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * 客户端设置, from config/client.yml: whose the mini-program is and where people turn to.
 *
 * @param hotline a telephone number
 * @param officialAccount name of the account whose bot takes reviews too; null for none
 * @param customerService whether somebody answers behind the mini-program's button
 */
public record ClientSettings(
        String city, String owner, String hotline, @Nullable String officialAccount, boolean customerService) {

    /** @throws IllegalStateException when something in it is missing */
    static ClientSettings read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            if (!(new Yaml(new SafeConstructor(new LoaderOptions())).<@Nullable Object>load(reader)
                    instanceof Map<?, ?> values)) {
                throw new IllegalStateException("client.yml is empty");
            }
            String account = text(values, "officialAccount");
            return new ClientSettings(
                    needed(values, "city"),
                    needed(values, "owner"),
                    needed(values, "hotline"),
                    account.isEmpty() ? null : account,
                    Boolean.TRUE.equals(values.get("customerService")));
        }
    }

    private static String needed(Map<?, ?> values, String name) {
        String text = text(values, name);
        if (text.isEmpty()) {
            throw new IllegalStateException("client.yml: " + name + " is missing");
        }
        return text;
    }

    private static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}

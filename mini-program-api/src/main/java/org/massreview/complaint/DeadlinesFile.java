package org.massreview.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** config/deadlines.yml as it is read: what is missing or odd stops the start and is named. */
final class DeadlinesFile {

    private static final int MOST_DAYS = 250;

    private final @Nullable Object file;

    private DeadlinesFile(@Nullable Object file) {
        this.file = file;
    }

    static DeadlinesFile read(Path path) throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            return new DeadlinesFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(input));
        }
    }

    String version() {
        if (at("version") instanceof String text && text.length() <= 20) {
            return text;
        }
        throw new IllegalStateException("deadlines.yml: version needs quotes, and at most 20 characters");
    }

    int days(String... path) {
        return upTo(MOST_DAYS, path);
    }

    int upTo(int most, String... path) {
        if (at(path) instanceof Integer number && number >= 1 && number <= most) {
            return number;
        }
        throw new IllegalStateException(
                "deadlines.yml: " + String.join(".", path) + " is a number, 1 to " + most + " (working days mostly)");
    }

    List<Integer> ascending(String name, int size) {
        if (at(name) instanceof List<?> list
                && list.size() == size
                && list.stream().allMatch(Integer.class::isInstance)) {
            List<Integer> numbers = list.stream().map(Integer.class::cast).toList();
            if (numbers.get(0) >= 0
                    && numbers.stream().sorted().distinct().toList().equals(numbers)) {
                return numbers;
            }
        }
        throw new IllegalStateException("deadlines.yml: " + name + " is a list of " + size + " growing numbers");
    }

    private Object at(String... path) {
        Object value = file;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (value == null) {
            throw new IllegalStateException("deadlines.yml needs " + String.join(".", path));
        }
        return value;
    }
}

package org.massreview.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 词典文件: a file of config/understanding, whose mistakes are told with its name and key. */
final class QueryConfig {

    private final String name;
    private final Map<?, ?> content;

    private QueryConfig(String name, Map<?, ?> content) {
        this.name = name;
        this.content = content;
    }

    static QueryConfig open(Path configDir, String name) {
        Path file = configDir.resolve("understanding").resolve(name);
        try (InputStream input = Files.newInputStream(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            return new QueryConfig(name, asMap(name, content));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " can not be read", failure);
        }
    }

    /** @return the words of a list, or those of a text between blanks; empty when the key is missing */
    List<String> words(String key) {
        return words(key, content.get(key));
    }

    /** @return each key of the section with its words */
    Map<String, List<String>> wordsByKey(String key) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        section(key).forEach((inner, value) -> words.put(inner, words(key + "." + inner, value)));
        return words;
    }

    Map<String, String> textByKey(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        section(key).forEach((inner, value) -> texts.put(inner, String.valueOf(value)));
        return texts;
    }

    int number(String key) {
        if (content.get(key) instanceof Integer number) {
            return number;
        }
        throw wrong(key, "a number");
    }

    /** @return the entries of a list of maps */
    List<QueryConfig> entries(String key) {
        if (content.get(key) instanceof List<?> list) {
            return list.stream()
                    .map(entry -> new QueryConfig(name + " " + key, asMap(name + " " + key, entry)))
                    .toList();
        }
        throw wrong(key, "a list");
    }

    @Nullable
    String text(String key) {
        Object value = content.get(key);
        return value == null ? null : String.valueOf(value);
    }

    String needed(String key) {
        String value = text(key);
        if (value == null) {
            throw wrong(key, "a text");
        }
        return value;
    }

    private Map<String, Object> section(String key) {
        Map<String, Object> section = new LinkedHashMap<>();
        Object value = content.get(key);
        if (value != null) {
            asMap(name + " " + key, value).forEach((inner, words) -> section.put(String.valueOf(inner), words));
        }
        return section;
    }

    private List<String> words(String key, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?>) {
            throw wrong(key, "words");
        }
        return List.of(String.valueOf(value).strip().split("\\s+"));
    }

    private IllegalStateException wrong(String key, String wanted) {
        return new IllegalStateException(name + " needs " + wanted + " under " + key);
    }

    private static Map<?, ?> asMap(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(name + " needs keys with values, and has " + value);
    }
}

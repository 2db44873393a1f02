package org.massreview.standin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/**
 * 模板库: the templates that this platform knows, and what it lets stand in their fields. Each of standin/templates.yml is
 * there four times: {@code sample-long-term-…}, {@code sample-one-time-…}, {@code sample-account-…}, {@code sample-template-…}.
 */
@Component
@WhileNoAccount
class SampleTemplates {

    private static final Map<String, Pattern> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("thing", Pattern.compile("(?s).{1,20}"));
        TYPES.put("character_string", Pattern.compile("[\\x20-\\x7e]{1,32}"));
        TYPES.put("number", Pattern.compile("[0-9.]{1,32}"));
        TYPES.put(
                "date",
                Pattern.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日( [0-9]{1,2}:[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        TYPES.put("time", Pattern.compile("([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 ?)?([0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?"));
        TYPES.put("phrase", Pattern.compile("\\p{IsHan}{1,5}"));
        TYPES.put("name", Pattern.compile("\\p{IsHan}{1,10}|[A-Za-z .]{1,20}"));
        TYPES.put("amount", Pattern.compile("[¥￥]?[0-9]{1,10}(\\.[0-9]+)?元?"));
        TYPES.put("phone_number", Pattern.compile("[0-9+\\-]{1,17}"));
    }

    private final Map<String, List<String>> fieldsByName = new LinkedHashMap<>();

    SampleTemplates() throws IOException {
        try (InputStream input = new ClassPathResource("standin/templates.yml").getInputStream()) {
            Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            all.forEach((name, fields) -> fieldsByName.put(
                    String.valueOf(name),
                    ((List<?>) fields).stream().map(String::valueOf).toList()));
        }
    }

    /** How a template was taken from the library. */
    enum Library {
        LONG_TERM("sample-long-term-"),
        ONE_TIME("sample-one-time-"),
        ACCOUNT("sample-account-"),
        TEMPLATE("sample-template-");

        private final String prefix;

        Library(String prefix) {
            this.prefix = prefix;
        }

        static Optional<Library> of(String id) {
            return List.of(values()).stream()
                    .filter(library -> id.startsWith(library.prefix))
                    .findFirst();
        }

        private String nameIn(String id) {
            return id.substring(prefix.length());
        }
    }

    /** @return empty for an id that nobody has taken */
    Optional<Library> library(String id) {
        return Library.of(id).filter(library -> fieldsByName.containsKey(library.nameIn(id)));
    }

    /** @return what is wrong with the data, as the platform says it; empty when nothing is */
    Optional<String> fault(String id, JsonNode data) {
        List<String> fields = library(id)
                .map(library -> fieldsByName.getOrDefault(library.nameIn(id), List.of()))
                .orElse(List.of());
        List<String> given = new ArrayList<>();
        data.properties().forEach(field -> given.add(field.getKey()));
        for (String field : fields) {
            String value = data.path(field).path("value").asString("");
            if (value.isEmpty()) {
                return Optional.of("data." + field + ".value is empty");
            }
            Pattern type = TYPES.get(field.replaceAll("[0-9]+$", ""));
            if (type == null || !type.matcher(value).matches()) {
                return Optional.of("data." + field + ".value invalid");
            }
        }
        given.removeAll(fields);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of("data." + given.get(0) + " is no field of the template");
    }
}

package org.massreview.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * 回避: which levels a complaint names, by the words of config/conflicts.yml. Whoever is named neither sees nor decides, and
 * nobody below them in the same house either. Rather one too many goes up a level than one lands on the desk of whom it names.
 */
@Component
class Conflicts {

    private final Map<Party, List<String>> words = new EnumMap<>(Party.class);

    Conflicts(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        try (InputStream input = Files.newInputStream(config.resolve("conflicts.yml"))) {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            words.put(Party.TOWNSHIP, phrases(file, "TOWNSHIP"));
            words.put(Party.COUNTY, phrases(file, "COUNTY"));
        }
    }

    private static List<String> phrases(Object file, String level) {
        if (file instanceof Map<?, ?> map && map.get(level) instanceof List<?> phrases) {
            return phrases.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("conflicts.yml needs " + level + ": [...]");
    }

    /** @return WINDOW and TOWNSHIP when the centre's leaders are named, COUNTY too when the bureau is; else empty */
    Set<Party> namedIn(String said) {
        EnumSet<Party> named = EnumSet.noneOf(Party.class);
        if (words.getOrDefault(Party.TOWNSHIP, List.of()).stream().anyMatch(said::contains)) {
            named.add(Party.WINDOW);
            named.add(Party.TOWNSHIP);
        }
        if (words.getOrDefault(Party.COUNTY, List.of()).stream().anyMatch(said::contains)) {
            named.add(Party.COUNTY);
        }
        return named;
    }
}

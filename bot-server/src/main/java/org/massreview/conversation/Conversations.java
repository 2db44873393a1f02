package org.massreview.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of conversations/: the scripts, and the patterns that hold in all of them. */
record Conversations(Scripts scripts, Patterns patterns) {

    private static final String PATTERNS = "_patterns.yml";

    /** @throws IllegalStateException when a file can not be read as what it should be */
    static Conversations read() throws IOException {
        List<Script> scripts = new ArrayList<>();
        Map<String, Object> common = Map.of();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:conversations/*.yml")) {
            try (InputStream input = file.getInputStream()) {
                Map<String, Object> yaml = ScriptReader.yaml(input);
                if (PATTERNS.equals(file.getFilename())) {
                    common = yaml;
                } else {
                    scripts.add(ScriptReader.read(yaml));
                }
            }
        }
        List<String> menu = ScriptReader.list(common.get("menu")).stream()
                .map(String::valueOf)
                .toList();
        return new Conversations(new Scripts(scripts, menu), new Patterns(common));
    }
}

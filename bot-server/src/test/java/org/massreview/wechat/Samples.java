package org.massreview.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded and published messages of the platform; where each is from stands in wechat-samples/INDEX.md. */
final class Samples {

    private Samples() {}

    static Stream<JsonNode> vectors() {
        return JsonMapper.shared().readTree(read("vectors.json")).valueStream();
    }

    static JsonNode vector(String name) {
        return vectors()
                .filter(vector -> vector.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @return names such as {@code ma-docs/text.json} */
    static List<String> in(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> {
                    try (Stream<Path> files = Files.list(root().resolve(folder))) {
                        return files.map(file -> folder + "/" + file.getFileName()).sorted().toList().stream();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .toList();
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(root().resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path root() {
        try {
            return Path.of(Samples.class.getResource("/wechat-samples").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

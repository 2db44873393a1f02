package org.massreview.browser;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page that the client has in the browser, such as {@code pages/review}. */
final class PagesJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private PagesJson() {}

    static List<String> all() {
        JsonNode all = JSON.readTree(ClientFolder.text("src/pages.json"));
        Stream<String> main = paths(all.get("pages"), "");
        Stream<String> others = StreamSupport.stream(all.path("subPackages").spliterator(), false)
                .flatMap(part -> paths(part.get("pages"), part.get("root").asString() + "/"));
        return Stream.concat(main, others).toList();
    }

    private static Stream<String> paths(JsonNode pages, String root) {
        return StreamSupport.stream(pages.spliterator(), false)
                .map(page -> root + page.get("path").asString());
    }
}

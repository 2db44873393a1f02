package org.massreview.browser;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page that the client has, such as {@code pages/review}. */
public final class PagesJson {

    private static final Pattern H5_ONLY = Pattern.compile("(?s)// #ifdef H5\\b.*?// #endif");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private PagesJson() {}

    /** In the browser. */
    static List<String> all() {
        return in(ClientFolder.text("src/pages.json"));
    }

    /** In the mini-program. */
    public static List<String> inProgram() {
        return in(H5_ONLY.matcher(ClientFolder.text("src/pages.json")).replaceAll(""));
    }

    private static List<String> in(String file) {
        JsonNode all = JSON.readTree(file);
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

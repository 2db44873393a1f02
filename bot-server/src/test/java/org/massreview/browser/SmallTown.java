package org.massreview.browser;

import java.util.List;
import java.util.stream.StreamSupport;
import org.massreview.journey.Citizens;
import tools.jackson.databind.JsonNode;

/** Windows of the sample city that no other test rates; each test here has some of its own. */
final class SmallTown {

    private static final List<String> TOWNSHIPS = List.of("421381100", "421303499", "421303587");

    private SmallTown() {}

    static JsonNode window(Citizens citizens, int index) {
        return TOWNSHIPS.stream()
                .map(township -> citizens.get("/api/v1/directory?under=" + township)
                        .json()
                        .get("children"))
                .flatMap(windows -> StreamSupport.stream(windows.spliterator(), false))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }
}

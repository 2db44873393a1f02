package org.massreview.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that can be started, as the client's build/browser.mjs found or brought it.
 *
 * @param node the Node that ran it
 */
record Found(String executable, Map<String, String> env, List<String> args, String node) {

    /** @throws IllegalStateException with one sentence for whoever runs the tests */
    static Found look() {
        List<String> command = new ArrayList<>(
                List.of("node", ClientFolder.of("build/browser.mjs").toString()));
        String named = System.getProperty("browser", "");
        if (!named.isBlank()) {
            command.add(named);
        }
        try {
            Process looking = new ProcessBuilder(command).start();
            String found = new String(looking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String why = new String(looking.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (looking.waitFor() != 0) {
                throw new IllegalStateException(why.strip());
            }
            return JsonMapper.shared().readValue(found, Found.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Node, which looks for a browser, can not be started; -Dskip.browser=true leaves these tests out",
                    failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

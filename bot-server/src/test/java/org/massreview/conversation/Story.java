package org.massreview.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A transcript that asserts meaning and not wording, one of src/test/resources/stories.
 *
 * @param folder happy, corrections …
 * @param filed the slots with which the last deed was done; null when nothing may be done
 */
public record Story(
        String folder,
        String file,
        String name,
        List<Step> turns,
        @Nullable Map<String, String> filed) {

    private static final Path STORIES = Path.of("bot-server/src/test/resources/stories");

    /**
     * One message and what must follow.
     *
     * @param kind citizen (types), voice, scan, click, event, photo, other
     * @param said words, or a window's code for scan, a key for click
     * @param later time that passes before
     * @param bot what the answer means: "asks window", "confirms", "says done", "refuses CODE", "says nothing"
     * @param heard slots and what they hold then
     * @param does the deed that is done
     * @param refused code with which the desk refuses
     */
    public record Step(
            String kind,
            String said,
            Duration later,
            String bot,
            Map<String, String> heard,
            @Nullable String does,
            @Nullable String refused) {}

    public static List<Story> all() {
        try (Stream<Path> files = Files.walk(STORIES)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file holds one or several stories, separated as YAML documents. */
    private static List<Story> read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            List<Story> stories = new ArrayList<>();
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(input)) {
                stories.add(story(file, (Map<?, ?>) document));
            }
            return stories;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Story story(Path file, Map<?, ?> raw) {
        List<Step> turns = new ArrayList<>();
        for (Object turn : (List<?>) raw.get("turns")) {
            turns.add(step((Map<?, ?>) turn));
        }
        Object filed = raw.get("filed");
        return new Story(
                file.getParent().getFileName().toString(),
                file.getFileName().toString(),
                String.valueOf(raw.get("story")),
                turns,
                filed == null ? null : texts((Map<?, ?>) filed));
    }

    private static Step step(Map<?, ?> raw) {
        for (String kind : List.of("citizen", "voice", "scan", "click", "event", "photo", "other")) {
            if (raw.containsKey(kind)) {
                Object later = raw.get("later");
                Object heard = raw.get("heard");
                Object does = raw.get("does");
                Object refused = raw.get("refused");
                return new Step(
                        kind,
                        String.valueOf(raw.get(kind)),
                        later == null ? Duration.ofSeconds(20) : Duration.parse("PT" + later),
                        String.valueOf(raw.get("bot")),
                        heard == null ? Map.of() : texts((Map<?, ?>) heard),
                        does == null ? null : String.valueOf(does),
                        refused == null ? null : String.valueOf(refused));
            }
        }
        throw new IllegalArgumentException("nobody speaks in " + raw);
    }

    private static Map<String, String> texts(Map<?, ?> raw) {
        Map<String, String> texts = new LinkedHashMap<>();
        raw.forEach((key, value) -> texts.put(String.valueOf(key), value == null ? "" : String.valueOf(value)));
        return texts;
    }

    @Override
    public String toString() {
        return folder + "/" + file + ": " + name;
    }
}

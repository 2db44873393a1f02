package org.massreview.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.massreview.review.Tag;
import org.massreview.review.Tags;

/** 听懂群众: reads what a citizen says of a window. Immutable, for many threads, without network. */
public final class CitizenReader {

    private static final String FOLDER = "understanding/citizens";

    private final Map<String, String> files;
    private final Map<String, Tag> tags;
    private final Function<String, Mention> mentions;
    private final Lexicon lexicon;
    private final Leanings leanings;

    private CitizenReader(Map<String, String> files, Map<String, Tag> tags, Function<String, Mention> mentions) {
        this.files = Map.copyOf(files);
        this.tags = tags;
        this.mentions = mentions;
        this.leanings = Leanings.parse(files.getOrDefault(Leanings.FILE, ""));
        Map<String, String> entries = new TreeMap<>(files);
        entries.remove(Leanings.FILE);
        this.lexicon = new Lexicon(entries, tags);
    }

    /**
     * @param config folder with tags.csv and understanding/citizens: *.yml and leanings.tsv
     * @param mentions finds places, windows and services in a message as it was written
     * @throws LexiconFault naming file and line of what cannot be read
     * @throws IOException when a file is missing
     */
    public static CitizenReader open(Path config, Function<String, Mention> mentions) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.list(config.resolve(FOLDER))) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yml") || path.endsWith(Leanings.FILE))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new CitizenReader(files, Tags.read(config), mentions);
    }

    /**
     * The same reader with one file of the lexicon changed or added.
     *
     * @param file its name below understanding/citizens, such as problems.yml
     * @throws LexiconFault when the file cannot be read
     */
    public CitizenReader with(String file, String yaml) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, yaml);
        return new CitizenReader(changed, tags, mentions);
    }

    /** @param text of any length; what is beyond 2,000 characters is not read */
    public Remark read(String text) {
        Judgement judgement = new Judgement(lexicon.find(text), List.copyOf(tags.keySet()), lexicon.yields(), leanings);
        Scope scope = judgement.scope();
        return new Remark(
                scope, scope == Scope.REVIEW ? judgement.verdict() : null, mentions.apply(text), judgement.isThreat());
    }

    /** What the lexicon found and took each part for, for the operator's eyes. */
    public List<String> explain(String text) {
        Lexicon.Found found = lexicon.find(text);
        return found.senses().stream()
                .map(sense -> found.said().text().substring(sense.start(), sense.end()) + " ← "
                        + sense.entry().where()
                        + (sense.meaning() == sense.entry().meaning() ? "" : " negated"))
                .toList();
    }

    /** The words in one spelling, as they are compared with the lexicon. */
    String spelled(String text) {
        return lexicon.find(text).said().text();
    }

    List<Entry> entries() {
        return lexicon.entries();
    }
}

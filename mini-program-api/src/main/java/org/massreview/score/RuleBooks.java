package org.massreview.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.massreview.directory.PlaceKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rule books of config/rules; a day is judged by the book of its year, or by the last one before it. */
@Component
public class RuleBooks {

    private final NavigableMap<Integer, RuleBook> byYear = new TreeMap<>();

    RuleBooks(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        try (Stream<Path> files = Files.list(config.resolve("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                RuleBook book = read(file);
                if (byYear.put(book.year(), book) != null) {
                    throw new IllegalStateException("config/rules holds two rule books for " + book.year());
                }
            }
        }
        if (byYear.isEmpty()) {
            throw new IllegalStateException("config/rules holds no rule book");
        }
    }

    public RuleBook on(LocalDate day) {
        Map.Entry<Integer, RuleBook> book = byYear.floorEntry(day.getYear());
        return book == null ? byYear.firstEntry().getValue() : book.getValue();
    }

    private static RuleBook read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            Node book = new Node(new Yaml(new SafeConstructor(new LoaderOptions())).load(input));
            Map<Integer, Double> points = new HashMap<>();
            book.at("points").values().forEach((level, value) -> points.put(Integer.valueOf(level), number(value)));
            Map<PlaceKind, Double> shrinkage = new EnumMap<>(PlaceKind.class);
            book.at("shrinkage").values().forEach((kind, value) -> shrinkage.put(kind(kind), number(value)));
            Map<PlaceKind, RuleBook.Threshold> eligibility = new EnumMap<>(PlaceKind.class);
            Node thresholds = book.at("eligibility");
            thresholds
                    .values()
                    .keySet()
                    .forEach(kind -> eligibility.put(
                            kind(kind),
                            new RuleBook.Threshold((int) thresholds.at(kind).number("reviews"), (int)
                                    thresholds.at(kind).number("days"))));
            Node weights = book.at("weights");
            Node rates = book.at("rates");
            return new RuleBook(
                    book.text("version"),
                    (int) book.number("year"),
                    points,
                    shrinkage,
                    new RuleBook.Weights(
                            weights.number("satisfaction"), weights.number("onTime"), weights.number("followUp")),
                    new RuleBook.Rates(rates.number("shrinkage"), rates.number("whileNothingIsKnown")),
                    book.number("interval"),
                    eligibility,
                    (int) book.number("smallestPublicGroup"));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static PlaceKind kind(String word) {
        return PlaceKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("the rule book needs a number where it has " + value);
    }

    /** One mapping of the file; a missing name is said by its name. */
    private record Node(Object raw) {

        Map<String, Object> values() {
            if (!(raw instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("the rule book needs a mapping where it has " + raw);
            }
            Map<String, Object> values = new HashMap<>();
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
            return values;
        }

        Node at(String name) {
            return new Node(required(name));
        }

        /** Without quotes YAML reads 2026.10 as the number 2026.1, which is another version. */
        String text(String name) {
            if (required(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("the rule book needs quotes around its " + name);
        }

        double number(String name) {
            return RuleBooks.number(required(name));
        }

        private Object required(String name) {
            Object value = values().get(name);
            if (value == null) {
                throw new IllegalArgumentException("the rule book needs " + name);
            }
            return value;
        }
    }
}

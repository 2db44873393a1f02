package org.massreview.notification;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.notification.Template.Filling;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads config/notifications.yml and refuses, in one sentence, what the platform would refuse later. */
final class BookReader {

    private static final String FIXED = "=";
    private static final int MOST_FIELDS = 10;
    private static final Set<String> RULE_KEYS =
            Set.of("to", "keep", "gather", "urgent", "repeat", "page", "fields", "templates");

    private static final Pattern PAGE = Pattern.compile("pages/[\\w/-]+(\\?([^{}\\s]|\\{number}|\\{place})+)?");

    private final boolean samples;

    /** @param samples whether the stand-in's templates are used where none is configured */
    BookReader(boolean samples) {
        this.samples = samples;
    }

    /** @throws IllegalStateException when something in it can not be */
    NotificationBook read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(new Yaml(new SafeConstructor(new LoaderOptions())).<@Nullable Object>load(reader));
        }
    }

    NotificationBook read(@Nullable Object file) {
        Map<?, ?> book = map(file, "the file");
        Map<?, ?> quiet = map(book.get("quiet"), "quiet");
        return new NotificationBook(
                time(quiet.get("from"), "quiet.from"),
                time(quiet.get("to"), "quiet.to"),
                Duration.ofSeconds(number(book.get("gather"), "gather", 0, 3_600)),
                list(book.get("retry"), "retry").stream()
                        .map(minutes -> Duration.ofMinutes(number(minutes, "retry", 1, 10_000)))
                        .toList(),
                Duration.ofSeconds(number(book.get("lease"), "lease", 1, 3_600)),
                rules(map(book.get("kinds"), "kinds")));
    }

    private Map<Kind, Rule> rules(Map<?, ?> kinds) {
        for (Object name : kinds.keySet()) {
            constant(Kind.class, name, "kinds");
        }
        Map<Kind, Rule> rules = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rules.put(kind, rule(kind, map(kinds.get(kind.name()), "kinds." + kind)));
        }
        return rules;
    }

    private Rule rule(Kind kind, Map<?, ?> rule) {
        for (Object key : rule.keySet()) {
            if (!RULE_KEYS.contains(String.valueOf(key))) {
                throw wrong(kind + " has " + key + ", which nobody knows; known are " + sorted(RULE_KEYS));
            }
        }
        return new Rule(
                audiences(kind, rule.get("to")),
                Duration.ofDays(number(rule.get("keep"), kind + ".keep", 1, 60)),
                Boolean.TRUE.equals(rule.get("gather")),
                Boolean.TRUE.equals(rule.get("urgent")),
                Boolean.TRUE.equals(rule.get("repeat")),
                opens(kind, rule.get("page")),
                templates(kind, map(rule.get("fields"), kind + ".fields"), rule.get("templates")));
    }

    /** One page for all, or one for citizens and one for staff. */
    private static Opens opens(Kind kind, @Nullable Object page) {
        if (page instanceof Map<?, ?> each && each.keySet().equals(Set.of("citizen", "staff"))) {
            return new Opens(path(kind, each.get("citizen")), path(kind, each.get("staff")));
        }
        return page == null ? Opens.NOTHING : new Opens(path(kind, page), path(kind, page));
    }

    private static String path(Kind kind, @Nullable Object page) {
        if (page instanceof String path && PAGE.matcher(path).matches()) {
            return path;
        }
        throw wrong(kind + ".page is a page of the mini-program, such as pages/mine, or {citizen: …, staff: …}");
    }

    private static List<Audience> audiences(Kind kind, @Nullable Object to) {
        List<Audience> audiences = list(to, kind + ".to").stream()
                .map(word -> constant(Audience.class, word, kind + ".to"))
                .toList();
        for (Audience audience : audiences) {
            if (!kind.mayGoTo(audience)) {
                throw wrong(kind + " can not go to " + audience);
            }
        }
        return audiences;
    }

    private Map<Template.Slot, Template> templates(Kind kind, Map<?, ?> fields, @Nullable Object configured) {
        Map<?, ?> given = configured == null ? Map.of() : map(configured, kind + ".templates");
        for (Object word : given.keySet()) {
            if (List.of(Template.Slot.values()).stream()
                    .noneMatch(slot -> slot.word().equals(word))) {
                throw wrong(kind + ".templates has " + word + "; known are long-term, one-time, account and template");
            }
        }
        Map<Template.Slot, Template> templates = new EnumMap<>(Template.Slot.class);
        Map<String, Filling> common = fillings(kind, fields);
        for (Template.Slot slot : Template.Slot.values()) {
            Object one = given.get(slot.word());
            Map<?, ?> own = one instanceof Map<?, ?> map ? map : Map.of();
            Object id = own.isEmpty() ? one : own.get("id");
            boolean named = id instanceof String text && !text.isBlank();
            if (named || samples) {
                templates.put(
                        slot,
                        new Template(
                                named ? String.valueOf(id).strip() : sample(kind, slot),
                                own.get("fields") == null || !named
                                        ? common
                                        : fillings(kind, map(own.get("fields"), kind + "." + slot.word()))));
            }
        }
        return templates;
    }

    static String sample(Kind kind, Template.Slot slot) {
        return "sample-" + slot.word() + "-" + kind.name();
    }

    private static Map<String, Filling> fillings(Kind kind, Map<?, ?> fields) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw wrong(kind + " needs 1 to " + MOST_FIELDS + " fields");
        }
        Map<String, Filling> fillings = new LinkedHashMap<>();
        fields.forEach((name, value) ->
                fillings.put(String.valueOf(name), filling(kind, String.valueOf(name), String.valueOf(value))));
        return fillings;
    }

    private static Filling filling(Kind kind, String field, String value) {
        FieldType type = FieldType.ofField(field)
                .orElseThrow(() -> wrong("%s has the field %s, whose type is not one of the platform's that we fill"
                        .formatted(kind, field)));
        if (value.startsWith(FIXED)) {
            String fixed = value.substring(FIXED.length());
            if (!type.isRight(fixed)) {
                throw wrong("%s.%s: “%s” does not fit into %s, which takes at most %d characters of its kind"
                        .formatted(kind, field, fixed, type.word(), type.longest()));
            }
            return new Filling(null, fixed);
        }
        Fact fact = Fact.of(value)
                .orElseThrow(
                        () -> wrong("%s.%s is to be filled with %s, which we do not know; a fixed text begins with ="
                                .formatted(kind, field, value)));
        if (!type.takes(fact.shape())) {
            throw wrong("%s.%s: %s can not stand in a field of the type %s".formatted(kind, field, value, type.word()));
        }
        return new Filling(fact, "");
    }

    private static Map<?, ?> map(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(name + " is missing, or is no mapping");
    }

    private static List<?> list(@Nullable Object value, String name) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw wrong(name + " is missing, or is no list");
    }

    private static int number(@Nullable Object value, String name, int least, int most) {
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw wrong(name + " is a number from " + least + " to " + most);
    }

    private static LocalTime time(@Nullable Object value, String name) {
        try {
            return LocalTime.parse(String.valueOf(value));
        } catch (DateTimeException noTime) {
            throw wrong(name + " is a time in quotes, such as \"21:00\"");
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable Object word, String name) {
        try {
            return Enum.valueOf(type, String.valueOf(word));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name + " has " + word + "; known are " + List.of(type.getEnumConstants()));
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static IllegalStateException wrong(String sentence) {
        return new IllegalStateException("notifications.yml: " + sentence + ".");
    }
}

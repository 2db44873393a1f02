package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Tag;

/** Reads the entries of one file. */
final class EntryParser {

    private static final Set<String> KEYS = Set.of(
            "name",
            "tag",
            "tags",
            "tone",
            "weight",
            "level",
            "scope",
            "firm",
            "cue",
            "negated",
            "patterns",
            "unless",
            "examples");
    private static final int USUAL_WEIGHT = 2;

    private final Map<String, Tag> tags;
    private final WordingParser wordings;

    EntryParser(Map<String, Tag> tags, WordingParser wordings) {
        this.tags = tags;
        this.wordings = wordings;
    }

    Entry parse(LexiconFile at) {
        Map<String, LexiconFile> fields = at.map();
        LexiconFile name = needed(at, "name");
        fields.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw value.fault("(" + name.text() + ") knows no '" + key + "'; there are "
                        + KEYS.stream().sorted().toList());
            }
        });
        Meaning meaning = meaning(at);
        if (meaning.isNothing()) {
            throw at.fault("(" + name.text() + ") gives no tag, tone, level, scope or cue");
        }
        return new Entry(
                name.text(),
                at.file(),
                at.line(),
                meaning,
                negated(fields.get("negated")),
                wordings(needed(at, "patterns")),
                fields.containsKey("unless") ? wordings(needed(at, "unless")) : List.of(),
                fields.containsKey("examples")
                        ? needed(at, "examples").list().stream()
                                .map(Example::parse)
                                .toList()
                        : List.of());
    }

    private static LexiconFile needed(LexiconFile at, String key) {
        LexiconFile value = at.get(key);
        if (value == null) {
            throw at.fault("has an entry without '" + key + "'");
        }
        return value;
    }

    private List<Wording> wordings(LexiconFile patterns) {
        List<Wording> all = new ArrayList<>();
        patterns.list().forEach(pattern -> all.addAll(wordings.parse(pattern)));
        return List.copyOf(all);
    }

    private Meaning negated(@Nullable LexiconFile at) {
        if (at == null) {
            return Meaning.NOTHING;
        }
        return at.isText() ? ofTags(List.of(tag(at)), USUAL_WEIGHT) : meaning(at);
    }

    private Meaning meaning(LexiconFile at) {
        LexiconFile weight = at.get("weight");
        int strength = weight == null ? USUAL_WEIGHT : weight.number(1, 3);
        List<Tag> given = new ArrayList<>();
        LexiconFile single = at.get("tag");
        if (single != null) {
            given.add(tag(single));
        }
        LexiconFile several = at.get("tags");
        if (several != null) {
            several.list().forEach(tag -> given.add(tag(tag)));
        }
        Meaning tagged = ofTags(given, strength);
        LexiconFile tone = at.get("tone");
        LexiconFile level = at.get("level");
        LexiconFile firm = at.get("firm");
        return new Meaning(
                tagged.tags(),
                tone == null ? tagged.tone() : tone(tone, strength),
                level == null ? 0 : level.number(1, 5),
                word(Scope.class, at.get("scope")),
                word(Meaning.Cue.class, at.get("cue")),
                firm != null && firm.text().equals("true"));
    }

    private static Meaning ofTags(List<Tag> tags, int strength) {
        int tone = tags.isEmpty() ? 0 : tags.get(0).negative() ? -strength : strength;
        return new Meaning(List.copyOf(tags), tone, 0, null, null, false);
    }

    private Tag tag(LexiconFile at) {
        Tag tag = tags.get(at.text());
        if (tag == null) {
            throw at.fault("knows no tag '" + at.text() + "'; tags.csv has " + tags.keySet());
        }
        return tag;
    }

    private static int tone(LexiconFile at, int strength) {
        return switch (at.text()) {
            case "positive" -> strength;
            case "negative" -> -strength;
            default -> throw at.fault("needs positive or negative, and has '" + at.text() + "'");
        };
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable LexiconFile at) {
        if (at == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(at.text())) {
                return constant;
            }
        }
        throw at.fault("knows no '" + at.text() + "' here; there are " + List.of(type.getEnumConstants()));
    }
}

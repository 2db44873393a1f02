package org.massreview.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** What may be said at any moment, written once in conversations/_patterns.yml: whole messages, or expressions for them. */
final class Patterns {

    /** What is said at any moment is short; expressions with repetitions would not end on a page of the same letter. */
    private static final int LONGEST = 80;

    private final Map<Pattern, Set<String>> words = new EnumMap<>(Pattern.class);
    private final Map<Pattern, List<java.util.regex.Pattern>> like = new EnumMap<>(Pattern.class);
    private final List<java.util.regex.Pattern> corrections = new ArrayList<>();
    private final Map<String, Set<String>> slotsByWord = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> ordinals = new LinkedHashMap<>();

    Patterns(Map<String, Object> file) {
        Map<?, ?> all = ScriptReader.map(file.get("patterns"));
        for (Pattern pattern : Pattern.values()) {
            Map<?, ?> entry = ScriptReader.map(all.get(pattern.name().toLowerCase(Locale.ROOT)));
            Set<String> whole = new HashSet<>();
            ScriptReader.list(entry.get("words")).forEach(word -> whole.add(String.valueOf(word)));
            words.put(pattern, whole);
            like.put(pattern, expressions(ScriptReader.list(entry.get("like"))));
            if (whole.isEmpty() && ScriptReader.list(entry.get("like")).isEmpty()) {
                throw new IllegalStateException(
                        "_patterns.yml has no " + pattern.name().toLowerCase(Locale.ROOT));
            }
        }
        corrections.addAll(expressions(ScriptReader.list(file.get("wrong"))));
        corrections.addAll(expressions(ScriptReader.list(file.get("corrections"))));
        ScriptReader.map(file.get("slots"))
                .forEach((slot, named) -> ScriptReader.list(named)
                        .forEach(word -> slotsByWord
                                .computeIfAbsent(String.valueOf(word), none -> new HashSet<>())
                                .add(String.valueOf(slot))));
        fill(levels, file.get("levels"));
        fill(numbers, file.get("numbers"));
        fill(ordinals, file.get("ordinals"));
    }

    private static void fill(Map<String, Integer> map, @org.jspecify.annotations.Nullable Object raw) {
        ScriptReader.map(raw)
                .forEach((number, named) ->
                        ScriptReader.list(named).forEach(word -> map.put(String.valueOf(word), (Integer) number)));
    }

    private static List<java.util.regex.Pattern> expressions(List<?> raw) {
        return raw.stream()
                .map(each ->
                        java.util.regex.Pattern.compile(String.valueOf(each), java.util.regex.Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** @param plain lower case, without punctuation at its ends */
    Set<Pattern> in(String plain) {
        Set<Pattern> found = EnumSet.noneOf(Pattern.class);
        if (plain.length() > LONGEST) {
            return found;
        }
        for (Pattern pattern : Pattern.values()) {
            boolean fits = words.getOrDefault(pattern, Set.of()).contains(plain)
                    || like.getOrDefault(pattern, List.of()).stream()
                            .anyMatch(expression -> expression.matcher(plain).matches());
            if (fits) {
                found.add(pattern);
            }
        }
        return found;
    }

    Optional<Integer> level(String plain) {
        return Optional.ofNullable(levels.get(plain));
    }

    Optional<Integer> number(String plain) {
        return plain.matches("[0-9]") ? Optional.of(Integer.valueOf(plain)) : Optional.ofNullable(numbers.get(plain));
    }

    /** @return a position in a list, from 1 */
    Optional<Integer> ordinal(String plain) {
        return Optional.ofNullable(ordinals.get(plain));
    }

    /**
     * @param slots that are named; empty when none is
     * @param rest what is said instead; empty when only something is said to be wrong
     */
    record Corrected(Set<String> slots, String rest) {}

    Optional<Corrected> correction(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (java.util.regex.Pattern expression : corrections) {
            Matcher matcher = expression.matcher(text);
            if (matcher.matches()) {
                boolean names = expression.pattern().contains("(?<slot>");
                Set<String> slots = names ? slotsByWord.getOrDefault(matcher.group("slot"), Set.of()) : Set.of();
                boolean says = expression.pattern().contains("(?<rest>");
                return Optional.of(
                        new Corrected(slots, says ? matcher.group("rest").strip() : ""));
            }
        }
        return Optional.empty();
    }
}

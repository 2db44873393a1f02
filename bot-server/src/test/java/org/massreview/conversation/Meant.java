package org.massreview.conversation;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer means, in the words of the stories: from lines, and from what a phone shows. */
public final class Meant {

    private Meant() {}

    static Set<String> byLines(List<Line> lines) {
        Set<String> meant = new LinkedHashSet<>();
        for (Line line : lines) {
            switch (line.kind()) {
                case ASK ->
                    meant.add("asks " + line.arguments().get(line.arguments().size() - 1));
                case CONFIRM -> meant.add("confirms");
                case REFUSE -> meant.add("refuses " + line.key());
                case SAY -> meant.addAll(says(line.key()));
                case RAW -> meant.add("says figures");
            }
        }
        if (lines.isEmpty()) {
            meant.add("says nothing");
        }
        return meant;
    }

    /** talk.review.done.bad is "says review.done.bad", and "says" with any of its parts. */
    private static Set<String> says(String key) {
        Set<String> meant = new LinkedHashSet<>();
        String[] parts = key.split("\\.");
        for (int from = 1; from < parts.length; from++) {
            for (int to = from + 1; to <= parts.length; to++) {
                meant.add("says " + String.join(".", List.of(parts).subList(from, to)));
            }
        }
        return meant;
    }

    /** The same from words: whichever messages of the bundle could have made them. */
    public static Set<String> byWords(String shown, ResourceBundle... bundles) {
        Set<String> meant = new LinkedHashSet<>();
        for (ResourceBundle bundle : bundles) {
            bundle.keySet().stream()
                    .filter(key -> key.startsWith("talk.") || key.matches("[A-Z_]+"))
                    .filter(key -> shape(bundle.getString(key)).matcher(shown).find())
                    .forEach(key -> meant.addAll(meaningOf(key)));
        }
        if (shown.isBlank()) {
            meant.add("says nothing");
        }
        return meant;
    }

    private static Set<String> meaningOf(String key) {
        if (key.startsWith("talk.ask.")) {
            return Set.of("asks " + key.substring(key.lastIndexOf('.') + 1));
        }
        if (key.startsWith("talk.which.")) {
            return Set.of("asks " + key.substring(key.lastIndexOf('.') + 1));
        }
        if (key.startsWith("talk.confirm.")) {
            return Set.of("confirms");
        }
        return key.startsWith("talk.") ? says(key) : Set.of("refuses " + key);
    }

    private static Pattern shape(String message) {
        String[] parts = message.split("\\{[0-9]}", -1);
        StringBuilder shape = new StringBuilder("(?s)");
        for (int i = 0; i < parts.length; i++) {
            shape.append(i == 0 ? "" : ".*?").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(shape.toString());
    }

    static String format(ResourceBundle bundle, String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key)).format(arguments);
    }
}

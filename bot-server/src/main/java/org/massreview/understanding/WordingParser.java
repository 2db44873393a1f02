package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one pattern. {@code 态度} stands for itself, {@code <staff>} for a named group of words, {@code (差|坏)} for one of
 * several, {@code 没[有]人} for with and without. {@code ~} lets up to 3 characters lie between, {@code …} up to 9 of the
 * same clause, {@code &} up to 40 beyond its end. {@code ^} and {@code $} hold the ends of a clause, {@code ^^} and
 * {@code $$} those of the message. An exception that begins with {@code &} holds in the whole sentence. Quantities: {@code {time>=30m}} (s, m, h, d), {@code {times>=2}}, {@code {money}},
 * {@code {people>=10}}, {@code {clock}}.
 */
final class WordingParser {

    private static final Pattern QUANTITY =
            Pattern.compile("(time|times|money|people|clock)((>=|<=)([0-9.]+)([smhd]?))?");
    private static final Pattern MIXED = Pattern.compile("\\(([^()]*\\{[^()]*)\\)");
    private static final Map<String, Double> MINUTES = Map.of("", 1.0, "s", 1 / 60.0, "m", 1.0, "h", 60.0, "d", 1440.0);

    private final Map<String, TreeSet<String>> groups;
    private final ToIntFunction<TreeSet<String>> sets;

    /** @param sets gives each set of words its number */
    WordingParser(Map<String, TreeSet<String>> groups, ToIntFunction<TreeSet<String>> sets) {
        this.groups = groups;
        this.sets = sets;
    }

    /** @return one wording for each choice of the optional parts */
    List<Wording> parse(LexiconFile at) {
        List<Wording> wordings = new ArrayList<>();
        for (String pattern : choices(at.text(), at)) {
            wordings.add(compile(pattern, at));
        }
        return wordings;
    }

    /** {@code [a|b]} and {@code (a|b)?} are the same: one of them, or none. */
    private static List<String> choices(String pattern, LexiconFile at) {
        int asked = pattern.indexOf(")?");
        if (asked >= 0) {
            int open = pattern.lastIndexOf('(', asked);
            if (open < 0) {
                throw at.fault("has ')' without '(' in '" + pattern + "'");
            }
            return choices(
                    pattern.substring(0, open)
                            + '['
                            + pattern.substring(open + 1, asked)
                            + ']'
                            + pattern.substring(asked + 2),
                    at);
        }
        int open = pattern.indexOf('[');
        if (open < 0) {
            return withQuantities(pattern);
        }
        int close = pattern.indexOf(']', open);
        if (close < 0) {
            throw at.fault("has '[' without ']' in '" + pattern + "'");
        }
        String inner = pattern.substring(open + 1, close);
        List<String> choices = new ArrayList<>();
        for (String optional : List.of(inner.contains("|") ? "(" + inner + ")" : inner, "")) {
            choices.addAll(choices(pattern.substring(0, open) + optional + pattern.substring(close + 1), at));
        }
        return choices;
    }

    /** A quantity among words, (半天|{time>=1h}), is a pattern of its own. */
    private static List<String> withQuantities(String pattern) {
        Matcher mixed = MIXED.matcher(pattern);
        if (!mixed.find()) {
            return List.of(pattern);
        }
        List<String> choices = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String choice : mixed.group(1).split("\\|")) {
            (choice.contains("{") ? choices : words).add(choice);
        }
        if (!words.isEmpty()) {
            choices.add("(" + String.join("|", words) + ")");
        }
        return choices.stream()
                .flatMap(choice ->
                        withQuantities(pattern.substring(0, mixed.start()) + choice + pattern.substring(mixed.end()))
                                .stream())
                .toList();
    }

    /** A part before it is known what stands after it. */
    private record Piece(
            @Nullable TreeSet<String> words, Wording.@Nullable QuantityRange quantity, int gap, boolean across) {}

    private Wording compile(String pattern, LexiconFile at) {
        String rest = pattern;
        boolean anywhere = rest.startsWith("&");
        rest = anywhere ? rest.substring(1) : rest;
        Wording.Anchor start = Wording.Anchor.NONE;
        Wording.Anchor end = Wording.Anchor.NONE;
        if (rest.startsWith("^")) {
            start = rest.startsWith("^^") ? Wording.Anchor.MESSAGE : Wording.Anchor.CLAUSE;
            rest = rest.substring(start == Wording.Anchor.MESSAGE ? 2 : 1);
        }
        if (rest.endsWith("$")) {
            end = rest.endsWith("$$") ? Wording.Anchor.MESSAGE : Wording.Anchor.CLAUSE;
            rest = rest.substring(0, rest.length() - (end == Wording.Anchor.MESSAGE ? 2 : 1));
        }
        List<Piece> pieces = pieces(rest, at);
        if (pieces.isEmpty()) {
            throw at.fault("has no words in '" + pattern + "'");
        }
        List<Wording.Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean joined = i > 0 && piece.gap == 0 || i + 1 < pieces.size() && pieces.get(i + 1).gap == 0;
            parts.add(new Wording.Part(
                    piece.words == null ? -1 : sets.applyAsInt(piece.words),
                    piece.quantity,
                    piece.gap,
                    piece.across,
                    !joined));
        }
        return new Wording(pattern, List.copyOf(parts), anywhere, start, end);
    }

    private List<Piece> pieces(String pattern, LexiconFile at) {
        List<Piece> pieces = new ArrayList<>();
        int gap = 0;
        boolean across = false;
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            switch (c) {
                case '~', '…', '&' -> {
                    gap = c == '~' ? 3 : c == '…' ? 9 : 40;
                    across = c == '&';
                    i++;
                    continue;
                }
                case '<', '(', '{' -> {
                    int close = pattern.indexOf(c == '<' ? '>' : c == '(' ? ')' : '}', i);
                    if (c == '{' && close > 0) {
                        pieces.add(new Piece(null, quantity(pattern.substring(i + 1, close), at), gap, across));
                    } else if (close > 0) {
                        pieces.add(new Piece(words(c, pattern.substring(i + 1, close), at), null, gap, across));
                    } else {
                        throw at.fault("has '" + c + "' that is not closed in '" + pattern + "'");
                    }
                    i = close + 1;
                }
                default -> {
                    int next = i;
                    while (next < pattern.length() && "~…&<({".indexOf(pattern.charAt(next)) < 0) {
                        next++;
                    }
                    String word = pattern.substring(i, next);
                    if (word.matches(".*[>)}|^$].*")) {
                        throw at.fault("cannot read '" + word + "' in '" + pattern + "'");
                    }
                    pieces.add(new Piece(new TreeSet<>(List.of(word)), null, gap, across));
                    i = next;
                }
            }
            gap = 0;
            across = false;
        }
        return pieces;
    }

    private TreeSet<String> words(char open, String inner, LexiconFile at) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : open == '<' ? new String[] {"<" + inner + ">"} : inner.split("\\|", -1)) {
            if (word.startsWith("<")) {
                String name = word.replaceAll("[<>]", "");
                TreeSet<String> group = groups.get(name);
                if (group == null) {
                    throw at.fault("knows no group <" + name + ">");
                }
                words.addAll(group);
            } else if (word.isBlank()) {
                throw at.fault("has an empty choice in '(" + inner + ")'");
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static Wording.QuantityRange quantity(String inner, LexiconFile at) {
        Matcher matcher = QUANTITY.matcher(inner);
        if (!matcher.matches()) {
            throw at.fault("cannot read the quantity {" + inner + "}, which is written like {time>=30m}");
        }
        Quantity.Kind kind = Quantity.Kind.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
        if (matcher.group(2) == null) {
            return new Wording.QuantityRange(kind, 0, Double.MAX_VALUE);
        }
        double bound = Double.parseDouble(matcher.group(4)) * MINUTES.getOrDefault(matcher.group(5), 1.0);
        return matcher.group(3).equals(">=")
                ? new Wording.QuantityRange(kind, bound, Double.MAX_VALUE)
                : new Wording.QuantityRange(kind, 0, bound);
    }
}

package org.massreview.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 余字: the letters that no word of a question explains. Whoever tells a story leaves many, whoever asks leaves few. */
final class QueryRest {

    private static final Set<String> EXPLAIN_NOTHING = Set.of("help", "how-to", "other", "greeting", "nothing");

    private final Set<String> words = new HashSet<>();
    private final int longest;

    /**
     * @param byHead the words of questions
     * @param between small words that may stand between them
     */
    QueryRest(Map<String, List<String>> byHead, List<String> between) {
        byHead.forEach((head, some) -> {
            if (!EXPLAIN_NOTHING.contains(head)) {
                some.forEach(word -> words.add(PeriodNumber.arabic(word)));
            }
        });
        between.forEach(word -> words.add(PeriodNumber.arabic(word)));
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * As little as can be: 集中在哪些 is 集中 在 哪些, though 集中在哪 is a word too.
     *
     * @param left the text without names, numbers of windows and periods
     */
    String of(String left) {
        String text = QueryLimit.without(left);
        String[] rests = new String[text.length() + 1];
        rests[text.length()] = "";
        for (int from = text.length() - 1; from >= 0; from--) {
            char letter = text.charAt(from);
            String least = (Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "") + rests[from + 1];
            for (int to = from + 1; to <= Math.min(text.length(), from + longest); to++) {
                if (rests[to].length() < least.length() && words.contains(text.substring(from, to))) {
                    least = rests[to];
                }
            }
            rests[from] = least;
        }
        return rests[0];
    }
}

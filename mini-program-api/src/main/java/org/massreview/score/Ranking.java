package org.massreview.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 排名: the eligible places in order, ties declared, and the others apart.
 *
 * @param entries best first
 * @param insufficient places with too few reviews or days: is the code posted?
 */
public record Ranking(List<Entry> entries, List<Score> insufficient) {

    /** Index to 0.01; what is equal is tied, and the rule book's order only says how the tied are listed. */
    private static final Comparator<Score> BEST_FIRST = Comparator.comparingLong(Ranking::hundredths)
            .thenComparing(score -> score.tally().n())
            .thenComparing(score -> rate(score.tally().onTime(), score.tally().due()))
            .thenComparing(
                    score -> rate(score.tally().satisfied(), score.tally().reached()))
            .reversed()
            .thenComparing(score -> score.place().code());

    public Ranking {
        entries = List.copyOf(entries);
        insufficient = List.copyOf(insufficient);
    }

    static Ranking of(List<Score> scores) {
        List<Score> eligible = scores.stream()
                .filter(score -> score.eligible() && score.index() != null)
                .sorted(BEST_FIRST)
                .toList();
        List<Score> others = scores.stream()
                .filter(score -> !score.eligible() || score.index() == null)
                .sorted(Comparator.comparing((Score score) -> score.tally().n())
                        .reversed()
                        .thenComparing(score -> score.place().code()))
                .toList();
        List<Entry> entries = new ArrayList<>(eligible.size());
        for (int i = 0; i < eligible.size(); i++) {
            boolean likeLast = i > 0 && hundredths(eligible.get(i)) == hundredths(eligible.get(i - 1));
            boolean likeNext =
                    i + 1 < eligible.size() && hundredths(eligible.get(i)) == hundredths(eligible.get(i + 1));
            int place = likeLast ? entries.get(i - 1).place() : i + 1;
            entries.add(new Entry(place, likeLast || likeNext, eligible.get(i)));
        }
        return new Ranking(entries, others);
    }

    /** The last place comes first, as a list of the worst is read. */
    public List<Entry> worstFirst() {
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    Optional<Entry> entryOf(String code) {
        return entries.stream()
                .filter(entry -> entry.score().place().code().equals(code))
                .findFirst();
    }

    Optional<Score> insufficientOf(String code) {
        return insufficient.stream()
                .filter(score -> score.place().code().equals(code))
                .findFirst();
    }

    private static long hundredths(Score score) {
        return score.index() == null ? Long.MIN_VALUE : Math.round(score.index() * 100);
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** @param place 1 for the best; the tied share a place */
    public record Entry(int place, boolean tied, Score score) {}
}

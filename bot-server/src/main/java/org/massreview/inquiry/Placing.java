package org.massreview.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.massreview.score.Ranking;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;

/**
 * 名次: one line of a list. By the index it is the desk's own ranking; by any other figure the eligible places are ordered
 * anew, and what is shown equal is tied.
 */
record Placing(int place, boolean tied, Score score, Figure.Measured measured) {

    /** Best first. */
    static List<Placing> of(Ranking ranking, Figure figure, RuleBook rules) {
        List<Placing> measured = new ArrayList<>();
        for (Ranking.Entry entry : ranking.entries()) {
            Figure.Measured value = figure.measure().of(entry.score(), rules);
            if (value != null) {
                measured.add(new Placing(entry.place(), entry.tied(), entry.score(), value));
            }
        }
        return figure == Figure.INDEX ? measured : ordered(measured, figure);
    }

    private static List<Placing> ordered(List<Placing> measured, Figure figure) {
        Comparator<Placing> low = Comparator.comparingLong(placing -> placing.shown(figure));
        List<Placing> sorted = new ArrayList<>(measured);
        sorted.sort((figure.goodIsHigh() ? low.reversed() : low)
                .thenComparing(placing -> placing.score().place().code()));
        List<Placing> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Placing it = sorted.get(i);
            boolean likeLast = i > 0 && it.shown(figure) == sorted.get(i - 1).shown(figure);
            boolean likeNext = i + 1 < sorted.size()
                    && it.shown(figure) == sorted.get(i + 1).shown(figure);
            placed.add(new Placing(
                    likeLast ? placed.get(i - 1).place() : i + 1, likeLast || likeNext, it.score(), it.measured()));
        }
        return placed;
    }

    /** As precise as it is printed. */
    private long shown(Figure figure) {
        return switch (figure.unit()) {
            case POINTS -> Math.round(100 * measured.value());
            case RATE -> Math.round(1000 * measured.value());
            case COUNT -> Math.round(measured.value());
        };
    }
}

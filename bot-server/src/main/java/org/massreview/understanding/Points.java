package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;

/** 打分: points and stars that were given, as levels. */
final class Points {

    private Points() {}

    /** 打2分, 五星, 10分满分我打8分: points and stars as levels. */
    static List<Integer> levels(Utterance said) {
        List<Quantity> given = said.quantities().stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.POINTS || quantity.kind() == Quantity.Kind.STARS)
                .toList();
        double scale = 5;
        List<Quantity> scores = new ArrayList<>();
        for (Quantity quantity : given) {
            if (isScale(quantity, said.text()) && given.size() > 1) {
                scale = quantity.value();
            } else {
                scores.add(quantity);
            }
        }
        double highest = scores.stream().mapToDouble(Quantity::value).max().orElse(0);
        double top = Math.max(scale, highest > 10 ? 100 : highest > 5 ? 10 : 5);
        return scores.stream().map(score -> level(score.value(), top)).toList();
    }

    private static boolean isScale(Quantity quantity, String text) {
        return text.startsWith("满分", quantity.end())
                || text.startsWith("制", quantity.end())
                || text.startsWith("满分", quantity.start() - 2)
                || text.startsWith("总分", quantity.start() - 2);
    }

    private static int level(double points, double top) {
        return (int) Math.max(1, Math.min(5, Math.ceil(points / top * 5 - 0.01)));
    }
}

package org.massreview.understanding;

import java.util.List;
import java.util.Map;
import org.massreview.review.Aspect;

/**
 * What words say of a window.
 *
 * @param level 1 to 5, as in {@link org.massreview.review.Satisfaction}
 * @param levelSaid whether the level was said in so many words (非常满意, 五星, 打2分) and not concluded
 * @param aspects those that are spoken of
 * @param tags codes of config/tags.csv, problems and praise
 * @param complaint whether a complaint should be offered
 * @param needsClarification whether too little was said to save it without asking back
 */
public record Verdict(
        int level,
        boolean levelSaid,
        Map<Aspect, Polarity> aspects,
        List<String> tags,
        boolean complaint,
        boolean needsClarification) {

    public Verdict {
        aspects = Map.copyOf(aspects);
        tags = List.copyOf(tags);
    }
}

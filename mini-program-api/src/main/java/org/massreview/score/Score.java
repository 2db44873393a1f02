package org.massreview.score;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.review.Tags;

/**
 * 评分: a read model, computed from counts by a rule book. Points and the index run from 0 to 100.
 *
 * @param satisfaction shrunk mean of the level points; null while nobody in the whole city has said anything
 * @param index 群众评指数; null with satisfaction
 * @param halfWidth of the satisfaction's 90 % interval
 * @param indexHalfWidth of the index's, from the satisfaction's part alone
 */
public record Score(
        Place place,
        Tally tally,
        @Nullable Double satisfaction,
        @Nullable Double index,
        @Nullable Double halfWidth,
        @Nullable Double indexHalfWidth,
        boolean eligible) {

    /** As it is shown: what only the discipline organ may know of does not show in it until many have said it. */
    Score withoutTelling(int fewest) {
        return new Score(
                place,
                tally.withoutFew(Tags.DIRECT_LANE, fewest),
                satisfaction,
                index,
                halfWidth,
                indexHalfWidth,
                eligible);
    }
}

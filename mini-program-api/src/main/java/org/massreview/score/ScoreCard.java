package org.massreview.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score with all that must stand next to it: period, rule book, rank.
 *
 * @param rank null for the city and for places that are not eligible
 * @param tooSmall so few reviews that the public sees only their number
 */
public record ScoreCard(
        Score score,
        Period period,
        RuleBook rules,
        @Nullable Rank rank,
        boolean tooSmall,
        Instant asOf) {

    /** @param of how many are ranked */
    public record Rank(int place, int of, boolean tied) {}
}

package org.massreview.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a committed change does to the counts of one window on one day.
 *
 * @param before what counted until now, null for nothing
 * @param after what counts from now on, null for nothing
 */
public record TallyChange(
        String window,
        String township,
        String county,
        LocalDate day,
        @Nullable Opinion before,
        @Nullable Opinion after) {

    static TallyChange accepted(Review review) {
        return of(review, null, review.opinion());
    }

    static TallyChange between(Review before, Review after) {
        return of(before, before.counts() ? before.opinion() : null, after.counts() ? after.opinion() : null);
    }

    private static TallyChange of(Review review, @Nullable Opinion before, @Nullable Opinion after) {
        return new TallyChange(review.window(), review.township(), review.county(), review.serviceDay(), before, after);
    }
}

package org.massreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 评价: one visit, one rating.
 *
 * @param serviceDay in Asia/Shanghai
 * @param version 1, and one more with each correction
 * @param township the window's as it was on that day
 */
public record Review(
        UUID id,
        String window,
        String township,
        String county,
        LocalDate serviceDay,
        Opinion opinion,
        @Nullable String matterNumber,
        Draft.Channel channel,
        Instant givenAt,
        @Nullable Instant scannedAt,
        int version,
        State state,
        @Nullable Instant erasedAt) {

    /** 计入、不计入: an excluded review stays on record and counts nowhere. */
    public enum State {
        ACTIVE,
        EXCLUDED
    }

    public boolean counts() {
        return state == State.ACTIVE;
    }

    Review corrected(Opinion said) {
        return with(said, version + 1, state, erasedAt);
    }

    Review in(State next) {
        return with(opinion, version, next, erasedAt);
    }

    Review erased(Instant at) {
        return with(opinion.withoutWords(), version, state, at);
    }

    private Review with(Opinion said, int count, State next, @Nullable Instant erased) {
        return new Review(
                id,
                window,
                township,
                county,
                serviceDay,
                said,
                matterNumber,
                channel,
                givenAt,
                scannedAt,
                count,
                next,
                erased);
    }
}

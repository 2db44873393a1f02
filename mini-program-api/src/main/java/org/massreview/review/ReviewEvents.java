package org.massreview.review;

import java.time.Instant;
import org.massreview.outbox.Event;

/**
 * 评价事件: what others hear of reviews. The payload is JSON with id, window, day, version and
 * at (milliseconds since 1970); neither words nor a person.
 */
public final class ReviewEvents {

    public static final String ACCEPTED = "ReviewAccepted";
    public static final String CORRECTED = "ReviewCorrected";
    public static final String EXCLUDED = "ReviewExcluded";
    public static final String RESTORED = "ReviewRestored";
    public static final String ERASED = "ReviewErased";

    private ReviewEvents() {}

    static Event accepted(Review review) {
        return event(ACCEPTED, review, review.givenAt());
    }

    static Event event(String type, Review review, Instant at) {
        return new Event(
                type,
                review.window(),
                "{\"id\":\"%s\",\"window\":\"%s\",\"day\":\"%s\",\"version\":%d,\"at\":%d}"
                        .formatted(
                                review.id(),
                                review.window(),
                                review.serviceDay(),
                                review.version(),
                                at.toEpochMilli()));
    }
}

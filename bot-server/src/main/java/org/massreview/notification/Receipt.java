package org.massreview.notification;

import org.jspecify.annotations.Nullable;

/**
 * 平台回执: what came of handing a parcel over.
 *
 * @param code of the platform; 0 where there is none
 * @param platformId by which the platform reports later; null where it does not
 */
public record Receipt(Result result, int code, @Nullable String platformId) {

    public enum Result {
        /** The platform has it. */
        ACCEPTED,
        /** Not taken now; the same route may take it later. */
        LATER,
        /** Not taken, and this person can not be reached by this route. */
        CLOSED,
        /** Nobody knows: the answer got lost. */
        UNKNOWN
    }

    public static Receipt accepted(@Nullable String platformId) {
        return new Receipt(Result.ACCEPTED, 0, platformId);
    }

    public static Receipt later(int code) {
        return new Receipt(Result.LATER, code, null);
    }

    public static Receipt closed(int code) {
        return new Receipt(Result.CLOSED, code, null);
    }

    public static Receipt unknown() {
        return new Receipt(Result.UNKNOWN, 0, null);
    }
}

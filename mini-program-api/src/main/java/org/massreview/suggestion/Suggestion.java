package org.massreview.suggestion;

import java.time.Instant;

/** 投诉建议（关于本系统）: what somebody thinks of the system itself; nobody knows who. */
public record Suggestion(long id, Instant at, Channel channel, String words) {

    /** By which way it came. */
    public enum Channel {
        HTTP,
        CHAT
    }
}

package org.massreview.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.massreview.outbox.Event;

/**
 * 投诉件事件: what others hear of complaints. The payload is JSON with id, window, township, county, stage, round, version and
 * at (milliseconds since 1970), of a move also action and from; neither words nor a person.
 */
public final class ComplaintEvents {

    public static final String OPENED = "ComplaintOpened";
    public static final String MOVED = "ComplaintMoved";

    private ComplaintEvents() {}

    static Event opened(Complaint complaint) {
        return event(OPENED, complaint, complaint.openedAt(), null, null);
    }

    static Event moved(Complaint before, Complaint after, Action action, Instant at) {
        return event(MOVED, after, at, action, before.stage());
    }

    private static Event event(
            String type, Complaint complaint, Instant at, @Nullable Action action, @Nullable Stage from) {
        String move =
                action == null || from == null ? "" : "\"action\":\"%s\",\"from\":\"%s\",".formatted(action, from);
        return new Event(
                type,
                complaint.id().toString(),
                "{\"id\":\"%s\",\"window\":\"%s\",\"township\":\"%s\",\"county\":\"%s\",%s\"stage\":\"%s\",\"round\":%d,\"version\":%d,\"at\":%d}"
                        .formatted(
                                complaint.id(),
                                complaint.window(),
                                complaint.township(),
                                complaint.county(),
                                move,
                                complaint.stage(),
                                complaint.round(),
                                complaint.version(),
                                at.toEpochMilli()));
    }
}

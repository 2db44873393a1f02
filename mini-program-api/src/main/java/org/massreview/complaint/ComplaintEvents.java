package org.massreview.complaint;

import java.time.Instant;
import org.massreview.outbox.Event;

/**
 * 投诉件事件: what others hear of complaints. The payload is JSON with id, window, township, county, stage, round, version,
 * answerable (level), sealed, held and at (milliseconds since 1970), of a move also action, from and party; neither words nor
 * a person.
 */
public final class ComplaintEvents {

    public static final String OPENED = "ComplaintOpened";
    public static final String MOVED = "ComplaintMoved";

    private ComplaintEvents() {}

    static Event opened(Complaint complaint) {
        return event(OPENED, complaint, complaint.openedAt(), "");
    }

    static Event moved(Complaint before, Complaint after, Action action, Party party, Instant at) {
        return event(
                MOVED,
                after,
                at,
                "\"action\":\"%s\",\"from\":\"%s\",\"party\":\"%s\",".formatted(action, before.stage(), party));
    }

    private static Event event(String type, Complaint complaint, Instant at, String move) {
        return new Event(
                type,
                complaint.id().toString(),
                "{\"id\":\"%s\",\"window\":\"%s\",\"township\":\"%s\",\"county\":\"%s\",%s\"stage\":\"%s\",\"round\":%d,\"version\":%d,\"answerable\":\"%s\",\"sealed\":%b,\"held\":%b,\"at\":%d}"
                        .formatted(
                                complaint.id(),
                                complaint.window(),
                                complaint.township(),
                                complaint.county(),
                                move,
                                complaint.stage(),
                                complaint.round(),
                                complaint.version(),
                                complaint.handling().answerable(),
                                complaint.handling().sealed(),
                                complaint.handling().held(),
                                at.toEpochMilli()));
    }
}

package org.massreview.complaint;

import java.util.List;
import java.util.Map;

/**
 * 办理时限 in public, in working days.
 *
 * @param reply 答复并整改, by kind
 * @param extension at most so many beyond the first date, once
 * @param yellow per cent of the limit that are over
 * @param escalate behind the date, after how many the township, the county, the city owes the answer
 * @param rounds after so many it goes up a level
 */
public record Limits(
        String version,
        int contact,
        Map<Complaint.Kind, Integer> reply,
        int extension,
        int yellow,
        List<Integer> escalate,
        int appeal,
        int review,
        int dispute,
        int rounds) {

    public Limits {
        reply = Map.copyOf(reply);
        escalate = List.copyOf(escalate);
    }
}

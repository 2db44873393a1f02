package org.massreview.complaint;

import java.util.List;

/**
 * 办理进度: a complaint with its timeline, oldest first, and what whoever asks may do next.
 */
public record Case(Complaint complaint, List<Entry> timeline, List<Action> allowed) {

    public Case {
        timeline = List.copyOf(timeline);
        allowed = List.copyOf(allowed);
    }
}

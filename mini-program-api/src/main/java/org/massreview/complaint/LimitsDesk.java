package org.massreview.complaint;

import org.springframework.stereotype.Component;

/** The limits that hold now; for whoever tells them to people. */
@Component
public class LimitsDesk {

    private final Deadlines deadlines;

    LimitsDesk(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public Limits limits() {
        return deadlines.limits();
    }
}

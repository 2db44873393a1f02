package org.massreview.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one message, or from one deed.
 *
 * @param next where the talk stands then
 * @param lines to be said, in this order
 * @param deed to be done now; its outcome makes the next turn of the same message
 * @param missed whether the message was not understood
 */
record Turn(Dialogue next, List<Line> lines, @Nullable Call deed, boolean missed) {

    /** @param name of the deed */
    record Call(String name, Frame frame) {}

    Turn {
        lines = List.copyOf(lines);
    }

    static Turn say(Dialogue next, Line... lines) {
        return new Turn(next, List.of(lines), null, false);
    }

    Turn after(Line... before) {
        List<Line> all = new ArrayList<>(List.of(before));
        all.addAll(lines);
        return new Turn(next, all, deed, missed);
    }

    Turn understood() {
        return new Turn(next.missing(0), lines, deed, false);
    }

    Turn asMissed() {
        return new Turn(next, lines, deed, true);
    }
}

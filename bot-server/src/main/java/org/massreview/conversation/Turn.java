package org.massreview.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What follows from one message.
 *
 * @param next where the talk stands then
 * @param say key of the words to say in answer; null when the deed's outcome says it, or nothing is said
 * @param deed what is done first
 */
record Turn(Dialogue next, @Nullable String say, @Nullable Submit deed) {

    static Turn say(Dialogue next, String key) {
        return new Turn(next, key, null);
    }

    /** Hands a review in. */
    record Submit(String window, String windowName, int level, String words) {}
}

package org.massreview.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Where a talk stands.
 *
 * @param window code of the window that is being rated
 * @param windowName as it was said to the person
 * @param level 1 to 5, once it was said
 */
record Dialogue(
        Stage stage, @Nullable String window, @Nullable String windowName, int level) {

    static final Dialogue IDLE = new Dialogue(Stage.IDLE, null, null, 0);

    enum Stage {
        IDLE,
        LEVEL,
        REASON
    }

    static Dialogue about(String window, String name) {
        return new Dialogue(Stage.LEVEL, window, name, 0);
    }

    Dialogue rated(int said) {
        return new Dialogue(Stage.REASON, window, windowName, said);
    }
}

package org.massreview.conversation;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/** The talk in its simplest form, as a pure function: a window's code, then 1 to 5, then for a bad one the reason. */
final class ReviewTalk {

    private static final int WORST_GOOD = 3;

    private ReviewTalk() {}

    static Turn next(Dialogue now, Understood heard) {
        return switch (heard.kind()) {
            case CANCEL -> Turn.say(Dialogue.IDLE, "talk.cancelled");
            case HELP -> Turn.say(now, "talk.help");
            case WELCOME -> heard.window() == null ? Turn.say(now, "talk.welcome") : begin(heard.window());
            case NOTHING -> Turn.say(now, question(now));
            case WORDS -> heard.window() == null ? answer(now, heard) : begin(heard.window());
        };
    }

    private static Turn begin(Place window) {
        return Turn.say(Dialogue.about(window.code(), window.name()), "talk.level");
    }

    private static Turn answer(Dialogue now, Understood heard) {
        return switch (now.stage()) {
            case IDLE -> Turn.say(now, "talk.window");
            case LEVEL -> level(now, heard);
            case REASON ->
                heard.words().isBlank() ? Turn.say(now, "talk.reason") : submit(now, now.level(), heard.words());
        };
    }

    private static Turn level(Dialogue now, Understood heard) {
        if (heard.level() == 0) {
            return Turn.say(now, "talk.level.again");
        }
        return heard.level() < WORST_GOOD
                ? Turn.say(now.rated(heard.level()), "talk.reason")
                : submit(now, heard.level(), "");
    }

    private static Turn submit(Dialogue now, int level, String words) {
        @Nullable String window = now.window();
        @Nullable String name = now.windowName();
        if (window == null || name == null) {
            return Turn.say(Dialogue.IDLE, "talk.window");
        }
        return new Turn(Dialogue.IDLE, null, new Turn.Submit(window, name, level, words));
    }

    /** The open question, said again. */
    static String question(Dialogue now) {
        return switch (now.stage()) {
            case IDLE -> "talk.window";
            case LEVEL -> "talk.level";
            case REASON -> "talk.reason";
        };
    }
}

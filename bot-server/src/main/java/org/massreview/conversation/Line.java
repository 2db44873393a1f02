package org.massreview.conversation;

import java.util.List;

/**
 * Something the bot says, before it has words.
 *
 * @param key of the message bundle; for RAW the words themselves
 * @param arguments of the message; keys of the bundle among them are put into words as well
 */
record Line(Kind kind, String key, List<String> arguments) {

    enum Kind {
        SAY,
        /** A question; the last argument is not shown, it names the slot. */
        ASK,
        /** What was understood, to be confirmed: slots and their values in turn. */
        CONFIRM,
        REFUSE,
        /** 页面: a page that can be opened; the argument is its path, the key what it is called. */
        PAGE,
        RAW
    }

    Line {
        arguments = List.copyOf(arguments);
    }

    static Line say(String key, String... arguments) {
        return new Line(Kind.SAY, key, List.of(arguments));
    }

    /** @param path of the mini-program, such as pages/follow?number=10019 */
    static Line page(String key, String path) {
        return new Line(Kind.PAGE, key, List.of(path));
    }

    static Line raw(String words) {
        return new Line(Kind.RAW, words, List.of());
    }
}

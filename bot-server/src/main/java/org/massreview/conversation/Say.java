package org.massreview.conversation;

import java.util.List;

/** One thing that is said to a person, without a word about how the platform carries it. */
public sealed interface Say {

    /**
     * Words, with what may be tapped instead of typed.
     *
     * @param words complete without the choices' labels, which are listed below them with their numbers
     * @param choices in the order of their numbers; may be empty
     * @param pages that can be opened for more; may be empty
     */
    record Text(String words, List<Choice> choices, List<Page> pages) implements Say {

        public Text {
            choices = List.copyOf(choices);
            pages = List.copyOf(pages);
        }

        public Text(String words, List<Choice> choices) {
            this(words, choices, List.of());
        }
    }

    /**
     * A picture.
     *
     * @param png at most 2 MB
     * @param description what it shows, for whoever can not see it
     */
    record Picture(byte[] png, String description) implements Say {}

    /**
     * Something to tap.
     *
     * @param number what to type instead, 1 to 9, or 0 to leave
     * @param label what is shown, and what is heard when it is tapped
     */
    record Choice(int number, String label) {}

    /**
     * 页面: a page of the mini-program, or of its H5 twin where there is no mini-program.
     *
     * @param path such as pages/follow?number=10019
     * @param label what is shown
     */
    record Page(String path, String label) {}

    static Say words(String words) {
        return new Text(words, List.of());
    }
}

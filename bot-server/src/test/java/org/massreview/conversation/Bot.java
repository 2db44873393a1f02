package org.massreview.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.massreview.directory.SampleDirectory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The engine with the real scripts, patterns, lexicons and words, and nothing that has to be started. */
final class Bot {

    private static final Understanding.Readers READERS =
            LexiconUnderstanding.readers(SampleDirectory.sample(), Path.of("config"));
    private static final Conversations CONVERSATIONS = read();

    private Bot() {}

    private static Conversations read() {
        try {
            return Conversations.read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Conversations conversations() {
        return CONVERSATIONS;
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/problems", "messages/words");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Told told() {
        return new Told(engine(), ear(), new Speaker(messages()));
    }

    static Engine engine() {
        return new Engine(CONVERSATIONS.scripts());
    }

    static Ear ear() {
        return new Ear(CONVERSATIONS.patterns(), CONVERSATIONS.scripts(), directory -> READERS, code -> code);
    }

    static boolean hasWords(String key) {
        return !messages().getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE).isEmpty()
                && !messages().getMessage(key, null, "", Locale.ENGLISH).isEmpty();
    }
}

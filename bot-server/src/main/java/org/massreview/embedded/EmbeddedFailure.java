package org.massreview.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot be used; the message is one sentence for the person who starts the program. */
public final class EmbeddedFailure extends RuntimeException {

    EmbeddedFailure(String sentence) {
        this(sentence, null);
    }

    EmbeddedFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

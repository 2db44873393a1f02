package org.massreview.standin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text to be understood.
 *
 * @param as citizen or official; citizen when left out
 * @param today yyyy-MM-dd; the day in China when left out
 * @param context of an official's text: the utterance before it, several of them oldest first, or a {@code query} as it was
 *     answered
 */
record UnderstandForm(
        @Nullable String text,
        @Nullable String as,
        @Nullable String today,
        @Nullable JsonNode context) {}

package org.massreview.inquiry;

import org.jspecify.annotations.Nullable;
import org.massreview.understanding.Query;

/**
 * What a question is answered with.
 *
 * @param words at most one screen of a phone
 * @param png a chart beside the words; null where words say enough
 * @param asked the question with everything that was filled in, the context of the next one; null when it was refused
 */
public record Answer(
        String words, byte @Nullable [] png, @Nullable Query asked) {}

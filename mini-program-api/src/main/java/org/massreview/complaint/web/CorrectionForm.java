package org.massreview.complaint.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Draft;

/** A review said anew; what else a client sends along is not looked at. */
record CorrectionForm(
        @Nullable Integer level,
        @Nullable Map<String, @Nullable Integer> aspects,
        @Nullable List<@Nullable String> tags,
        @Nullable String words) {

    Draft draft() {
        return Draft.correction(level, aspects, tags, words);
    }
}

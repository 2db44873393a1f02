package org.massreview.transfer.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator sees: how far, and nothing of what about.
 *
 * @param waiting complaints of the direct lane that are not transferred yet
 * @param fingerprint of the key in force; null while none is configured
 */
record ProgressView(
        List<RowView> transfers,
        List<String> gaps,
        long waiting,
        @Nullable String fingerprint,
        boolean demonstration) {

    record RowView(String serial, String state, String stateText, List<StepView> steps) {}

    record StepView(String state, OffsetDateTime at) {}
}

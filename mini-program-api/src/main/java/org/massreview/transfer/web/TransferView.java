package org.massreview.transfer.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param digest SHA-256 of the package
 * @param fingerprint of the key that it was sealed for
 * @param reason of a decision
 */
record TransferView(
        String serial,
        String complaint,
        String lane,
        String laneText,
        @Nullable String reason,
        String state,
        String stateText,
        OffsetDateTime preparedAt,
        String digest,
        int bytes,
        String fingerprint,
        boolean demonstration,
        List<StepView> steps) {

    /** @param words the organ's receipt */
    record StepView(
            String state,
            String stateText,
            OffsetDateTime at,
            @Nullable String words) {}
}

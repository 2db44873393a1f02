package org.massreview.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 移送件内容: {@code complaint.json}, described in docs/transfer-package.md. Nothing is masked: it is read by the organ alone.
 *
 * @param reason of a decision; empty in the direct lane
 * @param review of a complaint that a bad review opened
 * @param phone for a call-back, if one was left
 * @param timeline oldest first
 * @param evidence names of the photos in the package
 */
record CaseFile(
        String format,
        String serial,
        Lane lane,
        String reason,
        OffsetDateTime preparedAt,
        Matter complaint,
        @Nullable Rated review,
        @Nullable String phone,
        List<Step> timeline,
        List<String> evidence) {

    static final String FORMAT = "massreview-complaint/1";

    CaseFile {
        timeline = List.copyOf(timeline);
        evidence = List.copyOf(evidence);
    }

    /** A code and what people call it. */
    record Named(String code, String name) {}

    record Matter(
            String number,
            String origin,
            String kind,
            String kindText,
            Named window,
            Named township,
            Named county,
            List<Named> tags,
            String words,
            String channel,
            OffsetDateTime openedAt,
            String stage,
            String stageText,
            int round) {}

    /** @param aspects level 1 to 5 by aspect */
    record Rated(
            int level,
            String levelText,
            Map<String, Integer> aspects,
            LocalDate serviceDay,
            @Nullable String matterNumber,
            OffsetDateTime givenAt) {}

    /** @param action empty for the opening */
    record Step(
            OffsetDateTime at,
            String party,
            String partyText,
            String action,
            String actionText,
            String stage,
            String words,
            @Nullable String rootCause,
            @Nullable String outcome) {}
}

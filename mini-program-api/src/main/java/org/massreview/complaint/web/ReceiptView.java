package org.massreview.complaint.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * What a receipt shows: a review, the complaint that it opened, or a complaint that was filed without one.
 */
record ReceiptView(@Nullable ReviewView review, @Nullable CaseView complaint) {

    /** @param reason why it does not count; missing while it does */
    record ReviewView(
            String id,
            Place window,
            int level,
            String levelText,
            Map<String, Integer> aspects,
            List<TagView> tags,
            String words,
            List<String> photos,
            int version,
            String state,
            @Nullable String reason,
            OffsetDateTime givenAt,
            OffsetDateTime correctableUntil,
            boolean erased,
            List<String> allowed) {}

    record TagView(String code, String label) {}
}

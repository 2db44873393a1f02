package org.massreview.review.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.massreview.directory.Place;

/** What a receipt shows. */
record ReceiptView(ReviewView review) {

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
            OffsetDateTime givenAt,
            OffsetDateTime correctableUntil,
            boolean erased,
            List<String> allowed) {}

    record TagView(String code, String label) {}
}

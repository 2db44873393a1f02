package org.massreview.review.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Draft;

/** A review as a client sends it; every member but window and level may be missing. */
record ReviewForm(
        @Nullable String window,
        @Nullable Integer level,
        @Nullable Map<String, @Nullable Integer> aspects,
        @Nullable List<@Nullable String> tags,
        @Nullable String words,
        @Nullable String matterNumber,
        @Nullable List<@Nullable String> photos,
        @Nullable Contact contact,
        @Nullable OffsetDateTime scannedAt) {

    record Contact(@Nullable String phone) {}

    Draft draft(String key, @Nullable PersonKey person) {
        return new Draft(
                key,
                person,
                Draft.Channel.HTTP,
                window == null ? "" : window,
                level == null ? 0 : level,
                Draft.definite(aspects),
                Draft.definite(tags),
                words == null ? "" : words,
                matterNumber == null || matterNumber.isBlank() ? null : matterNumber.strip(),
                Draft.definite(photos).stream().map(ReviewForm::photo).toList(),
                contact == null || contact.phone() == null || contact.phone().isBlank()
                        ? null
                        : contact.phone().strip(),
                scannedAt == null ? null : scannedAt.toInstant());
    }

    private static UUID photo(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.at("photos", Problem.PHOTO_NOT_FOUND, id.length() > 40 ? id.substring(0, 40) : id);
        }
    }
}

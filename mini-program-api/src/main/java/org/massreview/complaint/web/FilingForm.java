package org.massreview.complaint.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.Filing;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Draft;

/** A complaint as a client sends it; every member but window and words may be missing. */
record FilingForm(
        @Nullable String window,
        @Nullable String kind,
        @Nullable String words,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable String> photos,
        @Nullable Contact contact) {

    record Contact(@Nullable String phone) {}

    Filing filing(String key, @Nullable PersonKey person) {
        return new Filing(
                key,
                person,
                Draft.Channel.HTTP,
                window == null ? "" : window,
                knownKind(),
                words == null ? "" : words,
                Draft.definite(tags),
                Draft.definite(photos).stream().map(FilingForm::photo).toList(),
                contact == null || contact.phone() == null || contact.phone().isBlank()
                        ? null
                        : contact.phone().strip());
    }

    private Complaint.Kind knownKind() {
        if (kind == null) {
            return Complaint.Kind.GENERAL;
        }
        try {
            return Complaint.Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at("kind", Problem.COMPLAINT_KIND_INVALID, shown(kind));
        }
    }

    private static UUID photo(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.at("photos", Problem.PHOTO_NOT_FOUND, shown(id));
        }
    }

    private static String shown(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) : typed;
    }
}

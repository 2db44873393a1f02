package org.massreview.complaint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 案卷: everything about a complaint, unmasked; only ever put into a sealed package.
 *
 * @param photos of the complaint or of its review
 * @param phone null where nobody left one
 */
public record Dossier(
        Complaint complaint,
        List<Entry> timeline,
        List<UUID> photos,
        @Nullable String phone) {

    public Dossier {
        timeline = List.copyOf(timeline);
        photos = List.copyOf(photos);
    }
}

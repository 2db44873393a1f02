package org.massreview.complaint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.review.Draft;

/**
 * A complaint as it was handed in, not yet looked at.
 *
 * @param key names the attempt, 1 to 128 characters; whoever repeats it gets the first answer
 * @param person null for somebody whom we can not recognise
 * @param window QR code, short code or window code
 * @param words required, at most 1,000 characters
 * @param tags codes of {@link org.massreview.review.Tags}; may be empty
 * @param phone for the call-back only; sealed and kept apart
 */
public record Filing(
        String key,
        @Nullable PersonKey person,
        Draft.Channel channel,
        String window,
        Complaint.Kind kind,
        String words,
        List<String> tags,
        List<UUID> photos,
        @Nullable String phone) {

    public Filing {
        tags = List.copyOf(tags);
        photos = photos.stream().distinct().toList();
    }
}

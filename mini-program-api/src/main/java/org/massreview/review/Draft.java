package org.massreview.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * A review as it was handed in, not yet looked at.
 *
 * @param key names the attempt; whoever repeats it gets the first answer
 * @param person null for somebody whom we can not recognise
 * @param window QR code, short code or window code
 * @param aspects names of {@link Aspect} with 1 to 5
 */
public record Draft(
        String key,
        @Nullable PersonKey person,
        Channel channel,
        String window,
        int level,
        Map<String, Integer> aspects,
        List<String> tags,
        String words,
        @Nullable String matterNumber,
        List<UUID> photos,
        @Nullable String phone,
        @Nullable Instant scannedAt) {

    public Draft {
        aspects = Map.copyOf(aspects);
        tags = List.copyOf(tags);
        photos = photos.stream().distinct().toList();
    }

    /** By which way it came. */
    public enum Channel {
        HTTP,
        CHAT
    }
}

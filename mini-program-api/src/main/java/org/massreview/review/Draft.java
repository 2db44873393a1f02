package org.massreview.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A review said anew, as its author's client sends it: whatever is missing was not said. */
    public static Draft correction(
            @Nullable Integer level,
            @Nullable Map<String, @Nullable Integer> aspects,
            @Nullable List<@Nullable String> tags,
            @Nullable String words) {
        return new Draft(
                "",
                null,
                Channel.HTTP,
                "",
                level == null ? 0 : level,
                definite(aspects),
                definite(tags),
                words == null ? "" : words,
                null,
                List.of(),
                null,
                null);
    }

    /** @return what is there of what a client sent */
    public static Map<String, Integer> definite(@Nullable Map<String, @Nullable Integer> given) {
        Map<String, Integer> definite = new HashMap<>();
        if (given != null) {
            given.forEach((name, level) -> {
                if (level != null) {
                    definite.put(name, level);
                }
            });
        }
        return definite;
    }

    /** @return what is there of what a client sent */
    public static List<String> definite(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    /** By which way it came. */
    public enum Channel {
        HTTP,
        CHAT
    }
}

package org.massreview.standin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a phone has received.
 *
 * @param seq counts up for each phone, from 1
 * @param at with the offset of China
 * @param type text, image … as in the platform's API
 * @param mediaUrl where the page finds the picture, as a path of this server
 * @param data the fields of a template or subscription message, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Received(
        long seq,
        OffsetDateTime at,
        Via via,
        String type,
        @Nullable String text,
        @Nullable String mediaUrl,
        @Nullable Map<String, String> data,
        @Nullable String page) {

    enum Via {
        REPLY,
        CUSTOM,
        SUBSCRIBE,
        TEMPLATE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is sent, before a phone has numbered it. */
    record Content(
            Via via,
            String type,
            @Nullable String text,
            @Nullable String mediaUrl,
            @Nullable Map<String, String> data,
            @Nullable String page) {

        static Content text(Via via, String text) {
            return new Content(via, "text", text, null, null, null);
        }
    }
}

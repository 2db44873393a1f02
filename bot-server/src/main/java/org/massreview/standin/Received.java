package org.massreview.standin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.wechat.Channel;

/**
 * One thing that a phone has received.
 *
 * @param seq counts up for each phone, from 1
 * @param at with the offset of China
 * @param channel mp or ma: in which chat it stands
 * @param type text, image … as in the platform's API
 * @param text as a person sees it, without markup
 * @param choices what can be tapped; left out when there is nothing
 * @param links pages that can be opened; left out when there is none
 * @param mediaUrl where the page finds the picture, as a path of this server
 * @param data the fields of a template or subscription message, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Received(
        long seq,
        OffsetDateTime at,
        Via via,
        String channel,
        String type,
        @Nullable String text,
        @Nullable List<Shown.Choice> choices,
        @Nullable List<Shown.Link> links,
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

    /** @param content what was sent, as the platform got it */
    static Received of(long seq, OffsetDateTime at, Content content) {
        @Nullable Shown shown = content.text() == null ? null : Shown.of(content.text());
        return new Received(
                seq,
                at,
                content.via(),
                content.channel().path(),
                content.type(),
                shown == null ? null : shown.text(),
                shown == null || shown.choices().isEmpty() ? null : shown.choices(),
                shown == null || shown.links().isEmpty() ? null : shown.links(),
                content.mediaUrl(),
                content.data(),
                content.page());
    }

    /** What is sent, before a phone has numbered and shown it. */
    record Content(
            Channel channel,
            Via via,
            String type,
            @Nullable String text,
            @Nullable String mediaUrl,
            @Nullable Map<String, String> data,
            @Nullable String page) {

        static Content text(Channel channel, Via via, String text) {
            return new Content(channel, via, "text", text, null, null, null);
        }

        static Content image(Channel channel, Via via, String mediaId) {
            return new Content(channel, via, "image", null, MediaApi.PATH + mediaId, null, null);
        }
    }
}

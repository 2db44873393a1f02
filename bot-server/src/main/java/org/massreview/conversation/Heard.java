package org.massreview.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * One thing a person did in a chat.
 *
 * @param messageId stable over repeated deliveries; becomes the idempotency key of a deed
 * @param text the typed or recognised words, or the scene of a SCAN, or the key of a CLICK; empty where there is none
 * @param photo address of a picture, for PHOTO only
 */
public record Heard(
        PersonKey person, Kind kind, String text, @Nullable String photo, String messageId, Locale locale) {

    public enum Kind {
        TEXT,
        VOICE,
        PHOTO,
        SCAN,
        SUBSCRIBE,
        ENTER,
        CLICK,
        OTHER
    }
}

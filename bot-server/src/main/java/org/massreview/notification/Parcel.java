package org.massreview.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * 待送出的一条: one message, ready for one route.
 *
 * @param id the same however often it is sent, so that the platform can know a repetition
 * @param address null where the route finds one itself
 * @param template id on the platform; empty where words are sent
 * @param fields of the template by name, each within the platform's limits
 * @param words for routes without a template
 * @param taps what can be answered by one tap, as it is sent; may be empty
 * @param page of the mini-program that a tap opens; may be empty
 * @param phone for SMS only
 */
public record Parcel(
        UUID id,
        PersonKey person,
        @Nullable Address address,
        String template,
        Map<String, String> fields,
        String words,
        List<String> taps,
        String page,
        @Nullable String phone) {

    public Parcel {
        fields = Map.copyOf(fields);
        taps = List.copyOf(taps);
    }
}

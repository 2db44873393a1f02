package org.massreview.notification;

import java.util.EnumMap;
import java.util.Map;
import org.massreview.directory.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one push tells. Days are ISO dates; phrases are keys of the bundles or words; immutable. */
record Facts(Map<Fact, String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 400;

    Facts {
        values = Map.copyOf(values);
    }

    static Facts none() {
        return new Facts(Map.of());
    }

    /** The value of {@link Fact#AT}. */
    static String at(Place place) {
        return "kind=" + place.kind().word() + "&code=" + place.code();
    }

    Facts with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.put(fact, value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…");
        return new Facts(more);
    }

    String get(Fact fact) {
        return values.getOrDefault(fact, "");
    }

    String json() {
        return JSON.writeValueAsString(values);
    }

    static Facts of(String json) {
        return new Facts(JSON.readValue(json, new TypeReference<Map<Fact, String>>() {}));
    }
}

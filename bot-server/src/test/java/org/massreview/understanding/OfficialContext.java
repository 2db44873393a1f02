package org.massreview.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import tools.jackson.databind.JsonNode;

/** The question before, as a label gives it: an utterance, several of them, or a query as it was answered. */
final class OfficialContext {

    private OfficialContext() {}

    static Query of(JsonNode context, OfficialReader reader, LocalDate today) {
        if (context.isObject()) {
            return query(context);
        }
        Query before = null;
        for (JsonNode utterance : context.isArray() ? context : List.of(context)) {
            before = utterance.isNull() ? before : reader.read(utterance.asString(), today, before);
        }
        return before;
    }

    private static Query query(JsonNode given) {
        List<Place> places = new ArrayList<>();
        for (JsonNode place : given.path("places")) {
            PlaceKind kind = PlaceKind.of(place.get("kind").asString()).orElseThrow();
            places.add(new Place(
                    kind, place.get("code").asString(), place.get("name").asString()));
        }
        String service = given.path("service").asString("");
        Mention mention =
                new Mention(places, List.of(), null, service.isEmpty() ? null : new Mention.Matter(service, null));
        JsonNode period = given.path("period");
        Optional<String> order = Optional.of(given.path("order").asString("")).filter(word -> !word.isEmpty());
        return new Query(
                Intent.valueOf(given.get("intent").asString().toUpperCase(Locale.ROOT)),
                mention,
                PlaceKind.of(given.path("object").asString("")).orElse(null),
                order.map(word -> Query.Order.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                given.has("limit") ? given.get("limit").asInt() : null,
                null,
                period.isMissingNode()
                        ? null
                        : new Span(
                                LocalDate.parse(period.get("from").asString()),
                                LocalDate.parse(period.get("to").asString())),
                null,
                null,
                null,
                false,
                false);
    }
}

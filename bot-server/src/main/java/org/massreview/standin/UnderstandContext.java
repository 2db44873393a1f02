package org.massreview.standin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Aspect;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import tools.jackson.databind.JsonNode;

/** The question before, from whatever form it was given in; MALFORMED_REQUEST for what can not be one. */
final class UnderstandContext {

    private final Readers readers;
    private final LocalDate today;
    private final List<Place> places;

    /** @param places all of the directory but windows, in which names are looked up */
    UnderstandContext(Readers readers, LocalDate today, List<Place> places) {
        this.readers = readers;
        this.today = today;
        this.places = places;
    }

    @Nullable
    Query of(@Nullable JsonNode context) {
        @Nullable Query before = null;
        if (context == null || context.isNull()) {
            return null;
        }
        for (JsonNode each : context.isArray() ? context : List.of(context)) {
            if (each.isString()) {
                before = readers.official(each.asString(), today, before);
            } else if (each.path("text").isString()) {
                before = readers.official(each.path("text").asString(), today, before);
            } else if (each.path("query").isObject()) {
                before = query(each.path("query"));
            } else if (each.isObject()) {
                before = query(each);
            } else {
                throw malformed();
            }
        }
        return before;
    }

    /** As it was answered, or with the {@code entities} of a labelled question. */
    private Query query(JsonNode node) {
        JsonNode entities = node.path("entities");
        @Nullable String service = Optional.ofNullable(word(node, "service")).orElse(word(entities, "service"));
        Mention mention = new Mention(
                named(node),
                List.of(),
                number(node.path("window")),
                service == null ? null : new Mention.Matter(service, null));
        return new Query(
                one(Intent.class, word(node, "intent")).orElse(Intent.OTHER),
                mention,
                Optional.ofNullable(word(node, "object"))
                        .or(() -> Optional.ofNullable(word(entities, "object")))
                        .flatMap(PlaceKind::of)
                        .orElse(null),
                one(Query.Order.class, word(node, "order")).orElse(null),
                number(node.has("limit") ? node.path("limit") : entities.path("n")),
                word(node, "caseNumber"),
                period(node.path("period").isObject() ? node.path("period") : node.path("time")),
                one(Aspect.class, word(node, "aspect")).orElse(null),
                number(node.path("level")),
                one(Query.Metric.class, word(node, "metric")).orElse(null),
                node.path("provisional").asBoolean(false),
                node.path("why").asBoolean(false));
    }

    private List<Place> named(JsonNode node) {
        List<Place> found = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>();
        Stream.of(node.path("places"), node.at("/entities/township"), node.at("/entities/county"))
                .forEach(some -> some.forEach(all::add));
        for (JsonNode each : all) {
            String code = each.path("code").asString("");
            String name = each.isString() ? each.asString() : each.path("name").asString("");
            found.add(places.stream()
                    .filter(place -> place.code().equals(code))
                    .findFirst()
                    .or(() -> places.stream()
                            .filter(place -> place.name().equals(name))
                            .findFirst())
                    .or(() -> given(each, code, name))
                    .orElseThrow(UnderstandContext::malformed));
        }
        return found;
    }

    private static Optional<Place> given(JsonNode node, String code, String name) {
        return PlaceKind.of(node.path("kind").asString(""))
                .filter(kind -> !code.isEmpty())
                .map(kind -> new Place(kind, code, name));
    }

    private static @Nullable Span period(JsonNode node) {
        @Nullable String from = Optional.ofNullable(word(node, "from")).orElse(word(node, "start"));
        @Nullable String to = Optional.ofNullable(word(node, "to")).orElse(word(node, "end"));
        try {
            return from == null || to == null ? null : new Span(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeParseException | IllegalArgumentException noPeriod) {
            throw malformed();
        }
    }

    /** 3, "3" and "3号窗口" are the same number. */
    private static @Nullable Integer number(JsonNode node) {
        String digits = node.asString("").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? null : Integer.valueOf(digits);
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String word) {
        return word == null
                ? Optional.empty()
                : Stream.of(type.getEnumConstants())
                        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }

    private static @Nullable String word(JsonNode node, String name) {
        String word = node.path(name).asString("");
        return word.isEmpty() ? null : word;
    }

    private static Refusal malformed() {
        return Refusal.at("context", Problem.MALFORMED_REQUEST);
    }
}

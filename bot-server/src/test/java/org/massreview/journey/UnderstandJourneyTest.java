package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every labelled development example is answered as its label says, by the server that a person would ask. */
@WholeServer
class UnderstandJourneyTest {

    private static final Map<String, String> ASPECTS = Map.of("efficiency", "EFFECTIVENESS");

    @Autowired
    Citizens citizens;

    static Stream<JsonNode> questions() {
        return Stream.of("officials-dev", "followups-dev").flatMap(UnderstandJourneyTest::labels);
    }

    static Stream<JsonNode> utterances() {
        return labels("citizens-dev");
    }

    /** Their context is an utterance, a list of them, or a query as it was answered. */
    static Stream<JsonNode> followUps() {
        return labels("followups-second");
    }

    private static Stream<JsonNode> labels(String file) {
        try (var lines = UnderstandJourneyTest.class.getResourceAsStream("/understanding/" + file + ".jsonl")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(JsonMapper.shared()::readTree).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void an_officials_question_is_understood_on_its_day(JsonNode label) {
        assertLabelled(label, asked(label.get("text").asString(), label, null));
    }

    @ParameterizedTest
    @MethodSource("followUps")
    void a_follow_up_is_understood_after_its_context(JsonNode label) {
        assertLabelled(label, asked(label.get("text").asString(), label, label.get("context")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_question_before_may_be_told_in_any_form(JsonNode label) {
        String text = label.get("text").asString();
        JsonNode first = asked(text, label, null);
        List<JsonNode> told = new ArrayList<>();
        for (Object context : List.of(text, List.of(text), List.of("你好", text), first.get("query"), first)) {
            told.add(asked("上上个月呢", label, JsonMapper.shared().valueToTree(context))
                    .get("query"));
        }

        JsonNode before = told.get(0);
        assertThat(told).as(text).allMatch(before::equals);
        assertThat(places(before)).isEqualTo(places(first.get("query")));
        assertThat(before.get("period").get("from").asString()).endsWith("-01");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_labelled_question_is_a_context_too(JsonNode label) {
        String text = label.get("text").asString();
        JsonNode byWords = asked("为什么", label, JsonMapper.shared().valueToTree(text));
        assertThat(places(asked("为什么", label, label).get("query"))).isEqualTo(places(byWords.get("query")));
    }

    @ParameterizedTest
    @CsvSource({"'那广水呢', '[]'", "'那广水呢', '{}'", "'那广水呢', '\"\"'"})
    void an_empty_context_is_none(String text, String context) {
        Map<String, Object> body = new HashMap<>(Map.of("text", text, "as", "official", "today", "2026-03-18"));
        body.put("context", JsonMapper.shared().readTree(context));
        Citizens.Answer answer = citizens.post("/standin/understand", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(places(answer.json().get("query"))).containsExactly("county 广水市");
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void what_a_citizen_tells_is_understood(JsonNode label) {
        String text = label.get("text").asString();
        JsonNode answer = citizens.post("/standin/understand", Map.of("text", text, "as", "citizen"))
                .json();

        assertThat(answer.get("scope").asString())
                .as(text)
                .isEqualTo(label.get("scope").asString());
        if (label.get("rating_range").isNull()) {
            return;
        }
        JsonNode review = answer.get("review");
        assertThat(review.get("level").asInt())
                .as(text)
                .isBetween(
                        label.get("rating_range").get(0).asInt(),
                        label.get("rating_range").get(1).asInt());
        assertThat(review.get("level").asInt() <= 2)
                .as(text)
                .isEqualTo(label.get("bad_review").asBoolean());
        assertThat(review.get("aspects")).as(text).isEqualTo(label.get("aspects"));
        Set<String> tags = words(label.get("tags"));
        tags.addAll(words(label.get("praise_tags")));
        assertThat(words(review.get("tags"))).as(text).isEqualTo(tags);
        assertThat(review.get("complaint").asBoolean())
                .as(text)
                .isEqualTo(label.get("case_implied").asBoolean());
        assertThat(review.get("needsClarification").asBoolean())
                .as(text)
                .isEqualTo(label.get("needs_clarification").asBoolean());
    }

    private JsonNode asked(String text, JsonNode label, JsonNode context) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        body.put("as", "official");
        body.put("today", label.get("ref_date").asString());
        body.put("context", context);
        Citizens.Answer answer = citizens.post("/standin/understand", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void assertLabelled(JsonNode label, JsonNode answer) {
        String text = label.get("text").asString();
        JsonNode query = answer.get("query");
        JsonNode entities = label.get("entities");
        assertThat(query.get("intent").asString())
                .as(text)
                .isEqualTo(label.get("intent").asString());
        Set<String> places = new HashSet<>();
        for (String kind : List.of("township", "county")) {
            entities.path(kind).forEach(name -> places.add(kind + " " + name.asString()));
        }
        assertThat(places(query)).as(text).isEqualTo(places);
        if (!label.get("time").isNull()) {
            assertThat(query.get("period").get("from").asString())
                    .as(text)
                    .isEqualTo(label.get("time").get("start").asString());
            assertThat(query.get("period").get("to").asString())
                    .as(text)
                    .isEqualTo(label.get("time").get("end").asString());
        } else {
            assertThat(query.has("period")).as(text).isFalse();
        }
        assertThat(query.path("scope").asString(""))
                .as(text)
                .isEqualTo(entities.path("scope").asString(query.path("scope").asString("")));
        assertDetail(text, entities, "n", query, "limit");
        assertDetail(text, entities, "service", query, "service");
        assertDetail(text, entities, "object", query, "object");
        assertDetail(text, entities, "stars", query, "level");
        if (entities.has("aspect")) {
            String aspect = entities.get("aspect").asString();
            assertThat(query.get("aspect").asString())
                    .as(text)
                    .isEqualToIgnoringCase(ASPECTS.getOrDefault(aspect, aspect));
        }
    }

    private static void assertDetail(String text, JsonNode entities, String label, JsonNode query, String name) {
        if (entities.has(label)) {
            assertThat(query.path(name).asString(""))
                    .as(text)
                    .isEqualTo(entities.get(label).asString());
        }
    }

    private static Set<String> places(JsonNode query) {
        Set<String> places = new HashSet<>();
        for (JsonNode place : query.get("places")) {
            if (!place.get("kind").asString().equals("city")) {
                places.add(
                        place.get("kind").asString() + " " + place.get("name").asString());
            }
        }
        return places;
    }

    private static Set<String> words(JsonNode words) {
        Set<String> all = new HashSet<>();
        words.forEach(word -> all.add(word.asString()));
        return all;
    }
}

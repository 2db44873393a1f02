package org.massreview.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Refusal;
import org.massreview.review.Aspect;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Polarity;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Scope;
import org.massreview.understanding.Span;
import org.massreview.understanding.Verdict;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The shape of what is understood, as JSON; the readers here say what each test lets them say. */
class UnderstandTest {

    private static final Place CITY = new Place(PlaceKind.CITY, "4213", "随州市");
    private static final Place LISHAN = new Place(PlaceKind.TOWNSHIP, "421321101", "厉山镇");
    private static final Place GUANGSHUI = new Place(PlaceKind.COUNTY, "421381", "广水市");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final Said readers = new Said();
    private final UnderstandController controller = new UnderstandController(
            Mono.just(readers),
            Mono.just(List.of(CITY, GUANGSHUI, LISHAN)),
            Clock.fixed(Instant.parse("2026-03-17T16:30:00Z"), ZoneOffset.UTC));

    private final WebTestClient http = WebTestClient.bindToRouterFunction(RouterFunctions.route()
                    .POST("/standin/understand", this::answered)
                    .build())
            .build();

    private Mono<ServerResponse> answered(ServerRequest request) {
        return request.bodyToMono(UnderstandForm.class)
                .flatMap(controller::understand)
                .flatMap(view -> ServerResponse.ok().bodyValue(view))
                .onErrorResume(
                        Refusal.class,
                        refusal -> ServerResponse.status(refusal.problem().status())
                                .build());
    }

    /** Readers that say what they are told to, and remember what they were asked. */
    private static final class Said implements Readers {

        private final Map<String, Query> queries = new HashMap<>();
        private final List<@Nullable Query> contexts = new ArrayList<>();
        private Remark remark = new Remark(Scope.IRRELEVANT, null, Mention.NONE, false);
        private @Nullable LocalDate today;

        @Override
        public Remark citizen(String text) {
            return remark;
        }

        @Override
        public Query official(String text, LocalDate day, @Nullable Query context) {
            today = day;
            contexts.add(context);
            return queries.getOrDefault(text, query(Intent.OTHER, Mention.NONE));
        }
    }

    @Test
    void a_review_is_told_by_level_aspects_and_tags() {
        readers.remark = new Remark(
                Scope.REVIEW,
                new Verdict(
                        2,
                        false,
                        Map.of(Aspect.EXPERIENCE, Polarity.NEGATIVE, Aspect.EFFECTIVENESS, Polarity.POSITIVE),
                        List.of("COLD", "FAST"),
                        true,
                        false),
                Mention.NONE,
                false);

        assertJson(Map.of("text", "态度冷，就是快", "as", "citizen"), """
                {"scope": "review", "review": {"level": 2, "aspects": {"EFFECTIVENESS": "positive", "EXPERIENCE": "negative"},
                 "tags": ["COLD", "FAST"], "complaint": true, "needsClarification": false}}""");
    }

    @Test
    void what_is_no_review_has_a_scope_alone_and_a_citizen_is_assumed() {
        assertJson(Map.of("text", "今天天气好"), "{\"scope\": \"irrelevant\"}");
    }

    @Test
    void a_question_is_told_with_everything_it_names_and_nothing_else() {
        readers.queries.put(
                "厉山镇3号社保窗口上个月得分",
                new Query(
                        Intent.WINDOW_SCORE,
                        new Mention(List.of(LISHAN), List.of(), 3, new Mention.Matter("社保", "SB")),
                        null,
                        null,
                        null,
                        null,
                        new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        null,
                        null,
                        null,
                        false,
                        false));

        assertJson(official("厉山镇3号社保窗口上个月得分", null), """
                {"scope": "inquiry", "query": {"intent": "window_score",
                 "places": [{"kind": "township", "code": "421321101", "name": "厉山镇"}],
                 "window": "3号窗口", "service": "社保", "period": {"from": "2026-02-01", "to": "2026-02-28"}}}""");
        assertThat(readers.today).isEqualTo(TODAY);
    }

    @Test
    void an_area_that_is_not_named_is_the_city() {
        readers.queries.put(
                "最差的5个镇",
                new Query(
                        Intent.RANK_WORST,
                        Mention.NONE,
                        PlaceKind.TOWNSHIP,
                        Query.Order.WORST,
                        5,
                        null,
                        null,
                        Aspect.ABILITY,
                        1,
                        Query.Metric.BAD_RATE,
                        true,
                        true));

        assertJson(official("最差的5个镇", null), """
                {"scope": "inquiry", "query": {"intent": "rank_worst", "places": [], "scope": "city", "object": "township",
                 "order": "worst", "limit": 5, "aspect": "ABILITY", "level": 1, "metric": "bad_rate",
                 "provisional": true, "why": true}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOWNSHIP_SCORE", "CASE_STATUS", "HELP", "OTHER", "WINDOW_SCORE"})
    void a_question_about_no_area_has_no_scope_of_its_own(String intent) {
        readers.queries.put("问", query(Intent.valueOf(intent), Mention.NONE));

        http.post()
                .uri("/standin/understand")
                .bodyValue(official("问", null))
                .exchange()
                .expectBody()
                .jsonPath("$.query.scope")
                .doesNotExist()
                .jsonPath("$.scope")
                .isEqualTo(intent.equals("OTHER") ? "irrelevant" : "inquiry");
    }

    @Test
    void an_ambiguous_place_is_asked_back_and_is_not_the_city() {
        readers.queries.put(
                "太平的排名", query(Intent.RANK_BEST, new Mention(List.of(), List.of(LISHAN, GUANGSHUI), null, null)));

        http.post()
                .uri("/standin/understand")
                .bodyValue(official("太平的排名", null))
                .exchange()
                .expectBody()
                .jsonPath("$.query.candidates.length()")
                .isEqualTo(2)
                .jsonPath("$.query.scope")
                .doesNotExist();
    }

    @Test
    void the_day_may_be_given_and_is_chinas_day_otherwise() {
        understand(Map.of("text", "x", "as", "official", "today", "2025-12-31"));
        assertThat(readers.today).isEqualTo(LocalDate.of(2025, 12, 31));
        understand(Map.of("text", "x", "as", "official"));
        assertThat(readers.today).isEqualTo(TODAY);
    }

    @Test
    void context_may_be_the_utterance_before() {
        Query before = query(Intent.TOWNSHIP_SCORE, new Mention(List.of(LISHAN), List.of(), null, null));
        readers.queries.put("厉山得分", before);

        understand(official("那广水呢", "厉山得分"));
        assertThat(readers.contexts).containsExactly(null, before);
    }

    @Test
    void context_may_be_several_utterances_oldest_first() {
        Query first = query(Intent.TOWNSHIP_SCORE, new Mention(List.of(LISHAN), List.of(), null, null));
        Query second = query(Intent.COUNTY_SCORE, new Mention(List.of(GUANGSHUI), List.of(), null, null));
        readers.queries.put("一", first);
        readers.queries.put("二", second);

        understand(official("三", List.of("一", "二")));
        assertThat(readers.contexts).containsExactly(null, first, second);
        readers.contexts.clear();
        understand(official("三", List.of(Map.of("text", "一"), Map.of("text", "二"))));
        assertThat(readers.contexts).containsExactly(null, first, second);
    }

    @Test
    void context_may_be_the_query_that_was_answered_and_loses_nothing() {
        Query whole = new Query(
                Intent.RANK_WORST,
                new Mention(List.of(GUANGSHUI), List.of(), 3, new Mention.Matter("社保", null)),
                PlaceKind.WINDOW,
                Query.Order.WORST,
                5,
                "TS2026-000123",
                new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                Aspect.CONDUCT,
                1,
                Query.Metric.OVERDUE_RATE,
                true,
                true);
        String answered =
                JsonMapper.shared().writeValueAsString(UnderstandView.of(whole).query());

        understand(official("那个呢", JsonMapper.shared().readTree(answered)));
        assertThat(readers.contexts).containsExactly(whole);
    }

    @Test
    void places_in_a_context_may_be_names_and_a_period_may_have_start_and_end() {
        understand(official(
                "上上个月呢",
                Map.of(
                        "intent",
                        "township_score",
                        "places",
                        List.of("厉山镇", Map.of("name", "广水市")),
                        "time",
                        Map.of("start", "2026-02-01", "end", "2026-02-28"))));

        assertThat(readers.contexts).singleElement().satisfies(context -> {
            assertThat(context.mention().places()).containsExactly(LISHAN, GUANGSHUI);
            assertThat(context.period()).isEqualTo(new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        });
    }

    @Test
    void a_whole_answer_and_a_label_are_contexts_too() {
        Query asked = new Query(
                Intent.RANK_WORST,
                new Mention(List.of(GUANGSHUI), List.of(), null, null),
                PlaceKind.WINDOW,
                null,
                5,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
        understand(official(
                "那个呢",
                Map.of(
                        "scope",
                        "inquiry",
                        "query",
                        Map.of("intent", "rank_worst", "places", List.of("广水市"), "object", "window", "limit", 5))));
        understand(official(
                "那个呢",
                Map.of(
                        "intent",
                        "rank_worst",
                        "entities",
                        Map.of("county", List.of("广水市"), "object", "window", "n", 5))));

        assertThat(readers.contexts).containsExactly(asked, asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"as\": \"official\"}",
                "{\"text\": \"x\", \"as\": \"robot\"}",
                "{\"text\": \"x\", \"as\": \"official\", \"today\": \"gestern\"}",
                "{\"text\": \"x\", \"as\": \"official\", \"context\": 7}",
                "{\"text\": \"x\", \"as\": \"official\", \"context\": {\"places\": [\"北京\"]}}",
                "{\"text\": \"x\", \"as\": \"official\", \"context\": {\"period\": {\"from\": \"2026-02-02\", \"to\": \"2026-02-01\"}}}"
            })
    void anything_else_is_malformed(String form) {
        http.post()
                .uri("/standin/understand")
                .header("Content-Type", "application/json")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static Map<String, Object> official(String text, @Nullable Object context) {
        Map<String, Object> form = new HashMap<>(Map.of("text", text, "as", "official"));
        if (context != null) {
            form.put("context", context);
        }
        return form;
    }

    private void understand(Map<String, ?> form) {
        http.post()
                .uri("/standin/understand")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void assertJson(Map<String, ?> form, String json) {
        http.post()
                .uri("/standin/understand")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(json, org.springframework.test.json.JsonCompareMode.STRICT);
    }

    private static Query query(Intent intent, Mention mention) {
        return new Query(intent, mention, null, null, null, null, null, null, null, null, false, false);
    }
}

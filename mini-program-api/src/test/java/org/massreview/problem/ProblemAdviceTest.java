package org.massreview.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProblemAdvice advice = new ProblemAdvice(Bundles.words(), JSON);

    private static MockServerWebExchange exchange(String language) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.get("/api/v1/reviews").header(HttpHeaders.ACCEPT_LANGUAGE, language));
    }

    private JsonNode answer(MockServerWebExchange exchange, Throwable failure) {
        new RequestIds()
                .filter(exchange, passed -> advice.handle(passed, failure))
                .block();
        return JSON.readTree(exchange.getResponse().getBodyAsString().block());
    }

    private JsonNode answer(Throwable failure) {
        return answer(exchange("zh-CN"), failure);
    }

    @Test
    void a_refusal_is_said_with_everything_a_client_needs() {
        MockServerWebExchange exchange = exchange("zh-CN");
        JsonNode problem = answer(
                exchange, Refusal.at("tags[1]", Problem.TAG_UNKNOWN, "NICE").allowing(List.of("SLOW", "COLD")));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(exchange.getResponse().getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("TAG_UNKNOWN");
        assertThat(problem.get("detail").asString()).isEqualTo("没有“NICE”这个原因选项。");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("tags[1]");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("TAG_UNKNOWN");
        assertThat(problem.get("allowed").get(1).asString()).isEqualTo("COLD");
        assertThat(problem.get("requestId").asString())
                .isNotEmpty()
                .isEqualTo(exchange.getResponse().getHeaders().getFirst(RequestIds.HEADER));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_can_be_said(Problem problem) {
        assertThat(answer(Refusal.of(problem, "…", "…")).get("code").asString()).isEqualTo(problem.name());
    }

    @ParameterizedTest
    @CsvSource({
        "en, English",
        "en-GB, English",
        "'fr, en;q=0.5', English",
        "zh-CN, Chinese",
        "zh-HK, Chinese",
        "'zh, en;q=0.9', Chinese",
        "fr, Chinese",
        "*, Chinese",
        "'not a language', Chinese"
    })
    void the_language_is_the_one_asked_for_and_chinese_otherwise(String asked, String language) {
        assertThat(answer(exchange(asked), Refusal.of(Problem.BUSY))
                        .get("detail")
                        .asString())
                .startsWith(language.equals("English") ? "Too many people" : "现在提交的人太多");
    }

    @Test
    void who_came_while_we_were_busy_hears_when_to_come_back() {
        MockServerWebExchange exchange = exchange("zh-CN");
        answer(exchange, Refusal.of(Problem.BUSY));

        assertThat(exchange.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("2");
    }

    @Test
    void a_failure_of_ours_says_nothing_of_our_insides() {
        JsonNode problem = answer(new IllegalStateException("jdbc password is hunter2"));

        assertThat(problem.get("code").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(problem.toString()).doesNotContain("hunter2", "IllegalState");
    }

    @Test
    void a_refusal_inside_of_another_failure_is_still_said() {
        Throwable wrapped = new RuntimeException(new IllegalStateException(Refusal.of(Problem.WINDOW_CLOSED, "澴潭镇")));

        assertThat(answer(wrapped).get("code").asString()).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void what_the_framework_refuses_has_our_codes() {
        assertThat(answer(new ServerWebInputException("no body")).get("code").asString())
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(answer(new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .get("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(answer(new MethodNotAllowedException(HttpMethod.PUT, List.of(HttpMethod.GET)))
                        .get("code")
                        .asString())
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer(new UnsupportedMediaTypeStatusException("text/plain"))
                        .get("code")
                        .asString())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer(new DataBufferLimitException("too much")).get("code").asString())
                .isEqualTo("TOO_LARGE");
        assertThat(answer(new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT))
                        .get("code")
                        .asString())
                .isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void an_answer_that_has_begun_is_not_begun_again() {
        MockServerWebExchange exchange = exchange("zh-CN");
        exchange.getResponse().setComplete().block();
        IllegalStateException failure = new IllegalStateException();

        assertThat(advice.handle(exchange, failure)
                        .onErrorResume(same -> Mono.empty())
                        .materialize()
                        .block()
                        .isOnComplete())
                .isTrue();
        assertThat(exchange.getResponse().getStatusCode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01980e4a-7c00-7000-8000-000000000001", "abcdEFGH-1"})
    void a_request_may_bring_its_own_id(String id) {
        assertThat(idFor(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space 1", "line\tbreak-1", "名字名字名字名字"})
    void an_id_that_could_confuse_a_log_is_replaced(String id) {
        assertThat(idFor(id)).isNotEqualTo(id).matches("[0-9a-f-]{36}");
    }

    @Test
    void no_two_requests_have_the_same_id() {
        assertThat(idFor("")).isNotEqualTo(idFor(""));
    }

    private static String idFor(String given) {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(HttpMethod.GET, URI.create("/")).header(RequestIds.HEADER, given));
        new RequestIds().filter(exchange, passed -> Mono.empty()).block();
        assertThat(RequestIds.of(exchange))
                .isEqualTo(exchange.getResponse().getHeaders().getFirst(RequestIds.HEADER));
        return RequestIds.of(exchange);
    }
}

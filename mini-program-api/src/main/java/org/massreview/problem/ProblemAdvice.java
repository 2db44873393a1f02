package org.massreview.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer; covers controllers, filters and unknown addresses alike. */
@Component
@Order(-2)
class ProblemAdvice implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Words words;
    private final JsonMapper json;

    ProblemAdvice(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Refusal refusal = refusalOf(failure);
        String requestId = RequestIds.of(exchange);
        if (refusal.problem() == Problem.INTERNAL_ERROR) {
            log.atError()
                    .addKeyValue("requestId", requestId)
                    .setCause(failure)
                    .log("request failed: {}", exchange.getRequest().getPath().pathWithinApplication());
        }
        return write(exchange, refusal, requestId);
    }

    private Mono<Void> write(ServerWebExchange exchange, Refusal refusal, String requestId) {
        var response = exchange.getResponse();
        HttpStatus status = refusal.problem().status();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        byte[] body = json.writeValueAsBytes(view(refusal, localeOf(exchange), requestId));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private ProblemView view(Refusal refusal, Locale locale, String requestId) {
        Problem problem = refusal.problem();
        return new ProblemView(
                URI.create("about:blank"),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.name(),
                words.detail(refusal, locale),
                requestId,
                refusal.errors(),
                refusal.allowed());
    }

    private static Locale localeOf(ServerWebExchange exchange) {
        try {
            List<Locale.LanguageRange> wanted =
                    exchange.getRequest().getHeaders().getAcceptLanguage();
            Locale found = Locale.lookup(wanted, List.of(Words.DEFAULT, Locale.CHINESE, Locale.ENGLISH));
            return found == null ? Words.DEFAULT : found;
        } catch (IllegalArgumentException unreadableHeader) {
            return Words.DEFAULT;
        }
    }

    private static Refusal refusalOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof DataBufferLimitException) {
                return Refusal.of(Problem.TOO_LARGE);
            }
            if (cause instanceof TransientDataAccessException || cause instanceof DataAccessResourceFailureException) {
                return Refusal.of(Problem.BUSY);
            }
        }
        if (failure instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return Refusal.of(BY_STATUS.getOrDefault(status, Problem.INTERNAL_ERROR));
        }
        return Refusal.of(Problem.INTERNAL_ERROR);
    }

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            400, Problem.MALFORMED_REQUEST,
            404, Problem.NOT_FOUND,
            405, Problem.METHOD_NOT_ALLOWED,
            406, Problem.NOT_ACCEPTABLE,
            413, Problem.TOO_LARGE,
            415, Problem.UNSUPPORTED_MEDIA_TYPE,
            503, Problem.BUSY);
}

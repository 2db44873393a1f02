package org.massreview.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The shapes in which the platform answers: always 200, with an {@code errcode} where something is wrong. */
final class Answers {

    private Answers() {}

    static Mono<ServerResponse> json(Map<String, ?> body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    /** Success of a call whose clients insist on an error code. */
    static Mono<ServerResponse> done(Map<String, ?> more) {
        return coded(0, "ok", more);
    }

    static Mono<ServerResponse> error(int errcode, String errmsg) {
        return coded(errcode, errmsg, Map.of());
    }

    private static Mono<ServerResponse> coded(int errcode, String errmsg, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", errcode);
        body.put("errmsg", errmsg);
        body.putAll(more);
        return json(body);
    }
}

package org.massreview.standin;

import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON out of a request whatever content type it names, since WxJava calls some of it plain text. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    /** @return an empty object when the body is no JSON */
    static Mono<JsonNode> json(ServerRequest request) {
        return request.bodyToMono(byte[].class).map(Bodies::read).defaultIfEmpty(JSON.createObjectNode());
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}

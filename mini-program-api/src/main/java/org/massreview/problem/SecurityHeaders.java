package org.massreview.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers to run and load nothing but ours, and to say nobody where they came from. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders implements WebFilter {

    private static final String OURS_ONLY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    /** The API description's page draws itself with style attributes. */
    private static final String WITH_STYLES = OURS_ONLY + "; style-src 'self' 'unsafe-inline'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        headers.set("Content-Security-Policy", path.startsWith("/swagger-ui/") ? WITH_STYLES : OURS_ONLY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        return chain.filter(exchange);
    }
}

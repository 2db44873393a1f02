package org.massreview;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where this server's own pages of before lead: the scores are shown by the client now, as the address behind # says. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    /** Read by the client when it starts; without an address of its own behind #, what the browser has there is kept. */
    private static final URI SCORES = URI.create("/h5/index.html?from=scores");

    @Bean
    RouterFunction<ServerResponse> pagesOfBefore() {
        HandlerFunction<ServerResponse> scores = request -> ServerResponse.temporaryRedirect(SCORES)
                .cacheControl(CacheControl.noStore())
                .build();
        return RouterFunctions.route()
                .GET("/scores", scores)
                .GET("/scores/", scores)
                .build();
    }
}

package org.massreview;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The addresses of pages that are folders: with the slash they show their index, without it they lead there. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    @Bean
    RouterFunction<ServerResponse> folders() {
        return folder("/scores")
                .and(folder("/h5"))
                .and(folder("/h5/login"))
                .and(folder("/h5/bind"))
                .and(folder("/h5/confirm"));
    }

    private static RouterFunction<ServerResponse> folder(String path) {
        ClassPathResource index = new ClassPathResource("static" + path + "/index.html");
        return RouterFunctions.route()
                .GET(
                        path,
                        request -> ServerResponse.temporaryRedirect(URI.create(path + "/"))
                                .build())
                .GET(path + "/", request -> page(index))
                .build();
    }

    private static Mono<ServerResponse> page(ClassPathResource index) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(index);
    }
}

package org.massreview.standin;

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

/** The phone in the browser; its files lie outside {@code static}, so that none is served beside a real account. */
@Configuration(proxyBeanMethods = false)
@WhileNoAccount
class PhonePage {

    private static final ClassPathResource FOLDER = new ClassPathResource("standin/");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> phone() {
        return RouterFunctions.route()
                .GET(
                        "/standin",
                        request -> ServerResponse.temporaryRedirect(URI.create("/standin/"))
                                .build())
                .GET("/standin/", request -> file("index.html", MediaType.TEXT_HTML))
                .GET("/standin/{name:[a-z]+}.js", request -> file(request.pathVariable("name") + ".js", SCRIPT))
                .GET("/standin/{name:[a-z]+}.css", request -> file(request.pathVariable("name") + ".css", STYLE))
                .build();
    }

    private static Mono<ServerResponse> file(String name, MediaType type) {
        ClassPathResource file = (ClassPathResource) FOLDER.createRelative(name);
        return file.exists()
                ? ServerResponse.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(file)
                : ServerResponse.notFound().build();
    }
}

package org.massreview.client;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** 网页版的地址: the client's one page, and where addresses that were printed or remembered before it lead now. */
@Configuration(proxyBeanMethods = false)
class ClientRoutes {

    private static final String INDEX = "/h5/index.html";
    private static final RequestPredicate ASKED = methods(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    RouterFunction<ServerResponse> clientPages() {
        return pages(new ClassPathResource(ClientFiles.FOLDER + "index.html"));
    }

    /** @param index the client's page; missing when the library was built without the client */
    static RouterFunction<ServerResponse> pages(Resource index) {
        RouterFunction<ServerResponse> built = folder("/h5", request -> to(INDEX))
                .and(folder("/h5/login", request -> to(INDEX + "#/pages/staff/login")))
                .and(older("/h5/bind", "pages/staff/bind", "code"))
                .and(older("/h5/confirm", "pages/staff/confirm", "word"));
        return index.exists() ? built : notBuilt().and(built);
    }

    private static RouterFunction<ServerResponse> older(String path, String page, String option) {
        return folder(
                path,
                request -> to(INDEX + "#/" + page
                        + request.queryParam(option)
                                .map(value -> "?" + option + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .orElse("")));
    }

    /** A browser carries what stands behind # along when it is sent on to an address that has none itself. */
    private static RouterFunction<ServerResponse> folder(String path, HandlerFunction<ServerResponse> answer) {
        return RouterFunctions.route(ASKED.and(path(path).or(path(path + "/"))), answer);
    }

    private static Mono<ServerResponse> to(String address) {
        return ServerResponse.temporaryRedirect(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** A person is told so by a page, a program by a problem. */
    private static RouterFunction<ServerResponse> notBuilt() {
        return RouterFunctions.route()
                .GET(INDEX, ClientRoutes::isPerson, ClientRoutes::apology)
                .GET(INDEX, request -> Refusal.mono(Problem.CLIENT_NOT_BUILT))
                .build();
    }

    private static boolean isPerson(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static Mono<ServerResponse> apology(ServerRequest request) {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .bodyValue(new ClassPathResource("client/not-built.html"));
    }
}

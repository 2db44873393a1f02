package org.massreview.standin;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The platform's API, as far as WxJava is used: first who one is, then what one may with an access token. */
@Configuration(proxyBeanMethods = false)
@WhileNoAccount
class PlatformRoutes {

    static final String ROOT = "/standin/platform";

    @Bean
    RouterFunction<ServerResponse> standinPlatform(
            Credentials credentials,
            LoginApi login,
            MessageApi messages,
            MediaApi media,
            ProgramApi program,
            MenuApi menu,
            Faults faults) {
        RouterFunction<ServerResponse> open = RouterFunctions.route()
                .GET("/cgi-bin/token", login::token)
                .POST("/cgi-bin/stable_token", login::stableToken)
                .GET("/sns/jscode2session", login::session)
                .GET("/sns/oauth2/access_token", login::webToken)
                .build();
        RouterFunction<ServerResponse> closed = RouterFunctions.route()
                .GET("/cgi-bin/user/info", login::person)
                .GET("/cgi-bin/ticket/getticket", login::ticket)
                .POST("/cgi-bin/message/custom/send", messages::custom)
                .POST("/cgi-bin/message/custom/typing", messages::typing)
                .POST("/cgi-bin/message/subscribe/send", messages::subscription)
                .POST("/cgi-bin/message/subscribe/bizsend", messages::accountSubscription)
                .POST("/cgi-bin/message/template/send", messages::template)
                .GET("/cgi-bin/media/get", media::download)
                .POST("/cgi-bin/media/upload", media::upload)
                .POST("/wxa/msg_sec_check", media::words)
                .POST("/wxa/media_check_async", media::picture)
                .POST("/cgi-bin/qrcode/create", program::code)
                .POST("/cgi-bin/menu/create", menu::create)
                .GET("/cgi-bin/menu/get", menu::get)
                .POST("/wxa/getwxacodeunlimit", program::programCode)
                .POST("/wxa/business/getuserphonenumber", program::phoneNumber)
                .POST("/wxa/generatescheme", program::scheme)
                .POST("/wxa/generate_urllink", program::link)
                .build()
                .filter((request, next) -> bearing(credentials, request, next));
        RouterFunction<ServerResponse> all = open.and(closed);
        return RouterFunctions.nest(path(ROOT), all.filter((request, next) -> misbehaving(faults, request, next)));
    }

    private static Mono<ServerResponse> bearing(
            Credentials credentials, ServerRequest request, HandlerFunction<ServerResponse> next) {
        String token = request.queryParam("access_token").orElse(null);
        return credentials.bearer(token).isPresent()
                ? next.handle(request)
                : Answers.error(40001, "invalid credential, access_token is invalid or not latest");
    }

    private static Mono<ServerResponse> misbehaving(
            Faults faults, ServerRequest request, HandlerFunction<ServerResponse> next) {
        return faults.next(request.path().substring(ROOT.length()))
                .map(fault -> fault.isDone()
                        ? next.handle(request).delayUntil(answer -> Mono.delay(fault.delay()))
                        : Mono.delay(fault.delay()).then(Mono.defer(() -> misbehave(fault, request, next))))
                .orElseGet(() -> next.handle(request));
    }

    private static Mono<ServerResponse> misbehave(
            Faults.Fault fault, ServerRequest request, HandlerFunction<ServerResponse> next) {
        if (fault.status() != null) {
            return ServerResponse.status(fault.status()).build();
        }
        if (fault.errcode() != null) {
            return Answers.error(fault.errcode(), "a fault asked for");
        }
        return next.handle(request);
    }
}

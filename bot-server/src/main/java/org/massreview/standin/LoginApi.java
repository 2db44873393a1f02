package org.massreview.standin;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.massreview.wechat.Account;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Who is who: access tokens for us, sessions and profiles of people. */
@Component
@WhileNoAccount
class LoginApi {

    private static final int TWO_HOURS = 7200;

    private final Credentials credentials;

    LoginApi(Credentials credentials) {
        this.credentials = credentials;
    }

    Mono<ServerResponse> token(ServerRequest request) {
        return issued(parameter(request, "appid"), parameter(request, "secret"), true);
    }

    /** 稳定版接口调用凭据: the same token until it is refreshed by force. */
    Mono<ServerResponse> stableToken(ServerRequest request) {
        return Bodies.json(request)
                .flatMap(body -> issued(
                        body.path("appid").asString(""),
                        body.path("secret").asString(""),
                        body.path("force_refresh").asBoolean(false)));
    }

    Mono<ServerResponse> session(ServerRequest request) {
        return authenticated(request)
                .map(account -> credentials
                        .openid(parameter(request, "js_code"))
                        .map(openid -> Answers.json(Map.of("openid", openid, "session_key", sessionKey())))
                        .orElseGet(() -> Answers.error(40029, "invalid code")))
                .orElseGet(LoginApi::wrongSecret);
    }

    Mono<ServerResponse> webToken(ServerRequest request) {
        return authenticated(request)
                .map(account -> credentials
                        .openid(parameter(request, "code"))
                        .map(openid -> Answers.json(Map.of(
                                "access_token",
                                UUID.randomUUID().toString(),
                                "expires_in",
                                TWO_HOURS,
                                "refresh_token",
                                UUID.randomUUID().toString(),
                                "openid",
                                openid,
                                "scope",
                                "snsapi_base")))
                        .orElseGet(() -> Answers.error(40029, "invalid code")))
                .orElseGet(LoginApi::wrongSecret);
    }

    Mono<ServerResponse> person(ServerRequest request) {
        String openid = parameter(request, "openid");
        return Persons.knows(openid)
                ? Answers.json(
                        Map.of("subscribe", 1, "openid", openid, "language", "zh_CN", "subscribe_time", 1700000000))
                : Answers.error(40003, "invalid openid");
    }

    Mono<ServerResponse> ticket(ServerRequest request) {
        return Answers.done(Map.of("ticket", UUID.randomUUID().toString(), "expires_in", TWO_HOURS));
    }

    private Mono<ServerResponse> issued(String appId, String secret, boolean fresh) {
        Optional<Account> account = credentials.account(appId);
        if (account.isEmpty()) {
            return Answers.error(40013, "invalid appid");
        }
        if (!account.get().secret().equals(secret)) {
            return wrongSecret();
        }
        return Answers.json(Map.of("access_token", credentials.token(account.get(), fresh), "expires_in", TWO_HOURS));
    }

    private Optional<Account> authenticated(ServerRequest request) {
        return credentials
                .account(parameter(request, "appid"))
                .filter(account -> account.secret().equals(parameter(request, "secret")));
    }

    private static Mono<ServerResponse> wrongSecret() {
        return Answers.error(40125, "invalid appsecret");
    }

    private static String sessionKey() {
        byte[] key = new byte[16];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String parameter(ServerRequest request, String name) {
        return request.queryParam(name).orElse("");
    }
}

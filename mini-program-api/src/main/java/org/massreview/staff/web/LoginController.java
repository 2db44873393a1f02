package org.massreview.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Sessions;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Links;
import org.massreview.directory.QrPicture;
import org.massreview.staff.LoginAsked;
import org.massreview.staff.LoginDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** 电脑登录: opened by a desktop, confirmed on a telephone, fetched by the desktop. */
@RestController
@RequestMapping("/api/v1/logins")
class LoginController {

    /** Carries the secret of the POST's answer; an address would end up in logs. */
    static final String SECRET = "Login-Secret";

    private static final int PIXELS = 480;
    private static final int MOST_SECONDS = 25;

    private final LoginDesk logins;
    private final Sessions sessions;
    private final Links links;

    LoginController(LoginDesk logins, Sessions sessions, Links links) {
        this.logins = logins;
        this.sessions = sessions;
        this.links = links;
    }

    @PostMapping
    Mono<ResponseEntity<OpenedView>> open(
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser) {
        return logins.open(browser)
                .flatMap(opened -> Mono.fromCallable(() -> OpenedView.of(opened, picture(opened.word())))
                        .subscribeOn(Schedulers.boundedElastic()))
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(view));
    }

    private String picture(String word) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrPicture.png(links.login(word), PIXELS));
    }

    /** @param wait seconds that the answer may wait for something to happen, at most 25 */
    @GetMapping("/{id}")
    Mono<ResponseEntity<ProgressView>> progress(
            @PathVariable UUID id,
            @RequestHeader(name = SECRET, defaultValue = "") String secret,
            @RequestParam(defaultValue = "25") int wait) {
        return logins.progress(id, secret, Duration.ofSeconds(Math.max(0, Math.min(MOST_SECONDS, wait))))
                .map(progress ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ProgressView.of(progress)));
    }

    /** What would be let in. */
    @GetMapping("/words/{word}")
    Mono<AskedView> look(@PathVariable String word, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.knownPersonIn(exchange))
                .flatMap(person -> logins.look(person, word))
                .map(AskedView::of);
    }

    @PostMapping("/{word}/confirmations")
    Mono<ResponseEntity<AskedView>> confirm(@PathVariable String word, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.knownPersonIn(exchange))
                .flatMap(person -> logins.confirm(person, word))
                .map(asked -> ResponseEntity.status(HttpStatus.CREATED).body(AskedView.of(asked)));
    }

    static OffsetDateTime local(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }

    /**
     * @param secret goes back in the header Login-Secret
     * @param qr a picture as a data: address
     */
    record OpenedView(UUID id, String word, String secret, String qr, OffsetDateTime expiresAt) {

        static OpenedView of(LoginDesk.Opened opened, String qr) {
            return new OpenedView(opened.id(), opened.word(), opened.secret(), qr, local(opened.expiresAt()));
        }
    }

    /** @param token once, with CONFIRMED; so are expiresAt, which is the token's end, and roles */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressView(
            LoginDesk.State state,
            @Nullable String token,
            @Nullable OffsetDateTime expiresAt,
            @Nullable List<String> roles) {

        static ProgressView of(LoginDesk.Progress progress) {
            Sessions.Session session = progress.session();
            if (session == null) {
                return new ProgressView(progress.state(), null, null, null);
            }
            List<String> roles = progress.duties().stream()
                    .map(duty -> duty.role().name())
                    .distinct()
                    .sorted()
                    .toList();
            return new ProgressView(progress.state(), session.token(), local(session.expiresAt()), roles);
        }
    }

    record AskedView(String browser, OffsetDateTime openedAt, OffsetDateTime expiresAt) {

        static AskedView of(LoginAsked asked) {
            return new AskedView(asked.browser(), local(asked.openedAt()), local(asked.expiresAt()));
        }
    }
}

package org.massreview.citizen.web;

import java.util.Map;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PersonalDesk;
import org.massreview.citizen.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 我的数据: whoever has a session looks at all of it, or erases it. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final PersonalDesk personal;
    private final Sessions sessions;

    MeController(PersonalDesk personal, Sessions sessions) {
        this.personal = personal;
        this.sessions = sessions;
    }

    @GetMapping("/export")
    Mono<ResponseEntity<Map<String, Object>>> export(ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(personal::export)
                .map(kept -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(kept));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(ServerWebExchange exchange) {
        return person(exchange).flatMap(personal::erase);
    }

    private Mono<PersonKey> person(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange));
    }
}

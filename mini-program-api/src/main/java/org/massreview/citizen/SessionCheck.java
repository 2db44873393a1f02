package org.massreview.citizen;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses tokens whose session was called back, before anybody reads who they stand for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SessionCheck implements WebFilter {

    private final Sessions sessions;
    private final OpenSessions open;

    SessionCheck(Sessions sessions, OpenSessions open) {
        this.sessions = sessions;
        this.open = open;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> Mono.justOrEmpty(sessions.idIn(exchange)))
                .flatMap(id -> open.isOpen(id)
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Refusal.mono(Problem.SESSION_INVALID))
                        .doOnNext(still -> Sessions.passed(exchange, id)))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}

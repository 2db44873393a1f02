package org.massreview.staff.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.staff.SessionDesk;
import org.massreview.staff.StaffSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desktops that somebody let in, for himself, from the desktop or from the telephone. */
@RestController
@RequestMapping("/api/v1/staff/sessions")
class StaffSessionController {

    private final SessionDesk desk;
    private final Sessions sessions;

    StaffSessionController(SessionDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    @GetMapping
    Mono<SessionsView> list(ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(desk::of)
                .map(open -> new SessionsView(open.stream()
                        .map(session -> OpenSessionView.of(session, sessions.idIn(exchange)))
                        .toList()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@PathVariable UUID id, ServerWebExchange exchange) {
        return person(exchange).flatMap(person -> desk.revoke(id, person));
    }

    private Mono<PersonKey> person(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.knownPersonIn(exchange));
    }

    record SessionsView(List<OpenSessionView> sessions) {}

    /** @param current whether it is the one that asks */
    record OpenSessionView(
            UUID id, String browser, OffsetDateTime openedAt, OffsetDateTime expiresAt, boolean current) {

        static OpenSessionView of(StaffSession session, Optional<UUID> asking) {
            return new OpenSessionView(
                    session.id(),
                    session.browser(),
                    LoginController.local(session.openedAt()),
                    LoginController.local(session.expiresAt()),
                    asking.filter(session.id()::equals).isPresent());
        }
    }
}

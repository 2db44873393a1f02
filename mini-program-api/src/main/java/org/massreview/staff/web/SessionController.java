package org.massreview.staff.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.massreview.citizen.Sessions;
import org.massreview.citizen.Sessions.Session;
import org.massreview.directory.DirectoryDesk;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sessions: by a mini-program's login code, or for a browser that nobody knows. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final Sessions sessions;
    private final StaffDesk staff;

    SessionController(Sessions sessions, StaffDesk staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SessionView> open(@Valid @RequestBody LoginForm form) {
        return sessions.byLoginCode(form.jsCode()).flatMap(this::view);
    }

    @PostMapping("/device")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SessionView> openForDevice() {
        return view(sessions.forDevice());
    }

    private Mono<SessionView> view(Session session) {
        return staff.dutiesOf(session.person())
                .map(duties -> new SessionView(
                        session.token(),
                        session.expiresAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(DirectoryDesk.ZONE)
                                .toOffsetDateTime(),
                        duties.stream()
                                .map(duty -> duty.role().name())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    record LoginForm(@NotBlank @Size(max = 200) String jsCode) {}

    record SessionView(String token, OffsetDateTime expiresAt, List<String> roles) {}
}

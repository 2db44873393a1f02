package org.massreview.staff.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Sessions;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Words;
import org.massreview.staff.Duty;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 我的身份: what whoever asks may do, and where. */
@RestController
class DutiesController {

    private final Sessions sessions;
    private final StaffDesk staff;
    private final DirectoryDesk directory;
    private final Words words;

    DutiesController(Sessions sessions, StaffDesk staff, DirectoryDesk directory, Words words) {
        this.sessions = sessions;
        this.staff = staff;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/api/v1/me")
    Mono<MeView> me(ServerWebExchange exchange, @Nullable Locale locale) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange))
                .flatMap(person -> Mono.zip(staff.dutiesOf(person), directory.today()))
                .map(known -> new MeView(known.getT1().stream()
                        .map(duty -> view(duty, known.getT2(), locale))
                        .distinct()
                        .toList()));
    }

    private RoleView view(Duty duty, Directory now, @Nullable Locale locale) {
        Place place = now.named(duty.role().scopeKind(), duty.scope());
        return new RoleView(duty.role().name(), words.say("role." + duty.role(), locale), place);
    }

    record MeView(List<RoleView> roles) {}

    record RoleView(String role, String roleText, Place place) {}
}

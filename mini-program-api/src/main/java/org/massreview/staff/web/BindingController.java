package org.massreview.staff.web;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Sessions;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.BindingCode;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 绑定: the operator hands out codes, whoever serves somewhere turns one in. */
@RestController
@RequestMapping("/api/v1")
class BindingController {

    private final StaffDesk staff;
    private final Sessions sessions;

    BindingController(StaffDesk staff, Sessions sessions) {
        this.staff = staff;
        this.sessions = sessions;
    }

    @PostMapping("/operator/staff/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CodeView> issue(@RequestBody CodeForm form, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator ->
                        staff.issueCode(form.knownRole(), form.scope() == null ? "" : form.scope(), operator))
                .map(CodeView::of);
    }

    @PostMapping("/staff/bindings")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DutyView> bind(@RequestBody BindingForm form, ServerWebExchange exchange) {
        return Mono.fromCallable(
                        () -> sessions.personIn(exchange).orElseThrow(() -> Refusal.of(Problem.SESSION_REQUIRED)))
                .flatMap(person -> staff.bind(person, form.code() == null ? "" : form.code()))
                .map(DutyView::of);
    }

    record CodeForm(@Nullable String role, @Nullable String scope) {

        Role knownRole() {
            try {
                return Role.valueOf(String.valueOf(role).strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                String given = String.valueOf(role);
                throw Refusal.at("role", Problem.ROLE_INVALID, given.length() > 24 ? "…" : given);
            }
        }
    }

    /** @param code is not shown again */
    record CodeView(String code, String role, String scope, OffsetDateTime expiresAt) {

        static CodeView of(BindingCode code) {
            return new CodeView(
                    code.code(),
                    code.role().name(),
                    code.scope(),
                    code.expiresAt()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .atZone(DirectoryDesk.ZONE)
                            .toOffsetDateTime());
        }
    }

    record BindingForm(@Nullable String code) {}

    record DutyView(String role, String scope) {

        static DutyView of(Duty duty) {
            return new DutyView(duty.role().name(), duty.scope());
        }
    }
}

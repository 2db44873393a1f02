package org.massreview.staff.web;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Links;
import org.massreview.directory.QrPicture;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.BindingCode;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** 绑定: the operator hands out codes, whoever serves somewhere turns one in. */
@RestController
@RequestMapping("/api/v1")
class BindingController {

    private static final int PIXELS = 600;

    private final StaffDesk staff;
    private final Sessions sessions;
    private final Links links;

    BindingController(StaffDesk staff, Sessions sessions, Links links) {
        this.staff = staff;
        this.sessions = sessions;
        this.links = links;
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
        return known(exchange)
                .flatMap(person -> staff.bind(person, form.code() == null ? "" : form.code()))
                .map(DutyView::of);
    }

    /** What the code gives, before it is turned in. */
    @GetMapping("/staff/bindings/{code}")
    Mono<OfferView> look(@PathVariable String code, ServerWebExchange exchange) {
        return known(exchange).flatMap(person -> staff.look(person, code)).map(OfferView::of);
    }

    /** A browser's session is free for anybody to open, and would be a new guesser each time. */
    private Mono<PersonKey> known(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.knownPersonIn(exchange));
    }

    /** The code as a picture for whoever is to scan it; the code itself is in the operator's hands already. */
    @GetMapping(value = "/operator/staff/codes/{code}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String code, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .then(Mono.fromCallable(() -> QrPicture.png(links.binding(StaffDesk.readCode(code)), PIXELS))
                        .subscribeOn(Schedulers.boundedElastic()))
                .map(png -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(png));
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

    record OfferView(String role, String scope, String scopeName) {

        static OfferView of(StaffDesk.Offer offer) {
            return new OfferView(offer.role().name(), offer.scope(), offer.scopeName());
        }
    }
}

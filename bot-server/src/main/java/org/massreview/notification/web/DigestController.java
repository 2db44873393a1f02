package org.massreview.notification.web;

import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.notification.DigestDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 补发周报、月报: of a period that is over, once more. */
@RestController
class DigestController {

    private final DigestDesk digests;
    private final StaffDesk staff;
    private final Audit audit;

    DigestController(DigestDesk digests, StaffDesk staff, Audit audit) {
        this.digests = digests;
        this.staff = staff;
        this.audit = audit;
    }

    @PostMapping("/api/v1/operator/digests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<DigestView> again(@RequestBody DigestForm form, ServerWebExchange exchange) {
        String period = form.period() == null ? "" : form.period().strip();
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> digests.again(period)
                        .delayUntil(written ->
                                audit.record(operator.hex(), "digest.again", period, Long.toString(written))))
                .map(written -> new DigestView(period, written));
    }

    /** @param period 2026-W12 or 2026-03 */
    record DigestForm(@Nullable String period) {}

    /** @param deliveries how many persons are told */
    record DigestView(String period, long deliveries) {}
}

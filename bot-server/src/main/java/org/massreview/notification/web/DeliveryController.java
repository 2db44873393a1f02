package org.massreview.notification.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.directory.DirectoryDesk;
import org.massreview.notification.Delivery;
import org.massreview.notification.NotificationDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 送达记录: the operator sees what became of pushes, without who they were for or what they said, and sends again. */
@RestController
@RequestMapping("/api/v1/operator/deliveries")
class DeliveryController {

    private final NotificationDesk notifications;
    private final StaffDesk staff;
    private final Audit audit;

    DeliveryController(NotificationDesk notifications, StaffDesk staff, Audit audit) {
        this.notifications = notifications;
        this.staff = staff;
        this.audit = audit;
    }

    /** @param after the id of the last one of the page before */
    @GetMapping
    Mono<DeliveriesView> list(
            @RequestParam(defaultValue = "DEAD") String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .then(Mono.defer(() -> notifications.list(known(state), after, limit)))
                .map(found ->
                        new DeliveriesView(found.stream().map(DeliveryView::of).toList()));
    }

    @PostMapping("/{id}:replay")
    Mono<DeliveryView> replay(@PathVariable UUID id, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> notifications
                        .replay(id)
                        .delayUntil(replayed -> audit.record(operator.hex(), "delivery.replay", id.toString(), "")))
                .map(DeliveryView::of);
    }

    private static Delivery.State known(String state) {
        try {
            return Delivery.State.valueOf(state.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at("state", Problem.MALFORMED_REQUEST);
        }
    }

    record DeliveriesView(List<DeliveryView> deliveries) {}

    /**
     * @param subject complaint id, window or period
     * @param route that carried it, or was tried last
     * @param code of the platform
     */
    record DeliveryView(
            UUID id,
            String kind,
            String subject,
            boolean staff,
            String state,
            int attempts,
            @Nullable String route,
            @Nullable Integer code,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime nextAt,
            @Nullable OffsetDateTime sentAt) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.kind().name(),
                    delivery.subject(),
                    delivery.staff(),
                    delivery.state().name(),
                    delivery.attempts(),
                    delivery.route() == null ? null : delivery.route().name(),
                    delivery.code(),
                    local(delivery.madeAt()),
                    delivery.nextAt() == null ? null : local(delivery.nextAt()),
                    delivery.sentAt() == null ? null : local(delivery.sentAt()));
        }

        private static OffsetDateTime local(Instant at) {
            return at.truncatedTo(ChronoUnit.SECONDS).atZone(DirectoryDesk.ZONE).toOffsetDateTime();
        }
    }
}

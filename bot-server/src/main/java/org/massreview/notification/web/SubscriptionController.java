package org.massreview.notification.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.notification.Consent;
import org.massreview.notification.NotificationDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 订阅: the client tells, inside the tap, what somebody answered to requestSubscribeMessage. */
@RestController
class SubscriptionController {

    private final NotificationDesk notifications;
    private final Sessions sessions;

    SubscriptionController(NotificationDesk notifications, Sessions sessions) {
        this.notifications = notifications;
        this.sessions = sessions;
    }

    @PostMapping("/api/v1/subscriptions")
    Mono<SubscriptionView> consented(@RequestBody SubscriptionForm form, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> form.consent(sessions.someoneIn(exchange)))
                .flatMap(consent -> notifications
                        .consented(consent)
                        .map(left -> new SubscriptionView(
                                consent.template(), consent.kind().name(), left)));
    }

    /**
     * @param kind ONE_TIME or LONG_TERM
     * @param result accept or reject
     */
    record SubscriptionForm(
            @Nullable String template,
            @Nullable String kind,
            @Nullable String result) {

        Consent consent(PersonKey person) {
            if (template == null || template.isBlank() || template.length() > 80) {
                throw Refusal.at("template", Problem.SUBSCRIPTION_INVALID);
            }
            return new Consent(person, template.strip(), knownKind(), accepted());
        }

        private Consent.Kind knownKind() {
            try {
                return Consent.Kind.valueOf(String.valueOf(kind).strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Refusal.at("kind", Problem.SUBSCRIPTION_INVALID);
            }
        }

        private boolean accepted() {
            return switch (String.valueOf(result)) {
                case "accept" -> true;
                case "reject", "ban", "filter" -> false;
                default -> throw Refusal.at("result", Problem.SUBSCRIPTION_INVALID);
            };
        }
    }

    /** @param left how many messages may still be sent by this template; 1 for a long-term consent */
    record SubscriptionView(String template, String kind, int left) {}
}

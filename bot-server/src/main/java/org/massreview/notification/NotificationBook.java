package org.massreview.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * 推送规则 of config/notifications.yml: to whom, by which template, when not, and how often again.
 *
 * @param gather how long something waits for others of its kind
 * @param retry after which time it is tried again, once each
 * @param lease how long one instance may take to send one message
 */
record NotificationBook(
        LocalTime quietFrom,
        LocalTime quietTo,
        Duration gather,
        List<Duration> retry,
        Duration lease,
        Map<Kind, Rule> rules) {

    private static final double JITTER = 0.2;

    NotificationBook {
        retry = List.copyOf(retry);
        rules = Map.copyOf(rules);
    }

    Rule rule(Kind kind) {
        Rule rule = rules.get(kind);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + kind);
        }
        return rule;
    }

    /** @return empty when it was tried often enough */
    Optional<Instant> retryAt(Instant now, int attempts) {
        if (attempts > retry.size()) {
            return Optional.empty();
        }
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        Duration wait = retry.get(Math.max(0, attempts - 1));
        return Optional.of(now.plusMillis(Math.round(wait.toMillis() * factor)));
    }

    /** @return of which kind a consent to this template is; empty for one that is not ours */
    Optional<Consent.Kind> consentKind(String template) {
        return rules.values().stream()
                .flatMap(rule -> rule.templates().entrySet().stream())
                .filter(entry -> entry.getValue().id().equals(template))
                .flatMap(entry -> switch (entry.getKey()) {
                    case LONG_TERM -> Optional.of(Consent.Kind.LONG_TERM).stream();
                    case ONE_TIME, ACCOUNT -> Optional.of(Consent.Kind.ONE_TIME).stream();
                    case TEMPLATE -> Optional.<Consent.Kind>empty().stream();
                })
                .findFirst();
    }
}

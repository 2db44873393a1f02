package org.massreview.notification;

import reactor.core.publisher.Mono;

/** Whose number was left for a call-back; nobody's by default. Whoever reads one writes it into the audit log. */
public interface PhoneNumbers {

    /**
     * @param subject of the delivery: a complaint's id
     * @return empty when none was left
     */
    Mono<String> of(Kind kind, String subject);
}

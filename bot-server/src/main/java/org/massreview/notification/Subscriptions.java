package org.massreview.notification;

import java.time.Instant;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** 订阅额度: how many messages somebody has consented to, for each template. */
interface Subscriptions {

    /**
     * What the client heard inside the tap. A refusal says nothing about earlier consents.
     *
     * @return how many are left
     */
    Mono<Integer> byClient(Consent consent, Instant at);

    /**
     * What the platform told.
     *
     * @param event 16 bytes, the same however often the platform tells it
     */
    Mono<Void> byPlatform(Consent consent, byte[] event, Instant at);

    /** Takes one; a long-term consent is not used up. @return false when none is left */
    Mono<Boolean> take(PersonKey person, String template, Instant at);

    /** What was taken was not used. */
    Mono<Void> giveBack(PersonKey person, String template, Instant at);

    /** The platform, or the person, says that none is left. */
    Mono<Void> useUp(PersonKey person, String template, Instant at);
}

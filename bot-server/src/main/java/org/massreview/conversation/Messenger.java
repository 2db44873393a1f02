package org.massreview.conversation;

import java.util.List;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** The port by which words reach a person outside a reply; the WeChat room implements it. */
public interface Messenger {

    /** @return false when the person can not be reached now: not heard for 48 hours, or the platform's quota is used up */
    Mono<Boolean> say(PersonKey person, List<Say> said);
}

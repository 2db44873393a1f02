package org.massreview.notification;

import reactor.core.publisher.Mono;

/** The port to links that open a page of the mini-program from outside WeChat, such as from a short message. */
public interface OutsideLinks {

    /**
     * @param page such as pages/follow?number=10019
     * @return an address that every telephone can open; never an error, and never empty
     */
    Mono<String> to(String page);
}

package org.massreview.notification;

import reactor.core.publisher.Mono;

/** The port to whoever sends short messages; none is wired by default. */
public interface SmsGateway {

    /** @param phone 11 digits */
    Mono<Receipt> send(String phone, String words);

    /** Whether anything is sent at all; for nothing no link is made. */
    default boolean isConnected() {
        return true;
    }
}

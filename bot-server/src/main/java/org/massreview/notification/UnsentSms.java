package org.massreview.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Stands where a gateway would be: sends nothing, and says so. */
class UnsentSms implements SmsGateway {

    private static final Logger log = LoggerFactory.getLogger(UnsentSms.class);

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public Mono<Receipt> send(String phone, String words) {
        log.warn("No SMS gateway is configured: a message was NOT sent.");
        return Mono.just(Receipt.closed(0));
    }
}

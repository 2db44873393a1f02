package org.massreview.notification;

import org.massreview.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room has sealed. */
@Configuration(proxyBeanMethods = false)
class SealedNotificationData {

    @Bean
    SealedColumn reachOpenids() {
        return new SealedColumn("reach", "person", "person", "openid");
    }

    @Bean
    SealedColumn deliveryFacts() {
        return new SealedColumn("delivery", "id", "person", "facts");
    }
}

package org.massreview.review;

import org.massreview.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room has sealed. */
@Configuration(proxyBeanMethods = false)
class SealedReviewData {

    @Bean
    SealedColumn reviewContacts() {
        return new SealedColumn("review_contact", "review_id", "review_id", "phone");
    }

    @Bean
    SealedColumn reviewOwners() {
        return new SealedColumn("review_owner", "review_id", "review_id", "person");
    }
}

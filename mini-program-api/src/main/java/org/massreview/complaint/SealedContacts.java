package org.massreview.complaint;

import org.massreview.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room has sealed. */
@Configuration(proxyBeanMethods = false)
class SealedContacts {

    @Bean
    SealedColumn complaintContacts() {
        return new SealedColumn("complaint_contact", "complaint_id", "complaint_id", "phone");
    }
}

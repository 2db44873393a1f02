package org.massreview.complaint;

import org.massreview.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room has sealed. */
@Configuration(proxyBeanMethods = false)
class SealedComplaintData {

    @Bean
    SealedColumn complaintContacts() {
        return new SealedColumn("complaint_contact", "complaint_id", "complaint_id", "phone");
    }

    @Bean
    SealedColumn complaintOwners() {
        return new SealedColumn("complaint_owner", "complaint_id", "complaint_id", "person");
    }
}

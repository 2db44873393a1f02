package org.massreview.complaint;

import java.time.Duration;
import org.massreview.review.ContactPurge;
import org.springframework.boot.test.context.TestComponent;

/** Does at once what the loops do every six hours. */
@TestComponent
public class PurgeProbe {

    private final PersonalDataPurge complaints;
    private final ContactPurge reviews;

    PurgeProbe(PersonalDataPurge complaints, ContactPurge reviews) {
        this.complaints = complaints;
        this.reviews = reviews;
    }

    public void purge() {
        complaints.purge().then(reviews.purge()).block(Duration.ofSeconds(30));
    }
}

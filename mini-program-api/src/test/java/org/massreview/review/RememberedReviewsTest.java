package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The store that the other tests use keeps the contract, and a stale correction apart from it. */
class RememberedReviewsTest extends ReviewsContract {

    private final RememberedReviews reviews = new RememberedReviews();

    @Override
    Reviews reviews() {
        return reviews;
    }

    @Override
    UUID photo() {
        return reviews.photo();
    }

    @Test
    void a_correction_of_a_version_that_is_gone_does_nothing() {
        Submission given = Submissions.anonymous();
        reviews.add(List.of(given)).block();
        Review before = given.review();
        Review after = before.corrected(Submissions.dissatisfied());
        reviews.correct(before, after, Instant.EPOCH).block();

        assertThat(reviews.correct(before, before.corrected(Submissions.satisfied()), Instant.EPOCH)
                        .blockOptional())
                .isEmpty();
        assertThat(reviews.byId(before.id()).block()).isEqualTo(after);
    }
}

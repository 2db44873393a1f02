package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massreview.review.Submissions.anonymous;
import static org.massreview.review.Submissions.hash;
import static org.massreview.review.Submissions.of;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What every store of reviews must do, in memory or in SQL. A store is empty before each test. */
abstract class ReviewsContract {

    private static final Instant LATER = Submissions.MORNING.plusSeconds(60);

    abstract Reviews reviews();

    /** @return the id of a photo that no review has taken */
    abstract UUID photo();

    private Submission added(Submission submission) {
        reviews().add(List.of(submission)).block();
        return submission;
    }

    @Test
    void what_was_added_is_found_by_receipt_and_by_id() {
        Submission given = added(anonymous());

        assertThat(reviews().byReceipt(given.receiptHash()).block()).isEqualTo(given.review());
        assertThat(reviews().byId(given.review().id()).block()).isEqualTo(given.review());
    }

    @Test
    void what_was_not_added_is_not_found() {
        assertThat(reviews().byReceipt(hash("nobody's")).blockOptional()).isEmpty();
        assertThat(reviews().byId(UUID.randomUUID()).blockOptional()).isEmpty();
    }

    @Test
    void an_attempt_is_taken_once() {
        Submission first = added(of("k", "a", null));

        assertThatThrownBy(() -> added(of("k", "b", null))).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(reviews()
                        .taken(List.of(first.idempotencyHash()), List.of())
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.review()).isEqualTo(first.review());
                    assertThat(taken.requestHash()).isEqualTo(first.requestHash());
                });
    }

    @Test
    void a_visit_is_rated_once() {
        Submission first = added(of("k1", "a", "Zhang at 1"));

        assertThatThrownBy(() -> added(of("k2", "a", "Zhang at 1")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(reviews()
                        .taken(List.of(), List.of(hash("visit Zhang at 1")))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.visitHash()).isEqualTo(first.visitHash());
                    assertThat(taken.idempotencyHash()).isEqualTo(first.idempotencyHash());
                });
    }

    @Test
    void people_whom_we_can_not_recognise_may_rate_as_often_as_they_come() {
        added(anonymous());
        added(anonymous());

        assertThat(reviews()
                        .taken(List.of(hash("key other")), List.of())
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void a_review_is_found_again_by_its_author_alone() {
        Submission hers = added(of("k1", "a", "Zhang at 1"));
        added(of("k2", "a", "Li at 1"));
        added(anonymous());
        byte[] zhang = hash("owner of Zhang at 1");

        assertThat(reviews().of(zhang, 10).collectList().block()).containsExactly(hers.review());
        assertThat(reviews().isOwn(zhang, hers.review().id()).block()).isTrue();
        assertThat(reviews().isOwn(hash("owner of Li at 1"), hers.review().id()).block())
                .isFalse();
    }

    @Test
    void an_erased_review_is_nobodys() {
        Submission hers = added(of("k1", "a", "Zhang at 1"));
        reviews().erase(hers.review(), LATER).block();

        assertThat(reviews().of(hash("owner of Zhang at 1"), 10).collectList().block())
                .isEmpty();
        assertThat(reviews()
                        .isOwn(hash("owner of Zhang at 1"), hers.review().id())
                        .block())
                .isFalse();
    }

    @Test
    void a_list_is_added_whole() {
        Submission one = anonymous();
        Submission two = anonymous();
        reviews().add(List.of(one, two)).block();

        assertThat(reviews()
                        .taken(List.of(one.idempotencyHash(), two.idempotencyHash()), List.of())
                        .collectList()
                        .block())
                .extracting(Reviews.Taken::review)
                .containsExactlyInAnyOrder(one.review(), two.review());
    }

    @Test
    void a_photo_belongs_to_one_review() {
        UUID photo = photo();
        Submission first = added(of("k1", "a", null, photo));

        assertThat(reviews().photosOf(first.review().id()).block()).containsExactly(photo);
        assertPhotoNotFound(of("k2", "a", null, photo));
    }

    @Test
    void a_photo_that_was_never_handed_in_is_refused() {
        assertPhotoNotFound(of("k", "a", null, UUID.randomUUID()));
    }

    private void assertPhotoNotFound(Submission submission) {
        assertThatThrownBy(() -> added(submission))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.PHOTO_NOT_FOUND);
    }

    @Test
    void a_correction_replaces_the_opinion_and_raises_the_version() {
        Review before = added(anonymous()).review();
        Review after = before.corrected(Submissions.dissatisfied());

        assertThat(reviews().correct(before, after, LATER).block()).isEqualTo(after);
        assertThat(reviews().byId(before.id()).block()).isEqualTo(after);
    }

    @Test
    void a_decision_changes_the_state_and_nothing_else() {
        Review before = added(anonymous()).review();
        reviews()
                .decide(before.in(Review.State.EXCLUDED), "误评", Citizens.named("city"), LATER)
                .block();

        assertThat(reviews().byId(before.id()).block()).isEqualTo(before.in(Review.State.EXCLUDED));
    }

    @Test
    void an_erased_review_keeps_its_level_and_loses_words_and_photos() {
        Submission given = added(of("k", "a", null, photo()));
        reviews().erase(given.review(), LATER).block();

        Review erased = reviews().byReceipt(given.receiptHash()).block();
        assertThat(erased.opinion()).isEqualTo(given.review().opinion().withoutWords());
        assertThat(erased.erasedAt()).isEqualTo(LATER);
        assertThat(erased.matterNumber()).isNull();
        assertThat(reviews().photosOf(erased.id()).block()).isEmpty();
    }
}

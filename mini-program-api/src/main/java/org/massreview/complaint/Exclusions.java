package org.massreview.complaint;

import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 评价剔除: a decision that a bad review was mistaken or untrue takes it out of the scores, and one that it was not puts it back. */
@Component
class Exclusions {

    private static final int MOST_REASON = 500;

    private final ReviewDesk reviews;

    Exclusions(ReviewDesk reviews) {
        this.reviews = reviews;
    }

    /** To be called in the transaction of the step, behind it. */
    Mono<Void> follow(Complaint before, Complaint after, String reason, PersonKey by) {
        Review.State state = state(before, after);
        return after.origin() != Complaint.Origin.REVIEW || state == null
                ? Mono.empty()
                : reviews.decideWithin(after.id(), state, shortened(reason), by)
                        .onErrorResume(Exclusions::isSo, done -> Mono.empty())
                        .then();
    }

    private static Review.@Nullable State state(Complaint before, Complaint after) {
        if (after.stage() == Stage.DISMISSED && Outcome.isMistake(after.outcome())) {
            return Review.State.EXCLUDED;
        }
        return before.stage() == Stage.UNDER_REVIEW
                        && after.stage() == Stage.REOPENED
                        && Outcome.isMistake(before.outcome())
                ? Review.State.ACTIVE
                : null;
    }

    private static boolean isSo(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == Problem.REVIEW_ALREADY_EXCLUDED;
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= MOST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MOST_REASON - 1)) + "…";
    }
}

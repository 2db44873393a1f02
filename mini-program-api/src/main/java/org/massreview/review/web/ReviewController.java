package org.massreview.review.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.audit.Audit;
import org.massreview.citizen.Sessions;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Accepted;
import org.massreview.review.Promise;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reviews given, and taken out of the scores by a decision. */
@RestController
@RequestMapping("/api/v1")
class ReviewController {

    private final ReviewDesk reviews;
    private final Sessions sessions;
    private final StaffDesk staff;
    private final Audit audit;

    ReviewController(ReviewDesk reviews, Sessions sessions, StaffDesk staff, Audit audit) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.staff = staff;
        this.audit = audit;
    }

    /** 201 for a new review, 200 with the same answer for a repeated attempt. */
    @PostMapping("/reviews")
    Mono<ResponseEntity<AcceptedView>> give(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReviewForm form,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        if (key == null) {
            return Refusal.mono(Problem.IDEMPOTENCY_KEY_REQUIRED);
        }
        return reviews.submit(
                        form.draft(key.strip(), sessions.personIn(exchange).orElse(null)))
                .flatMap(accepted ->
                        promised(accepted.review(), locale).map(promise -> answer(accepted, promise.orElse(null))));
    }

    private Mono<Optional<Promise>> promised(Review review, @Nullable Locale locale) {
        return review.opinion().level().isNegative()
                ? reviews.promised(review.id(), locale).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private static ResponseEntity<AcceptedView> answer(Accepted accepted, @Nullable Promise promise) {
        Review review = accepted.review();
        return ResponseEntity.status(accepted.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new AcceptedView(
                        review.id().toString(),
                        accepted.receipt(),
                        review.opinion().level().level(),
                        review.version(),
                        promise));
    }

    @PostMapping("/operator/reviews/{id}:exclude")
    Mono<DecisionView> exclude(@PathVariable UUID id, @RequestBody ReasonForm form, ServerWebExchange exchange) {
        return decide(id, Review.State.EXCLUDED, form, exchange);
    }

    @PostMapping("/operator/reviews/{id}:restore")
    Mono<DecisionView> restore(@PathVariable UUID id, @RequestBody ReasonForm form, ServerWebExchange exchange) {
        return decide(id, Review.State.ACTIVE, form, exchange);
    }

    private Mono<DecisionView> decide(UUID id, Review.State state, ReasonForm form, ServerWebExchange exchange) {
        return staff.require(Role.CITY_SUPERVISOR, exchange)
                .flatMap(by -> reviews.decide(id, state, form.reason() == null ? "" : form.reason(), by)
                        .delayUntil(review -> audit.record(
                                by.hex(), "review." + state, review.id().toString(), "")))
                .map(review ->
                        new DecisionView(review.id().toString(), review.state().name()));
    }

    /** @param complaint of a bad review */
    record AcceptedView(
            String id,
            String receipt,
            int level,
            int version,
            @Nullable Promise complaint) {}

    record ReasonForm(@Nullable String reason) {}

    record DecisionView(String id, String state) {}
}

package org.massreview.complaint.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.CallBackDesk;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.FollowUp;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.ReviewDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the holder of a receipt may do without a name or a login: look, mend, follow, answer, erase. */
@RestController
@RequestMapping("/api/v1/receipts/{receipt}")
class ReceiptController {

    private final ReviewDesk reviews;
    private final ComplaintDesk complaints;
    private final CallBackDesk callBack;
    private final ReviewViews reviewViews;
    private final CaseViews caseViews;

    ReceiptController(
            ReviewDesk reviews,
            ComplaintDesk complaints,
            CallBackDesk callBack,
            ReviewViews reviewViews,
            CaseViews caseViews) {
        this.reviews = reviews;
        this.complaints = complaints;
        this.callBack = callBack;
        this.reviewViews = reviewViews;
        this.caseViews = caseViews;
    }

    @GetMapping
    Mono<ReceiptView> show(@PathVariable String receipt, @Nullable Locale locale) {
        return Mono.zip(
                        ifAny(reviews.byReceipt(receipt).flatMap(reviewViews::view)),
                        ifAny(complaints.show(receipt, null).flatMap(found -> caseViews.view(found, locale))))
                .map(found -> new ReceiptView(
                        found.getT1().orElse(null), found.getT2().orElse(null)))
                .filter(view -> view.review() != null || view.complaint() != null)
                .switchIfEmpty(Refusal.mono(Problem.RECEIPT_NOT_FOUND));
    }

    private static <T> Mono<Optional<T>> ifAny(Mono<T> found) {
        return found.map(Optional::of).onErrorResume(ReceiptController::isNone, none -> Mono.just(Optional.empty()));
    }

    private static boolean isNone(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == Problem.RECEIPT_NOT_FOUND;
    }

    @PutMapping("/review")
    Mono<ReceiptView.ReviewView> correct(@PathVariable String receipt, @RequestBody CorrectionForm form) {
        return reviews.correct(receipt, form.draft()).flatMap(reviewViews::view);
    }

    /** 回访: the reply solved it, a part of it, or nothing. */
    @PostMapping("/answers")
    Mono<ComplaintController.MovedView> answer(@PathVariable String receipt, @RequestBody AnswerForm form) {
        return Mono.fromCallable(form::followUp)
                .flatMap(answer ->
                        complaints.act(receipt, null, answer.action(), form.words() == null ? "" : form.words()))
                .map(ComplaintController.MovedView::of);
    }

    /** Everything else that whoever complained may do: add, withdraw, reopen, object. */
    @PostMapping("/actions/{action}")
    Mono<ComplaintController.MovedView> act(
            @PathVariable String receipt,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable DeedForm form) {
        return Mono.fromCallable(() -> DeedForm.known(action))
                .flatMap(known -> complaints.act(receipt, null, known, form == null ? "" : form.said()))
                .map(ComplaintController.MovedView::of);
    }

    /** 留个电话，方便回访: only now that everything is saved. */
    @PutMapping("/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> leavePhone(@PathVariable String receipt, @RequestBody ContactForm form) {
        return callBack.leave(receipt, form.phone() == null ? "" : form.phone().strip());
    }

    @DeleteMapping("/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takePhoneBack(@PathVariable String receipt) {
        return callBack.takeBack(receipt);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(@PathVariable String receipt) {
        return reviews.erase(receipt)
                .then()
                .onErrorResume(ReceiptController::isNone, noReview -> complaints.erase(receipt));
    }

    record ContactForm(@Nullable String phone) {}

    record AnswerForm(@Nullable String outcome, @Nullable String words) {

        FollowUp followUp() {
            return FollowUp.of(outcome == null ? "" : outcome)
                    .orElseThrow(() -> Refusal.at("outcome", Problem.ANSWER_INVALID));
        }
    }
}

package org.massreview.complaint.web;

import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.PhotoDesk;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 照片: for whoever holds the receipt, and for whoever may see the complaint; kept by nobody on the way. */
@RestController
class PictureController {

    private final ReviewDesk reviews;
    private final ComplaintDesk complaints;
    private final PhotoDesk photos;
    private final Sessions sessions;

    PictureController(ReviewDesk reviews, ComplaintDesk complaints, PhotoDesk photos, Sessions sessions) {
        this.reviews = reviews;
        this.complaints = complaints;
        this.photos = photos;
        this.sessions = sessions;
    }

    @GetMapping("/api/v1/receipts/{receipt}/photos/{id}")
    Mono<ResponseEntity<byte[]>> ofReceipt(@PathVariable String receipt, @PathVariable UUID id) {
        return reviews.byReceipt(receipt)
                .map(Review::id)
                .onErrorResume(
                        PictureController::isNone,
                        none -> complaints
                                .show(receipt, null)
                                .map(found -> found.complaint().id()))
                .flatMap(owner -> picture(owner, id));
    }

    @GetMapping("/api/v1/complaints/{number}/photos/{id}")
    Mono<ResponseEntity<byte[]>> ofComplaint(
            @PathVariable String number, @PathVariable UUID id, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange))
                .flatMap(person -> seen(person, number))
                .flatMap(complaint -> picture(complaint.id(), id));
    }

    private Mono<Complaint> seen(PersonKey person, String number) {
        return complaints
                .isOwn(number, person)
                .flatMap(own -> own ? complaints.show(number, person) : complaints.showTo(person, number))
                .map(found -> found.complaint());
    }

    private static boolean isNone(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == Problem.RECEIPT_NOT_FOUND;
    }

    private Mono<ResponseEntity<byte[]>> picture(UUID owner, UUID photo) {
        return photos.picture(owner, photo)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .body(jpeg))
                .switchIfEmpty(Refusal.mono(Problem.NOT_FOUND));
    }
}

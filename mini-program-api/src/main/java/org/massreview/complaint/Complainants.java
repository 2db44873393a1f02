package org.massreview.complaint;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.review.MyReview;
import org.massreview.review.ReviewDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 投诉人: whose a complaint is. Of one that was filed this room knows it; of a bad review's the review does. */
@Component
class Complainants {

    private static final int MOST_REVIEWS = 200;

    private final Complaints complaints;
    private final Identities identities;
    private final FilingPress press;
    private final ReviewDesk reviews;

    Complainants(Complaints complaints, Identities identities, FilingPress press, ReviewDesk reviews) {
        this.complaints = complaints;
        this.identities = identities;
        this.press = press;
        this.reviews = reviews;
    }

    Mono<Boolean> isOwn(Complaint complaint, @Nullable PersonKey person) {
        if (person == null) {
            return Mono.just(false);
        }
        return complaint.origin() == Complaint.Origin.REVIEW
                ? reviews.isOwn(person, complaint.id())
                : identities.isOwn(press.ownerHash(person), complaint.id());
    }

    Mono<PersonKey> citizenOf(Complaint complaint) {
        return complaint.origin() == Complaint.Origin.REVIEW
                ? reviews.ownerOf(complaint.id())
                : identities.sealedOwner(complaint.id()).map(kept -> press.opened(complaint.id(), kept));
    }

    Mono<String> phoneOf(Complaint complaint) {
        return complaint.origin() == Complaint.Origin.REVIEW
                ? reviews.phoneOf(complaint.id())
                : identities.sealedPhone(complaint.id()).map(kept -> press.phone(complaint.id(), kept));
    }

    Mono<List<Complaint>> mine(PersonKey person, int limit) {
        return identities
                .of(press.ownerHash(person), limit)
                .collectList()
                .flatMapMany(complaints::byIds)
                .concatWith(ofReviews(person))
                .collectSortedList(Comparator.comparing(Complaint::openedAt).reversed())
                .map(found -> found.subList(0, Math.min(found.size(), limit)));
    }

    private Flux<Complaint> ofReviews(PersonKey person) {
        return reviews.mine(person, MOST_REVIEWS)
                .flatMapIterable(own -> own)
                .filter(review -> review.level().isNegative())
                .map(MyReview::id)
                .collectList()
                .flatMapMany(complaints::byIds);
    }
}

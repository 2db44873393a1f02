package org.massreview.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.massreview.review.Tags;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the holder of a receipt may do without a name or a login: look, mend, erase. */
@RestController
@RequestMapping("/api/v1/receipts/{receipt}")
class ReceiptController {

    private final ReviewDesk reviews;
    private final DirectoryDesk directory;
    private final Tags tags;
    private final Clock clock;

    ReceiptController(ReviewDesk reviews, DirectoryDesk directory, Tags tags, Clock clock) {
        this.reviews = reviews;
        this.directory = directory;
        this.tags = tags;
        this.clock = clock;
    }

    @GetMapping
    Mono<ReceiptView> show(@PathVariable String receipt) {
        return reviews.byReceipt(receipt).flatMap(this::view);
    }

    @PutMapping("/review")
    Mono<ReceiptView.ReviewView> correct(@PathVariable String receipt, @RequestBody ReviewForm form) {
        return reviews.correct(receipt, form.draft("", null))
                .flatMap(this::view)
                .map(ReceiptView::review);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(@PathVariable String receipt) {
        return reviews.erase(receipt).then();
    }

    private Mono<ReceiptView> view(Review review) {
        return Mono.zip(reviews.photosOf(review), directory.today())
                .map(known -> new ReceiptView(new ReceiptView.ReviewView(
                        review.id().toString(),
                        known.getT2()
                                .place(PlaceKind.WINDOW, review.window())
                                .orElse(new Place(PlaceKind.WINDOW, review.window(), review.window())),
                        review.opinion().level().level(),
                        review.opinion().level().label(),
                        review.opinion().aspects().entrySet().stream()
                                .collect(
                                        Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                        review.opinion().tags().stream()
                                .map(code -> new ReceiptView.TagView(code, tags.labelOf(code)))
                                .toList(),
                        review.opinion().words(),
                        known.getT1().stream().map(UUID::toString).toList(),
                        review.version(),
                        review.state().name(),
                        local(review.givenAt()),
                        local(reviews.correctableUntil(review)),
                        review.erasedAt() != null,
                        allowed(review))));
    }

    private List<String> allowed(Review review) {
        List<String> allowed = new ArrayList<>();
        if (review.erasedAt() == null) {
            if (!clock.instant().isAfter(reviews.correctableUntil(review))) {
                allowed.add("correct");
            }
            allowed.add("erase");
        }
        return allowed;
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(DirectoryDesk.ZONE).toOffsetDateTime();
    }
}

package org.massreview.complaint.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.review.ExcludedDesk;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a review into the words of whoever holds its receipt. */
@Component
class ReviewViews {

    private final ReviewDesk reviews;
    private final ExcludedDesk excluded;
    private final DirectoryDesk directory;
    private final Tags tags;
    private final Clock clock;

    ReviewViews(ReviewDesk reviews, ExcludedDesk excluded, DirectoryDesk directory, Tags tags, Clock clock) {
        this.reviews = reviews;
        this.excluded = excluded;
        this.directory = directory;
        this.tags = tags;
        this.clock = clock;
    }

    Mono<ReceiptView.ReviewView> view(Review review) {
        return Mono.zip(reviews.photosOf(review), directory.today(), reason(review))
                .map(known ->
                        view(review, known.getT1(), known.getT2(), known.getT3().orElse(null)));
    }

    private Mono<Optional<String>> reason(Review review) {
        return review.counts()
                ? Mono.just(Optional.empty())
                : excluded.reasonOf(review.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private ReceiptView.ReviewView view(Review review, List<UUID> photos, Directory now, @Nullable String reason) {
        return new ReceiptView.ReviewView(
                review.id().toString(),
                now.named(PlaceKind.WINDOW, review.window()),
                review.opinion().level().level(),
                review.opinion().level().label(),
                review.opinion().aspects().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                review.opinion().tags().stream()
                        .map(code -> new ReceiptView.TagView(code, tags.labelOf(code)))
                        .toList(),
                review.opinion().words(),
                photos.stream().map(UUID::toString).toList(),
                review.version(),
                review.state().name(),
                reason,
                CaseViews.local(review.givenAt()),
                CaseViews.local(reviews.correctableUntil(review)),
                review.erasedAt() != null,
                allowed(review));
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
}

package org.massreview.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.PersonalData;
import org.massreview.citizen.Receipts;
import org.massreview.directory.DirectoryDesk;
import org.massreview.outbox.Rows;
import org.massreview.secret.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's own reviews, those that were not erased, with everything that they said and left. */
@Component
class OwnReviews implements PersonalData {

    private static final int ALL = 100_000;

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final SubmissionPress press;
    private final Receipts receipts;
    private final Vault vault;
    private final DatabaseClient database;

    OwnReviews(
            Reviews reviews,
            ReviewDesk desk,
            SubmissionPress press,
            Receipts receipts,
            Vault vault,
            DatabaseClient database) {
        this.reviews = reviews;
        this.desk = desk;
        this.press = press;
        this.receipts = receipts;
        this.vault = vault;
        this.database = database;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Mono<Object> of(PersonKey person) {
        return own(person).concatMap(this::kept).collectList().cast(Object.class);
    }

    private Flux<Review> own(PersonKey person) {
        return Flux.defer(() -> reviews.of(press.ownerHash(person), ALL));
    }

    private Mono<Kept> kept(Review review) {
        return Mono.zip(phone(review.id()).defaultIfEmpty(""), reviews.photosOf(review.id()))
                .map(more -> kept(review, more.getT1(), more.getT2()));
    }

    private Mono<String> phone(UUID review) {
        return database.sql("SELECT phone FROM review_contact WHERE review_id = :id")
                .bind("id", SqlReviews.bytes(review))
                .map(row -> vault.open(Rows.bytes(row, "phone"), SqlReviews.bytes(review)))
                .one();
    }

    private Kept kept(Review review, String phone, List<UUID> photos) {
        Map<String, Integer> aspects = new LinkedHashMap<>();
        review.opinion().aspects().forEach((aspect, level) -> aspects.put(aspect.name(), level));
        return new Kept(
                receipts.codeFor(review.id()),
                review.window(),
                review.serviceDay(),
                review.givenAt().atZone(DirectoryDesk.ZONE).toOffsetDateTime(),
                review.opinion().level().level(),
                aspects,
                review.opinion().tags(),
                review.opinion().words(),
                review.matterNumber(),
                phone.isEmpty() ? null : phone,
                photos);
    }

    @Override
    public Mono<Void> erase(PersonKey person) {
        return own(person)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(review -> desk.erase(receipts.codeFor(review.id())))
                .then();
    }

    /** @param phone as it was left for a call-back */
    record Kept(
            String receipt,
            String window,
            LocalDate serviceDay,
            OffsetDateTime givenAt,
            int level,
            Map<String, Integer> aspects,
            SortedSet<String> tags,
            String words,
            @Nullable String matterNumber,
            @Nullable String phone,
            List<UUID> photos) {}
}

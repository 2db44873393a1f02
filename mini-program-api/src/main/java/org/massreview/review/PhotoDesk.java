package org.massreview.review;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.massreview.outbox.Rows;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The door to photos: kept in SQL, because several instances share nothing else that lasts. */
@Component
public class PhotoDesk implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PhotoDesk.class);
    private static final Duration UNUSED_KEPT = Duration.ofDays(1);
    private static final String ADD =
            "INSERT INTO photo (id, jpeg, width, height, taken_in_at) VALUES (:id, :jpeg, :width, :height, :at)";
    private static final String FORGET =
            "DELETE FROM photo WHERE review_id IS NULL AND taken_in_at < :before LIMIT 1000";

    private static final String HAND_OVER =
            "UPDATE photo SET review_id = :owner WHERE id = :photo AND review_id IS NULL";

    private final DatabaseClient database;
    private final Clock clock;
    /** A photo takes tens of megabytes while it is redrawn: few at a time, the others wait. */
    private final Scheduler darkroom = Schedulers.newBoundedElastic(2, 200, "darkroom");

    PhotoDesk(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a photo in: recognised by its content, drawn anew, so nothing but the picture remains.
     *
     * @return its id, to be named in a review within a day; refused with PHOTO_NOT_AN_IMAGE or PHOTO_TOO_LARGE
     */
    public Mono<UUID> take(byte[] file) {
        return Mono.fromCallable(() -> Photo.redrawn(file))
                .subscribeOn(darkroom)
                .flatMap(photo -> add(UuidCreator.getTimeOrderedEpoch(), photo));
    }

    private Mono<UUID> add(UUID id, Photo photo) {
        return database.sql(ADD)
                .bind("id", SqlReviews.bytes(id))
                .bind("jpeg", photo.jpeg())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("at", Rows.utc(clock.instant()))
                .then()
                .thenReturn(id);
    }

    /**
     * Gives photos that nobody has yet to a complaint; to be called inside the transaction that writes it.
     *
     * @return refused with PHOTO_NOT_FOUND when one is not there or has an owner
     */
    public Mono<Void> handOver(List<UUID> photos, UUID owner) {
        return Flux.fromIterable(photos)
                .concatMap(photo -> database.sql(HAND_OVER)
                        .bind("owner", SqlReviews.bytes(owner))
                        .bind("photo", SqlReviews.bytes(photo))
                        .fetch()
                        .rowsUpdated()
                        .filter(count -> count == 1)
                        .switchIfEmpty(Mono.error(() -> notFound(photo))))
                .then();
    }

    /** @param owner a review or a complaint */
    public Mono<List<UUID>> of(UUID owner) {
        return database.sql("SELECT id FROM photo WHERE review_id = :owner ORDER BY id")
                .bind("owner", SqlReviews.bytes(owner))
                .map(row -> SqlReviews.uuid(Rows.bytes(row, "id")))
                .all()
                .collectList();
    }

    /**
     * @param owner a review or a complaint
     * @return JPEG; empty when it is another's, or gone
     */
    public Mono<byte[]> picture(UUID owner, UUID photo) {
        return database.sql("SELECT jpeg FROM photo WHERE id = :photo AND review_id = :owner")
                .bind("photo", SqlReviews.bytes(photo))
                .bind("owner", SqlReviews.bytes(owner))
                .map(row -> Rows.bytes(row, "jpeg"))
                .one();
    }

    public Mono<Void> remove(UUID owner) {
        return database.sql("DELETE FROM photo WHERE review_id = :owner")
                .bind("owner", SqlReviews.bytes(owner))
                .then();
    }

    static Refusal notFound(UUID photo) {
        return Refusal.at("photos", Problem.PHOTO_NOT_FOUND, photo);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    Mono<Void> forgetUnused() {
        return database.sql(FORGET)
                .bind("before", Rows.utc(clock.instant().minus(UNUSED_KEPT)))
                .fetch()
                .rowsUpdated()
                .doOnNext(count -> log.debug("{} unused photos removed", count))
                .then();
    }

    @Override
    public void close() {
        darkroom.dispose();
    }
}

package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massreview.problem.Problem;
import org.massreview.review.Accepted;
import org.massreview.review.Draft;
import org.massreview.review.Promise;
import org.massreview.review.Review;
import org.massreview.review.ReviewDesk;
import org.massreview.review.Satisfaction;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a review that was confirmed. */
@Component
class ReviewDeeds implements Deed.Desk {

    private final ReviewDesk reviews;
    private final Tags tags;

    ReviewDeeds(ReviewDesk reviews, Tags tags) {
        this.reviews = reviews;
        this.tags = tags;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(
                Deed.of(
                        "review.submit",
                        this::submit,
                        Problem.WINDOW_CLOSED,
                        Problem.WINDOW_NOT_FOUND,
                        Problem.ALREADY_REVIEWED,
                        Problem.OWN_WINDOW,
                        Problem.WORDS_TOO_LONG,
                        Problem.NEGATIVE_REVIEW_NEEDS_A_REASON,
                        Problem.BUSY),
                Deed.of(
                        "review.correct",
                        this::correct,
                        Problem.CORRECTION_TOO_LATE,
                        Problem.REVIEW_ERASED,
                        Problem.WORDS_TOO_LONG,
                        Problem.NEGATIVE_REVIEW_NEEDS_A_REASON,
                        Problem.STALE_VERSION));
    }

    private Mono<Outcome> submit(Deed.Asked asked) {
        int level = Integer.parseInt(asked.code("level"));
        Draft draft = new Draft(
                asked.key(),
                asked.person(),
                Draft.Channel.CHAT,
                asked.code("window"),
                level,
                Map.of(), // an aspect's level was never said, and a number nobody said is a wrong number
                tags(asked.code("tags")),
                asked.label("reason"),
                null,
                List.of(),
                null,
                null);
        return reviews.submit(draft)
                .flatMap(accepted -> reviews.promised(accepted.review().id(), asked.locale())
                        .map(promise -> promised(asked, level, accepted, promise))
                        .onErrorResume(later -> Mono.empty()) // it is kept, and that must be said
                        .switchIfEmpty(Mono.fromSupplier(() -> thanks(asked, level, accepted))));
    }

    /** What is not said anew stays; praise and problems do not outlive a change from good to bad or back. */
    private Mono<Outcome> correct(Deed.Asked asked) {
        String receipt = asked.code("receipt");
        return reviews.byReceipt(receipt)
                .flatMap(before -> reviews.correct(receipt, corrected(asked, before)))
                .map(after -> Outcome.said(Line.say(
                        "talk.mend.done",
                        asked.label("receipt"),
                        "level." + after.opinion().level().level())));
    }

    private Draft corrected(Deed.Asked asked, Review before) {
        int level = Integer.parseInt(asked.code("level"));
        boolean turned =
                Satisfaction.of(level).isNegative() != before.opinion().level().isNegative();
        String words = asked.label("reason");
        List<String> old = turned ? List.of() : List.copyOf(before.opinion().tags());
        return new Draft(
                "",
                null,
                Draft.Channel.CHAT,
                before.window(),
                level,
                Map.of(),
                words.isEmpty() ? old : tags(asked.code("tags")),
                words.isEmpty() && !turned ? before.opinion().words() : words,
                null,
                List.of(),
                null,
                null);
    }

    /** Some tags are given by the system alone, such as that of a threat. */
    private List<String> tags(String codes) {
        List<String> known = tags.all().stream().map(tag -> tag.code()).toList();
        return Stream.of(codes.split(",")).filter(known::contains).toList();
    }

    /** A bad one is followed up; by when there is an answer is said at once. */
    private static Outcome promised(Deed.Asked asked, int level, Accepted accepted, Promise promise) {
        return Outcome.said(
                        Line.say(
                                "talk.review.done.bad",
                                asked.label("window"),
                                "level." + level,
                                accepted.receipt(),
                                promise.number(),
                                promise.dueText()),
                        Pages.follow(accepted.receipt()))
                .finding(receipt(asked, accepted));
    }

    private static Map<String, Value> receipt(Deed.Asked asked, Accepted accepted) {
        return Map.of(
                Scripts.RECEIPT, new Value(accepted.receipt() + "/" + asked.code("level"), asked.label("window")));
    }

    private static Outcome thanks(Deed.Asked asked, int level, Accepted accepted) {
        return Outcome.said(
                        Line.say("talk.review.done.good", asked.label("window"), "level." + level, accepted.receipt()))
                .finding(receipt(asked, accepted));
    }
}

package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massreview.problem.Problem;
import org.massreview.review.Accepted;
import org.massreview.review.Draft;
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
        return List.of(Deed.of(
                "review.submit",
                this::submit,
                Problem.WINDOW_CLOSED,
                Problem.WINDOW_NOT_FOUND,
                Problem.ALREADY_REVIEWED,
                Problem.OWN_WINDOW,
                Problem.WORDS_TOO_LONG,
                Problem.NEGATIVE_REVIEW_NEEDS_A_REASON,
                Problem.BUSY));
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
        return reviews.submit(draft).map(accepted -> thanks(asked, level, accepted));
    }

    /** Some tags are given by the system alone, such as that of a threat. */
    private List<String> tags(String codes) {
        List<String> known = tags.all().stream().map(tag -> tag.code()).toList();
        return Stream.of(codes.split(",")).filter(known::contains).toList();
    }

    private static Outcome thanks(Deed.Asked asked, int level, Accepted accepted) {
        boolean bad = Satisfaction.of(level).isNegative();
        return Outcome.said(Line.say(
                bad ? "talk.review.done.bad" : "talk.review.done.good",
                asked.label("window"),
                "level." + level,
                accepted.receipt()));
    }
}

package org.massreview.conversation;

import java.util.ArrayList;
import java.util.List;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.review.MyReview;
import org.massreview.review.ReviewDesk;
import org.massreview.staff.StaffDesk;
import org.massreview.suggestion.Suggestion;
import org.massreview.suggestion.SuggestionDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What concerns the person himself: his reviews, his duty, what he thinks of the system. */
@Component
class PersonalDeeds implements Deed.Desk {

    private static final int REVIEWS_SHOWN = 5;

    private final ReviewDesk reviews;
    private final StaffDesk staff;
    private final SuggestionDesk suggestions;
    private final DirectoryDesk directory;

    PersonalDeeds(ReviewDesk reviews, StaffDesk staff, SuggestionDesk suggestions, DirectoryDesk directory) {
        this.reviews = reviews;
        this.staff = staff;
        this.suggestions = suggestions;
        this.directory = directory;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(
                Deed.of("reviews.mine", this::mine),
                Deed.of(
                        "staff.bind",
                        this::bind,
                        Problem.BINDING_CODE_WRONG,
                        Problem.BINDING_CODE_USED,
                        Problem.BINDING_CODE_EXPIRED,
                        Problem.BINDING_TOO_MANY_TRIES),
                Deed.of("suggestion.keep", this::suggest, Problem.WORDS_TOO_LONG, Problem.BUSY));
    }

    private Mono<Outcome> mine(Deed.Asked asked) {
        return Mono.zip(reviews.mine(asked.person(), REVIEWS_SHOWN), directory.today())
                .map(known -> known.getT1().isEmpty()
                        ? Outcome.said(Line.say("talk.mine.none"))
                        : listed(
                                known.getT1(),
                                known.getT2(),
                                asked.dialogue().frames().size() > 1));
    }

    /** In the middle of something else they are only told, for the choices belong to the open question. */
    private static Outcome listed(List<MyReview> mine, Directory directory, boolean within) {
        List<Line> lines = new ArrayList<>(List.of(Line.say(within ? "talk.mine.told" : "talk.mine")));
        List<Offer> offers = new ArrayList<>();
        for (MyReview review : mine) {
            String window =
                    directory.place(review.window()).map(place -> place.name()).orElse(review.window());
            String label = "%d月%d日 %s %s"
                    .formatted(
                            review.day().getMonthValue(),
                            review.day().getDayOfMonth(),
                            window,
                            review.level().label());
            if (within) {
                lines.add(Line.raw("· " + label + "\n  " + review.receipt()));
            }
            offers.add(Offer.start(offers.size() + 1, label, Scripts.FOLLOW, Value.of(review.receipt())));
        }
        lines.add(Pages.mine());
        return Outcome.said(lines.toArray(Line[]::new)).offering(offers);
    }

    private Mono<Outcome> bind(Deed.Asked asked) {
        return Mono.zip(staff.bind(asked.person(), asked.code("code")), directory.today())
                .map(known -> Outcome.said(Line.say(
                        "talk.bind.done",
                        "role." + known.getT1().role().name(),
                        known.getT2()
                                .place(known.getT1().scope())
                                .map(place -> place.name())
                                .orElse(known.getT1().scope()))));
    }

    private Mono<Outcome> suggest(Deed.Asked asked) {
        return suggestions
                .give(asked.label("words"), Suggestion.Channel.CHAT)
                .thenReturn(Outcome.said(Line.say("talk.suggest.done")));
    }
}

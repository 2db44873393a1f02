package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.outbox.RememberedEvents;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Keys;
import reactor.core.publisher.Mono;

/** A slip is mended though its complaint is acted on at the same moment, and counted once. */
class CorrectionTest {

    private final Clock clock = Clock.fixed(Submissions.MORNING.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    private final RememberedReviews reviews = new RememberedReviews();
    private final RememberedEvents events = new RememberedEvents();
    private final RememberedGrievances grievances = new RememberedGrievances();
    private final Submission given = Submissions.anonymous();
    private List<TallyChange> counted = new ArrayList<>();
    private ReviewDesk desk;

    @BeforeEach
    void a_good_review_was_given() throws IOException {
        reviews.add(List.of(given)).block();
        var transactions = new UndoingTransactions(reviews::undo, events::undo, this::undoCounts);
        ReviewTally tally = changes -> Mono.fromRunnable(() -> counted.addAll(changes));
        desk = new ReviewDesk(
                new DraftRules(new Tags(Path.of("config")), clock),
                null,
                null,
                new SubmissionPress(Citizens.receipts(), Keys.vault(), clock, Keys.secrets()),
                new ReviewBook(reviews, grievances, tally, events, Citizens.receipts(), transactions),
                reviews,
                grievances,
                tally,
                events,
                Citizens.receipts(),
                transactions,
                clock,
                new SimpleMeterRegistry());
    }

    private Runnable undoCounts() {
        List<TallyChange> before = new ArrayList<>(counted);
        return () -> counted = before;
    }

    private Mono<Review> corrected() {
        Draft bad = new Draft(
                "", null, Draft.Channel.HTTP, "", 1, Map.of(), List.of(), "按错了，其实等了三个小时", null, List.of(), null, null);
        return desk.correct(Citizens.receipts().codeFor(given.review().id()), bad);
    }

    @Test
    void it_is_tried_again_when_somebody_was_faster() {
        grievances.overtaken(2);

        assertThat(corrected().block().version()).isEqualTo(2);
        assertThat(counted).hasSize(1);
        assertThat(events.events()).hasSize(1);
        assertThat(grievances.followed()).hasSize(1);
    }

    @Test
    void but_not_for_ever() {
        grievances.overtaken(3);

        assertThatThrownBy(() -> corrected().block())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.STALE_VERSION));
        assertThat(counted).isEmpty();
    }
}

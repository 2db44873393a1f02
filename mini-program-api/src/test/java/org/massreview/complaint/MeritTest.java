package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.in;
import static org.massreview.complaint.Fixtures.moved;
import static org.massreview.complaint.Fixtures.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MeritTest {

    private static final Deed REPLY = new Deed("已当面道歉并补办", "窗口轮岗无人交接", Outcome.FIXED_AT_ONCE, null);

    private static Complaint replied(int days) {
        return moved(
                in(Stage.ACCEPTED), Action.RESPOND, Party.WINDOW, REPLY, Fixtures.MORNING.plus(Duration.ofDays(days)));
    }

    @Test
    void what_waits_for_an_answer_in_time_counts_for_nothing_yet() {
        assertThat(Merit.of(in(Stage.RECEIVED))).isEqualTo(Merit.NONE);
    }

    @Test
    void a_reply_is_in_time_or_late_and_who_is_asked_is_reached() {
        assertThat(Merit.of(replied(7))).isEqualTo(new Merit(1, 1, 0, 0));
        assertThat(Merit.of(replied(8))).isEqualTo(new Merit(1, 0, 0, 0));
        Complaint closed = moved(
                replied(7), Action.SATISFIED, Party.CITIZEN, Deed.words(""), Fixtures.MORNING.plus(Duration.ofDays(9)));
        assertThat(Merit.of(closed)).isEqualTo(new Merit(1, 1, 1, 1));
    }

    @Test
    void no_grievance_no_count_and_nothing_sealed_counts() {
        assertThat(Merit.of(in(Stage.DISMISSED))).isEqualTo(Merit.NONE);
        Complaint sealed =
                with(replied(7), replied(7).handling().edit().sealed().done());
        assertThat(Merit.of(sealed)).isEqualTo(Merit.NONE);
        Complaint rejected = moved(
                moved(
                        replied(2),
                        Action.OBJECT,
                        Party.CITIZEN,
                        Deed.words("没有解决"),
                        Fixtures.MORNING.plus(Duration.ofDays(3))),
                Action.REJECT,
                Party.COUNTY,
                Deed.words("查过，已解决"),
                Fixtures.MORNING.plus(Duration.ofDays(4)));
        assertThat(Merit.of(rejected)).as("a reply that stood the review").isEqualTo(new Merit(1, 1, 0, 0));
    }

    @RepeatedTest(20)
    void however_it_goes_the_changes_add_up_to_what_it_counts_for(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        Complaint complaint = in(Stage.RECEIVED);
        Instant at = Fixtures.MORNING;
        Merit sum = Merit.NONE;
        for (int i = 0; i < 40; i++) {
            at = at.plus(Duration.ofHours(1 + chance.nextInt(40)));
            Complaint before = complaint;
            var steps = Lifecycle.TABLE.stream()
                    .filter(step -> step.from() == before.stage())
                    .filter(step -> !java.util.Set.of(Action.GRANT, Action.REFUSE, Action.EXTEND, Action.MERGE)
                            .contains(step.action()))
                    .toList();
            if (steps.isEmpty()) {
                break;
            }
            Lifecycle.Step step = steps.get(chance.nextInt(steps.size()));
            complaint = new Move(step, step.who().iterator().next(), REPLY, at).of(before, Fixtures.limits());
            for (MeritTally.Change change : Merits.between(before, complaint)) {
                sum = new Merit(
                        sum.due() + change.by().due(),
                        sum.onTime() + change.by().onTime(),
                        sum.reached() + change.by().reached(),
                        sum.satisfied() + change.by().satisfied());
            }
        }
        assertThat(sum).isEqualTo(Merit.of(complaint));
        assertThat(sum.onTime()).isLessThanOrEqualTo(sum.due());
        assertThat(sum.satisfied()).isLessThanOrEqualTo(sum.reached());
    }
}

package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.MORNING;
import static org.massreview.complaint.Fixtures.filed;
import static org.massreview.complaint.Fixtures.in;
import static org.massreview.complaint.Fixtures.moved;
import static org.massreview.complaint.Fixtures.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

    private static final Deed NOTHING = Deed.words("");
    private static final Deed REPLY = new Deed("已当面道歉并补办", "窗口轮岗无人交接", Outcome.FIXED_AT_ONCE, null);

    private static final LocalDate LATER = LocalDate.of(2026, 7, 29);
    private static final Deed SOMETHING = new Deed("", null, null, null, LATER, null);
    private static final Target ELSEWHERE =
            new Target("42132110302", "421321103", "421321", new java.util.UUID(0x7000, 2), "10029");
    private static final Handling ASKED = filed().handling()
            .edit()
            .extension(new Extension(Extension.State.ASKED, Party.WINDOW, LATER))
            .done();

    private static Instant days(int days) {
        return MORNING.plus(Duration.ofDays(days));
    }

    @Test
    void an_accepted_complaint_keeps_its_date_and_counts_a_version() {
        Complaint after = moved(filed(), Action.ACCEPT, Party.WINDOW, NOTHING, days(1));

        assertThat(after.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.due()).isEqualTo(filed().due());
        assertThat(after.closedAt()).isNull();
    }

    @Test
    void a_reply_on_its_last_day_is_in_time_and_one_a_day_later_is_late_for_ever() {
        Complaint accepted = in(Stage.ACCEPTED);
        assertThat(accepted.due().on()).isEqualTo(LocalDate.of(2026, 7, 22));
        assertThat(moved(accepted, Action.RESPOND, Party.WINDOW, REPLY, days(7)).late())
                .isFalse();

        Complaint late = moved(accepted, Action.RESPOND, Party.WINDOW, REPLY, days(8));
        assertThat(late.late()).isTrue();
        assertThat(late.respondedAt()).isEqualTo(days(8));
        assertThat(late.outcome()).isEqualTo(Outcome.FIXED_AT_ONCE);
        assertThat(moved(late, Action.SATISFIED, Party.CITIZEN, NOTHING, days(9))
                        .late())
                .isTrue();
    }

    @Test
    void the_answer_to_another_one_is_late_for_whoever_was_promised_an_earlier_day() {
        Complaint merged = in(Stage.MERGED);
        assertThat(moved(merged, Action.INFORM, Party.SYSTEM, REPLY, days(7)).late())
                .isFalse();
        assertThat(moved(merged, Action.INFORM, Party.SYSTEM, REPLY, days(8)).late())
                .isTrue();
    }

    @Test
    void what_leaves_the_one_that_it_was_handled_with_is_handled_alone_however_it_leaves() {
        Complaint merged = with(
                in(Stage.MERGED),
                in(Stage.MERGED)
                        .handling()
                        .edit()
                        .mergedInto(new java.util.UUID(0x7000, 2))
                        .done());
        Lifecycle.TABLE.stream()
                .filter(step -> step.from() == Stage.MERGED)
                .forEach(step -> assertThat(new Move(step, step.who().iterator().next(), REPLY, days(1))
                                        .of(merged, Fixtures.limits())
                                        .handling()
                                        .mergedInto()
                                != null)
                        .as(step.toString())
                        .isEqualTo(step.to() == Stage.MERGED));
    }

    @Test
    void what_the_city_says_of_a_review_is_neither_an_answer_nor_late() {
        Deed mistaken = new Deed("录像里没有这个人", null, Outcome.MISTAKEN, null);
        Complaint excluded = moved(in(Stage.RESPONDED), Action.DISMISS, Party.SYSTEM, mistaken, days(30));
        assertThat(excluded.late()).isFalse();
        assertThat(excluded.respondedAt()).isNull();

        Complaint again = moved(excluded, Action.RENEW, Party.SYSTEM, NOTHING, days(31));
        assertThat(again.outcome()).isNull();
        assertThat(again.isOverdue(LocalDate.of(2026, 8, 17))).isFalse();
    }

    @Test
    void the_last_day_ends_at_midnight_in_suizhou() {
        Complaint accepted = in(Stage.ACCEPTED);
        Instant lastMoment = Instant.parse("2026-07-22T15:59:59Z");

        assertThat(moved(accepted, Action.RESPOND, Party.WINDOW, REPLY, lastMoment)
                        .late())
                .isFalse();
        assertThat(moved(accepted, Action.RESPOND, Party.WINDOW, REPLY, lastMoment.plusSeconds(1))
                        .late())
                .isTrue();
    }

    @Test
    void who_is_satisfied_closes_it() {
        Complaint closed = moved(in(Stage.RESPONDED), Action.SATISFIED, Party.CITIZEN, NOTHING, days(3));

        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(days(3));
        assertThat(closed.followUp()).isEqualTo(FollowUp.SATISFIED);
    }

    @Test
    void half_solved_stays_open_and_the_rest_has_a_date_of_its_own() {
        Complaint half = moved(in(Stage.RESPONDED), Action.PARTLY, Party.CITIZEN, NOTHING, days(3));
        assertThat(half.stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(half.followUp()).isEqualTo(FollowUp.PARTLY);
        assertThat(half.due().on()).as("from the Saturday on which it was said").isEqualTo(LocalDate.of(2026, 7, 24));
        assertThat(half.isAnswerOwed()).isTrue();
        assertThat(half.isOverdue(LocalDate.of(2026, 7, 25))).isTrue();

        assertThat(moved(half, Action.PARTLY, Party.CITIZEN, NOTHING, days(5)).due())
                .as("said again it moves nothing")
                .isEqualTo(half.due());
        Complaint again = moved(half, Action.RECTIFY, Party.WINDOW, NOTHING, days(5));
        assertThat(again.round()).isEqualTo(1);
        assertThat(again.due()).isEqualTo(half.due());
    }

    @Test
    void the_rest_of_a_half_solved_one_goes_up_and_is_late_like_any_answer() {
        Complaint half = moved(in(Stage.RESPONDED), Action.PARTLY, Party.CITIZEN, NOTHING, days(3));
        Complaint breached = moved(half, Action.ESCALATE, Party.SYSTEM, NOTHING, days(11));

        assertThat(breached.stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(breached.late()).isTrue();
        assertThat(breached.handling().answerable()).isEqualTo(Party.TOWNSHIP);
    }

    @Test
    void who_is_not_satisfied_begins_another_round_with_another_date() {
        Complaint again = moved(in(Stage.RESPONDED), Action.UNSATISFIED, Party.CITIZEN, NOTHING, days(5));

        assertThat(again.stage()).isEqualTo(Stage.REOPENED);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.due().on()).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(again.contactOn()).isEqualTo(LocalDate.of(2026, 7, 21));
    }

    @Test
    void words_that_are_added_begin_nothing_anew() {
        for (Stage stage : Stage.values()) {
            if (stage.isOpen()) {
                Complaint before = in(stage);
                Complaint after = moved(before, Action.ADD, Party.CITIZEN, Deed.words("还有一件事"), days(4));

                assertThat(after.stage()).isEqualTo(stage);
                assertThat(after.round()).isEqualTo(before.round());
                assertThat(after.due()).isEqualTo(before.due());
                assertThat(after.version()).isEqualTo(2);
            }
        }
    }

    @Test
    void an_objection_has_the_limit_of_a_review_and_what_is_upheld_begins_anew() {
        Complaint objected = moved(in(Stage.CLOSED), Action.OBJECT, Party.CITIZEN, Deed.words("没有解决"), days(9));
        assertThat(objected.stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(objected.closedAt()).as("open again").isNull();
        assertThat(objected.due().on()).isEqualTo(LocalDate.of(2026, 7, 31));

        assertThat(moved(objected, Action.UPHOLD, Party.COUNTY, NOTHING, days(12))
                        .round())
                .isEqualTo(2);
        assertThat(moved(objected, Action.REJECT, Party.COUNTY, NOTHING, days(12))
                        .closedAt())
                .isEqualTo(days(12));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_closed_at_some_time_exactly_when_it_is_not_open(Stage stage) {
        for (Lifecycle.Step step : Lifecycle.TABLE) {
            if (step.from() == stage) {
                Complaint after = new Move(step, step.who().iterator().next(), SOMETHING, days(2), ELSEWHERE)
                        .of(Fixtures.with(in(stage), ASKED), Fixtures.limits());
                assertThat(after.closedAt() == null)
                        .as(step.toString())
                        .isEqualTo(after.stage().isOpen());
            }
        }
    }

    @Test
    void it_is_overdue_only_while_an_answer_is_owed() {
        LocalDate late = LocalDate.of(2026, 7, 23);
        assertThat(in(Stage.ACCEPTED).isOverdue(late)).isTrue();
        assertThat(in(Stage.ACCEPTED).isOverdue(late.minusDays(1)))
                .as("the last day")
                .isFalse();
        assertThat(in(Stage.RESPONDED).isOverdue(late)).isFalse();
        assertThat(in(Stage.CLOSED).isOverdue(late)).isFalse();
    }

    @Test
    void the_entry_says_what_was_done_and_where_it_led() {
        Lifecycle.Step step =
                Lifecycle.step(Stage.ACCEPTED, Action.RESPOND, Party.WINDOW).orElseThrow();
        Move move = new Move(step, Party.WINDOW, REPLY, days(1));
        Complaint after = move.of(in(Stage.ACCEPTED), Fixtures.limits());

        assertThat(move.entry(after))
                .isEqualTo(new Entry(
                        2,
                        days(1),
                        Party.WINDOW,
                        Action.RESPOND,
                        Stage.RESPONDED,
                        "已当面道歉并补办",
                        "窗口轮岗无人交接",
                        Outcome.FIXED_AT_ONCE,
                        LocalDate.of(2026, 7, 22),
                        null));
    }
}

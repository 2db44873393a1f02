package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.MORNING;
import static org.massreview.complaint.Fixtures.given;
import static org.massreview.complaint.Fixtures.in;
import static org.massreview.complaint.Fixtures.limits;
import static org.massreview.complaint.Fixtures.moved;
import static org.massreview.complaint.Fixtures.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massreview.problem.Problem;

class RulesTest {

    private static final LocalDate FRIDAY_NEXT_WEEK = LocalDate.of(2026, 7, 24);

    private static Optional<Problem> refusal(
            Complaint complaint, Action action, Party party, Instant at, Action... before) {
        return Rules.refusing(new Rules.Attempt(complaint, action, party, List.of(before), at, limits()))
                .map(Rules.Rule::problem);
    }

    private static Complaint asked(Extension.State state) {
        return asked(state, Party.TOWNSHIP);
    }

    private static Complaint asked(Extension.State state, Party by) {
        return with(
                in(Stage.ACCEPTED),
                in(Stage.ACCEPTED)
                        .handling()
                        .edit()
                        .extension(new Extension(state, by, FRIDAY_NEXT_WEEK))
                        .done());
    }

    private static Complaint called(int times, Instant last) {
        Handling.Edit edit = Handling.begun(Set.of(), false, false, true).edit();
        for (int i = 0; i < times; i++) {
            edit.called(last);
        }
        return with(in(Stage.FOLLOW_UP), edit.done());
    }

    @Test
    void an_extension_is_asked_for_once_whatever_was_decided() {
        assertThat(refusal(in(Stage.ACCEPTED), Action.EXTEND, Party.WINDOW, MORNING))
                .isEmpty();
        for (Extension.State state : Extension.State.values()) {
            assertThat(refusal(asked(state), Action.EXTEND, Party.WINDOW, MORNING))
                    .contains(Problem.EXTENSION_USED);
        }
    }

    @Test
    void nobody_grants_what_they_asked_for_themselves_and_nobody_twice() {
        Complaint asked = asked(Extension.State.ASKED);
        assertThat(refusal(asked, Action.GRANT, Party.TOWNSHIP, MORNING)).contains(Problem.LEVEL_TOO_LOW);
        assertThat(refusal(asked, Action.GRANT, Party.COUNTY, MORNING)).isEmpty();
        assertThat(refusal(asked(Extension.State.GRANTED), Action.REFUSE, Party.COUNTY, MORNING))
                .contains(Problem.EXTENSION_NOT_ASKED);
        assertThat(refusal(in(Stage.ACCEPTED), Action.GRANT, Party.COUNTY, MORNING))
                .contains(Problem.EXTENSION_NOT_ASKED);
    }

    @Test
    void what_the_city_asked_for_another_one_of_the_city_decides() {
        Complaint asked = asked(Extension.State.ASKED, Party.CITY);
        for (Action decision : List.of(Action.GRANT, Action.REFUSE)) {
            assertThat(refusal(asked, decision, Party.CITY, MORNING, Action.ACCEPT, Action.EXTEND))
                    .contains(Problem.REVIEWER_NOT_INDEPENDENT);
            assertThat(refusal(asked, decision, Party.CITY, MORNING, Action.ACCEPT))
                    .isEmpty();
            assertThat(refusal(asked, decision, Party.COUNTY, MORNING)).contains(Problem.LEVEL_TOO_LOW);
        }
        assertThat(refusal(asked(Extension.State.ASKED), Action.GRANT, Party.COUNTY, MORNING, Action.EXTEND))
                .as("somebody with two posts")
                .contains(Problem.REVIEWER_NOT_INDEPENDENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"WINDOW", "TOWNSHIP", "COUNTY", "CITY"})
    void a_reply_is_given_at_the_level_that_owes_it_or_above(Party owes) {
        Complaint complaint = with(
                in(Stage.ACCEPTED),
                in(Stage.ACCEPTED).handling().edit().raisedTo(owes).done());
        for (Party party : Set.of(Party.WINDOW, Party.TOWNSHIP, Party.COUNTY, Party.CITY)) {
            assertThat(refusal(complaint, Action.RESPOND, party, MORNING).isEmpty())
                    .as(party + " for " + owes)
                    .isEqualTo(party.compareTo(owes) >= 0);
        }
    }

    @Test
    void the_window_appeals_within_three_working_days_and_once() {
        Complaint complaint = in(Stage.RECEIVED); // from a Wednesday on
        assertThat(refusal(complaint, Action.APPEAL, Party.WINDOW, MORNING.plus(Duration.ofDays(5))))
                .as("Monday")
                .isEmpty();
        assertThat(refusal(complaint, Action.APPEAL, Party.WINDOW, MORNING.plus(Duration.ofDays(6))))
                .contains(Problem.OBJECTION_TOO_LATE);
        Complaint again = with(
                complaint,
                complaint.handling().edit().brought(Handling.Objection.APPEAL).done());
        assertThat(refusal(again, Action.APPEAL, Party.WINDOW, MORNING)).contains(Problem.OBJECTION_USED);
    }

    @Test
    void whoever_complained_objects_within_the_same_days_from_the_outcome_on() {
        Complaint dismissed = in(Stage.DISMISSED); // closed on a Wednesday
        assertThat(refusal(dismissed, Action.OBJECT, Party.CITIZEN, MORNING.plus(Duration.ofDays(5))))
                .isEmpty();
        assertThat(refusal(dismissed, Action.OBJECT, Party.CITIZEN, MORNING.plus(Duration.ofDays(6))))
                .contains(Problem.OBJECTION_TOO_LATE);
    }

    @Test
    void whose_it_is_is_disputed_on_the_next_working_day_at_the_latest() {
        assertThat(refusal(in(Stage.RECEIVED), Action.DISPUTE, Party.WINDOW, MORNING.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(refusal(in(Stage.RECEIVED), Action.DISPUTE, Party.WINDOW, MORNING.plus(Duration.ofDays(2))))
                .contains(Problem.OBJECTION_TOO_LATE);
    }

    @Test
    void the_days_of_a_window_begin_when_it_is_shown_a_complaint_or_given_one() {
        Instant friday = MORNING.plus(Duration.ofDays(2));
        Complaint held = with(in(Stage.RECEIVED), Handling.begun(Set.of(), false, true, false));
        Complaint shown = moved(held, Action.RELEASE, Party.SYSTEM, Deed.words(""), friday);
        assertThat(refusal(shown, Action.DISPUTE, Party.WINDOW, friday.plus(Duration.ofDays(3))))
                .as("Monday")
                .isEmpty();
        assertThat(refusal(shown, Action.DISPUTE, Party.WINDOW, friday.plus(Duration.ofDays(4))))
                .contains(Problem.OBJECTION_TOO_LATE);
        assertThat(refusal(shown, Action.APPEAL, Party.WINDOW, friday.plus(Duration.ofDays(5))))
                .isEmpty();
        assertThat(refusal(shown, Action.APPEAL, Party.WINDOW, friday.plus(Duration.ofDays(6))))
                .contains(Problem.OBJECTION_TOO_LATE);

        Complaint disputed = moved(in(Stage.RECEIVED), Action.DISPUTE, Party.WINDOW, Deed.words("不是我们的"), MORNING);
        Complaint given = given(disputed, friday);
        assertThat(given.due()).as("whoever complained was promised it").isEqualTo(disputed.due());
        assertThat(refusal(given, Action.DISPUTE, Party.WINDOW, friday.plus(Duration.ofDays(3))))
                .as("another window, another day")
                .isEmpty();
        Complaint confirmed = moved(disputed, Action.CONFIRM, Party.COUNTY, Deed.words("就是你们的"), MORNING);
        assertThat(refusal(confirmed, Action.DISPUTE, Party.WINDOW, MORNING)).contains(Problem.OBJECTION_USED);
    }

    @Test
    void three_calls_at_different_hours_end_it_where_nobody_is_reached() {
        assertThat(refusal(called(2, MORNING), Action.CLOSE, Party.TOWNSHIP, MORNING))
                .contains(Problem.CALLS_MISSING);
        assertThat(refusal(called(3, MORNING), Action.CLOSE, Party.TOWNSHIP, MORNING))
                .isEmpty();
        assertThat(refusal(called(1, MORNING), Action.CALL, Party.TOWNSHIP, MORNING.plus(Duration.ofMinutes(119))))
                .contains(Problem.CALL_TOO_SOON);
        assertThat(refusal(called(1, MORNING), Action.CALL, Party.TOWNSHIP, MORNING.plus(Duration.ofHours(2))))
                .isEmpty();
    }

    @Test
    void who_had_any_hand_in_it_decides_neither_on_objections_nor_on_whose_it_is() {
        for (Action decision : List.of(Action.UPHOLD, Action.REJECT, Action.REASSIGN, Action.CONFIRM)) {
            assertThat(refusal(in(Stage.UNDER_REVIEW), decision, Party.COUNTY, MORNING, Action.URGE))
                    .contains(Problem.REVIEWER_NOT_INDEPENDENT);
        }
    }

    @Test
    void every_rule_is_about_actions_of_the_table() {
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(Lifecycle.TABLE.stream().map(Lifecycle.Step::action))
                        .as(rule.name())
                        .containsAll(rule.actions()));
        assertThat(Rules.ALL.stream().map(Rules.Rule::name)).doesNotHaveDuplicates();
    }
}

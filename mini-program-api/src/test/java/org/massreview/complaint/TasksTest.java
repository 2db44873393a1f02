package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.MORNING;
import static org.massreview.complaint.Fixtures.filed;
import static org.massreview.complaint.Fixtures.given;
import static org.massreview.complaint.Fixtures.in;
import static org.massreview.complaint.Fixtures.limits;
import static org.massreview.complaint.Fixtures.moved;
import static org.massreview.complaint.Fixtures.with;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massreview.directory.DirectoryDesk;

class TasksTest {

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DirectoryDesk.ZONE).toInstant();
    }

    private static Map<Tasks.Kind, Instant> tasks(Complaint complaint) {
        return Tasks.of(complaint, limits());
    }

    @Test
    void what_has_just_come_in_is_taken_up_reminded_of_and_escalated_in_time() {
        assertThat(tasks(in(Stage.RECEIVED))) // on a Wednesday
                .containsOnly(
                        Map.entry(Tasks.Kind.CONTACT, at("2026-07-17T00:00:00")),
                        Map.entry(Tasks.Kind.YELLOW, at("2026-07-21T08:30:00")),
                        Map.entry(Tasks.Kind.RED, at("2026-07-23T00:00:00")));
    }

    @Test
    void nothing_is_said_twice_about_one_limit() {
        Handling said = in(Stage.RECEIVED)
                .handling()
                .edit()
                .reminded(Reminder.CONTACT)
                .reminded(Reminder.YELLOW)
                .breached()
                .raisedTo(Party.TOWNSHIP)
                .done();

        assertThat(tasks(with(in(Stage.RECEIVED), said)))
                .containsOnly(Map.entry(Tasks.Kind.RED, at("2026-07-24T08:30:00")));
    }

    @Test
    void above_the_city_there_is_nobody_but_the_breach_itself_is_said_even_there() {
        Handling city =
                in(Stage.ACCEPTED).handling().edit().raisedTo(Party.CITY).done();
        assertThat(tasks(with(in(Stage.ACCEPTED), city))).containsKey(Tasks.Kind.RED);
        assertThat(tasks(with(in(Stage.ACCEPTED), city.edit().breached().done())))
                .doesNotContainKey(Tasks.Kind.RED);
    }

    @Test
    void a_reply_is_asked_about_and_lapses_only_where_nobody_can_be_called() {
        Handling anonymous =
                in(Stage.RESPONDED).handling().edit().answered(MORNING).done();
        assertThat(tasks(with(in(Stage.RESPONDED), anonymous)))
                .containsOnly(
                        Map.entry(Tasks.Kind.ASK, at("2026-07-17T08:30:00")),
                        Map.entry(Tasks.Kind.LAPSE, at("2026-07-29T08:30:00")));
        Handling named = Handling.begun(Set.of(), false, false, true)
                .edit()
                .answered(MORNING)
                .done();
        assertThat(tasks(with(in(Stage.RESPONDED), named))).containsOnlyKeys(Tasks.Kind.ASK);
    }

    @Test
    void the_rest_is_reminded_of_from_the_day_on_which_it_was_said_until_somebody_begins() {
        Complaint answered = with(
                in(Stage.RESPONDED),
                in(Stage.RESPONDED).handling().edit().answered(MORNING).done());
        Complaint half =
                moved(answered, Action.PARTLY, Party.CITIZEN, Deed.words(""), at("2026-07-24T10:00:00")); // a Friday
        assertThat(tasks(half))
                .containsOnly(
                        Map.entry(Tasks.Kind.REST, at("2026-07-28T08:30:00")),
                        Map.entry(Tasks.Kind.YELLOW, at("2026-07-30T08:30:00")),
                        Map.entry(Tasks.Kind.RED, at("2026-08-01T00:00:00")));

        Complaint reminded = moved(half, Action.URGE, Party.SYSTEM, Deed.words(""), at("2026-07-28T08:30:00"));
        assertThat(tasks(reminded)).containsEntry(Tasks.Kind.REST, at("2026-07-30T08:30:00"));
        assertThat(tasks(moved(reminded, Action.RECTIFY, Party.WINDOW, Deed.words(""), at("2026-07-29T09:00:00"))))
                .doesNotContainKey(Tasks.Kind.REST);
    }

    @Test
    void who_left_a_number_is_called_and_whoever_should_is_reminded_until_it_is_done() {
        Handling named = Handling.begun(Set.of(), false, false, true)
                .edit()
                .answered(MORNING)
                .done();
        Complaint asked = moved(
                with(in(Stage.RESPONDED), named),
                Action.FOLLOW_UP,
                Party.SYSTEM,
                Deed.words(""),
                at("2026-07-17T08:30:00"));
        assertThat(tasks(asked)).containsOnly(Map.entry(Tasks.Kind.CALL, at("2026-07-20T08:30:00")));

        Complaint called = moved(asked, Action.CALL, Party.TOWNSHIP, Deed.words(""), at("2026-07-20T15:00:00"));
        assertThat(tasks(called)).containsOnly(Map.entry(Tasks.Kind.CALL, at("2026-07-22T08:30:00")));
        Complaint reminded = moved(called, Action.URGE, Party.SYSTEM, Deed.words(""), at("2026-07-22T08:30:00"));
        assertThat(tasks(reminded)).containsOnly(Map.entry(Tasks.Kind.CALL, at("2026-07-24T08:30:00")));
    }

    @Test
    void the_staff_of_a_small_window_is_not_urged_before_it_may_see_it_and_has_its_day_afterwards() {
        Complaint held = with(filed(), Handling.begun(Set.of(), false, true, false));
        assertThat(tasks(held)).containsKey(Tasks.Kind.RELEASE).doesNotContainKey(Tasks.Kind.CONTACT);

        Complaint shown = moved(held, Action.RELEASE, Party.SYSTEM, Deed.words(""), at("2026-07-17T08:30:00"));
        assertThat(tasks(shown))
                .doesNotContainKey(Tasks.Kind.RELEASE)
                .containsEntry(Tasks.Kind.CONTACT, at("2026-07-21T00:00:00")) // the end of Monday
                .containsEntry(Tasks.Kind.RED, at("2026-07-23T00:00:00"));
    }

    @Test
    void whoever_it_was_given_to_is_reminded_though_the_one_before_was() {
        Handling said = filed().handling()
                .edit()
                .reminded(Reminder.CONTACT)
                .brought(Handling.Objection.DISPUTE)
                .done();
        Complaint given = given(with(in(Stage.DISPUTED), said), at("2026-07-20T10:00:00"));
        assertThat(tasks(given)).containsEntry(Tasks.Kind.CONTACT, at("2026-07-22T00:00:00"));
    }

    @Test
    void what_is_sealed_is_touched_by_no_clock() {
        Complaint sealed = with(
                in(Stage.RECEIVED),
                in(Stage.RECEIVED).handling().edit().sealed().done());

        assertThat(tasks(sealed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_task_stands_for_a_step_that_the_system_may_take(Stage stage) {
        Handling held = Handling.begun(Set.of(), false, true, false)
                .edit()
                .answered(MORNING)
                .done();
        EnumSet<Tasks.Kind> kinds = EnumSet.noneOf(Tasks.Kind.class);
        kinds.addAll(tasks(with(in(stage), held)).keySet());
        kinds.addAll(tasks(with(in(stage), Handling.begun(Set.of(), false, false, true)))
                .keySet());
        if (stage == Stage.RESPONDED) {
            Complaint half = moved(in(stage), Action.PARTLY, Party.CITIZEN, Deed.words(""), MORNING);
            tasks(half)
                    .keySet()
                    .forEach(kind -> assertThat(Lifecycle.step(Stage.FOLLOW_UP, kind.action(), Party.SYSTEM))
                            .as("half solved " + kind)
                            .isPresent());
        }
        for (Tasks.Kind kind : kinds) {
            assertThat(Lifecycle.step(stage, kind.action(), Party.SYSTEM))
                    .as(stage + " " + kind)
                    .isPresent();
        }
        if (!stage.isOpen()) {
            assertThat(kinds).isEmpty();
        }
    }
}

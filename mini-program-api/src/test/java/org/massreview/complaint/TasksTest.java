package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.MORNING;
import static org.massreview.complaint.Fixtures.in;
import static org.massreview.complaint.Fixtures.limits;
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

package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @Test
    void no_step_stands_twice_in_the_table() {
        Set<List<Object>> seen = new HashSet<>();
        for (Lifecycle.Step step : Lifecycle.TABLE) {
            for (Party party : step.who()) {
                assertThat(seen.add(List.of(step.from(), step.action(), party)))
                        .as(step + " by " + party)
                        .isTrue();
            }
        }
    }

    @Test
    void every_stage_is_reached() {
        Set<Stage> reached = EnumSet.of(Stage.RECEIVED);
        Deque<Stage> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            Stage from = waiting.pop();
            Lifecycle.TABLE.stream()
                    .filter(step -> step.from() == from && reached.add(step.to()))
                    .forEach(step -> waiting.add(step.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void every_action_is_used() {
        assertThat(Lifecycle.TABLE.stream().map(Lifecycle.Step::action)).contains(Action.values());
    }

    @ParameterizedTest
    @EnumSource
    void from_every_open_stage_there_is_a_way_to_an_end(Stage stage) {
        if (stage.isOpen()) {
            assertThat(ends(stage, EnumSet.noneOf(Stage.class))).isTrue();
        }
    }

    private static boolean ends(Stage stage, Set<Stage> seen) {
        return !stage.isOpen()
                || seen.add(stage)
                        && Lifecycle.TABLE.stream()
                                .anyMatch(step -> step.from() == stage
                                        && step.action() != Action.WITHDRAW
                                        && ends(step.to(), seen));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_complained_may_add_and_withdraw_while_it_is_open_and_not_after(Stage stage) {
        List<Action> allowed = Lifecycle.allowed(stage, Set.of(Party.CITIZEN));

        assertThat(allowed.containsAll(List.of(Action.ADD, Action.WITHDRAW))).isEqualTo(stage.isOpen());
    }

    @Test
    void the_window_never_decides_about_itself() {
        assertThat(Arrays.stream(Stage.values())
                        .flatMap(stage -> Lifecycle.allowed(stage, Set.of(Party.WINDOW)).stream()))
                .doesNotContain(
                        Action.DISMISS,
                        Action.CLOSE,
                        Action.FOLLOW_UP,
                        Action.SATISFIED,
                        Action.PARTLY,
                        Action.UNSATISFIED,
                        Action.UPHOLD,
                        Action.REJECT,
                        Action.REASSIGN,
                        Action.CONFIRM,
                        Action.GRANT,
                        Action.REFUSE,
                        Action.CALL,
                        Action.MERGE,
                        Action.TRANSFER);
    }

    @Test
    void nobody_in_the_centre_reviews_an_objection() {
        assertThat(Lifecycle.allowed(Stage.UNDER_REVIEW, Set.of(Party.TOWNSHIP)))
                .isEmpty();
        assertThat(Lifecycle.allowed(Stage.UNDER_REVIEW, Set.of(Party.COUNTY)))
                .containsExactly(Action.UPHOLD, Action.REJECT, Action.TRANSFER);
    }

    @Test
    void what_is_settled_stays_settled() {
        assertThat(Lifecycle.allowed(Stage.SETTLED, EnumSet.complementOf(EnumSet.of(Party.SYSTEM))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_city_takes_out_of_the_scores_is_dismissed_however_far_it_had_come(Stage stage) {
        assertThat(Lifecycle.step(stage, Action.DISMISS, Party.SYSTEM).map(Lifecycle.Step::to))
                .isEqualTo(stage.isOpen() ? Optional.of(Stage.DISMISSED) : Optional.empty());
    }

    @Test
    void several_capacities_may_what_each_of_them_may_once() {
        assertThat(Lifecycle.allowed(Stage.RECEIVED, Set.of(Party.WINDOW, Party.TOWNSHIP)))
                .containsOnlyOnce(Action.ACCEPT, Action.DISPUTE, Action.DISMISS, Action.APPEAL);
    }

    @ParameterizedTest
    @EnumSource
    void the_word_of_an_action_leads_back_to_it(Action action) {
        assertThat(Action.of(action.word())).contains(action);
        assertThat(Action.of(" " + action.word().toUpperCase() + " ")).contains(action);
        assertThat(Action.of("no-such")).isEmpty();
    }
}

package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massreview.complaint.Fixtures.filed;
import static org.massreview.complaint.Fixtures.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;

class CapacityTest {

    private static final PersonKey WANG = Citizens.named("oWang");

    private static Set<Party> parties(Role role, String scope) {
        return Capacity.parties(List.of(new Duty(WANG, role, scope, LocalDate.of(2026, 1, 1), null)), filed());
    }

    private static Complaint named() {
        return Fixtures.with(in(Stage.RESPONDED), Handling.begun(Set.of(), false, false, true));
    }

    /** Nothing is asked of the desks here. */
    private static Officials officials() {
        return new Officials(null, null, null, Fixtures.limits());
    }

    private static Capacity capacity(Set<Party> parties, Action... before) {
        return new Capacity(WANG, parties, List.of(before));
    }

    @Test
    void a_duty_covers_its_own_place_and_no_other() {
        assertThat(parties(Role.CLERK, "42132110301")).containsExactly(Party.WINDOW);
        assertThat(parties(Role.CLERK, "42132110302")).isEmpty();
        assertThat(parties(Role.TOWNSHIP_SUPERVISOR, "421321103")).containsExactly(Party.TOWNSHIP);
        assertThat(parties(Role.TOWNSHIP_SUPERVISOR, "421321104")).isEmpty();
        assertThat(parties(Role.COUNTY_SUPERVISOR, "421321")).containsExactly(Party.COUNTY);
        assertThat(parties(Role.COUNTY_SUPERVISOR, "421381")).isEmpty();
        assertThat(parties(Role.CITY_SUPERVISOR, "4213")).containsExactly(Party.CITY);
    }

    @Test
    void the_discipline_organ_and_the_operator_have_no_part_in_complaints() {
        assertThat(parties(Role.DISCIPLINE, "4213")).isEmpty();
        assertThat(parties(Role.OPERATOR, "4213")).isEmpty();
    }

    @Test
    void who_replied_does_not_ask_what_the_reply_was_worth() {
        Capacity replied = capacity(Set.of(Party.TOWNSHIP), Action.ACCEPT, Action.RESPOND);

        assertThat(replied.allowed(named(), Fixtures.MORNING, Fixtures.limits()))
                .containsExactly(Action.FOLLOW_UP);
        assertThat(capacity(Set.of(Party.TOWNSHIP), Action.ACCEPT)
                        .allowed(named(), Fixtures.MORNING, Fixtures.limits()))
                .contains(Action.SATISFIED, Action.PARTLY, Action.UNSATISFIED);
    }

    @Test
    void who_had_a_hand_in_it_does_not_review_it() {
        assertThat(capacity(Set.of(Party.COUNTY)).allowed(in(Stage.UNDER_REVIEW), Fixtures.MORNING, Fixtures.limits()))
                .containsExactly(Action.UPHOLD, Action.REJECT, Action.TRANSFER);
        assertThat(capacity(Set.of(Party.COUNTY), Action.ACCEPT)
                        .allowed(in(Stage.UNDER_REVIEW), Fixtures.MORNING, Fixtures.limits()))
                .containsExactly(Action.TRANSFER);
        refused(
                Problem.REVIEWER_NOT_INDEPENDENT,
                in(Stage.UNDER_REVIEW),
                capacity(Set.of(Party.COUNTY), Action.ACCEPT),
                Action.UPHOLD,
                null);
    }

    @Test
    void what_is_not_allowed_names_what_is() {
        Assertions.assertThatThrownBy(() -> officials()
                        .check(
                                filed(),
                                capacity(Set.of(Party.WINDOW)),
                                Action.RESPOND,
                                Deed.words(""),
                                Fixtures.MORNING))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.ACTION_NOT_ALLOWED);
                    assertThat(refusal.allowed()).containsExactly("accept", "dispute", "appeal");
                });
    }

    @Test
    void who_looked_at_an_older_version_looks_again() {
        refused(Problem.STALE_VERSION, filed(), capacity(Set.of(Party.WINDOW)), Action.ACCEPT, 7);
        assertThat(officials()
                        .check(
                                filed(),
                                capacity(Set.of(Party.WINDOW)),
                                Action.ACCEPT,
                                new Deed("", null, null, 1),
                                Fixtures.MORNING))
                .isEqualTo(Party.WINDOW);
    }

    private static void refused(Problem problem, Complaint before, Capacity capacity, Action action, Integer version) {
        Assertions.assertThatThrownBy(() -> officials()
                        .check(before, capacity, action, new Deed("", null, null, version), Fixtures.MORNING))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

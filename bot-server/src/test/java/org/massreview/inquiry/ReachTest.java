package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.PlaceKind;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;

/** Who may ask what about which place. */
class ReachTest {

    private static final String OWN_WINDOW = "42130300102";
    private static final String SIBLING = "42130300103";
    private static final String TOWN = "421303001";
    private static final String OTHER_TOWN = "421303900";
    private static final String COUNTY = "421303";
    private static final String OTHER_COUNTY = "421381";

    @ParameterizedTest
    @CsvSource({
        // who asks          own scope      about         public inner
        "CLERK,              42130300102,   42130300102,  true,  true",
        "CLERK,              42130300102,   421303001,    true,  false",
        "CLERK,              42130300102,   42130300103,  false, false",
        "CLERK,              42130300102,   421381001,    false, false",
        "TOWNSHIP_SUPERVISOR,421303001,     421303001,    true,  true",
        "TOWNSHIP_SUPERVISOR,421303001,     42130300103,  true,  true",
        "TOWNSHIP_SUPERVISOR,421303001,     421303,       true,  false",
        "TOWNSHIP_SUPERVISOR,421303001,     421303900,    false, false",
        "COUNTY_SUPERVISOR,  421303,        421303900,    true,  true",
        "COUNTY_SUPERVISOR,  421303,        42130300101,  true,  true",
        "COUNTY_SUPERVISOR,  421303,        4213,         true,  false",
        "COUNTY_SUPERVISOR,  421303,        421381,       false, false",
        "COUNTY_SUPERVISOR,  421303,        421381001,    false, false",
        "CITY_SUPERVISOR,    4213,          42138100101,  true,  true",
        "OPERATOR,           4213,          421381,       true,  true",
        "DISCIPLINE,         4213,          4213,         false, false"
    })
    void a_duty_reaches_its_own_area_and_the_public_figures_around_it(
            Role role, String scope, String about, boolean open, boolean inner) {
        Reach reach = Desk.reach(role, scope);
        assertThat(reach.allows(Depth.PUBLIC, Desk.place(about))).isEqualTo(open);
        assertThat(reach.allows(Depth.INNER, Desk.place(about))).isEqualTo(inner);
        assertThat(reach.allows(Depth.LIST, Desk.place(about))).isEqualTo(role != Role.DISCIPLINE);
    }

    @Test
    void a_citizen_reads_public_figures_of_any_place_and_no_others() {
        for (String code : List.of("4213", COUNTY, OTHER_COUNTY, TOWN, OTHER_TOWN, OWN_WINDOW, SIBLING)) {
            assertThat(Desk.citizen().allows(Depth.PUBLIC, Desk.place(code))).isTrue();
            assertThat(Desk.citizen().allows(Depth.INNER, Desk.place(code))).isFalse();
        }
        assertThat(Desk.citizen().home().kind()).isEqualTo(PlaceKind.CITY);
    }

    @Test
    void several_duties_reach_as_far_as_all_of_them_and_the_largest_is_home() {
        Reach reach = Reach.of(
                List.of(
                        new Duty(Desk.ASKER, Role.DISCIPLINE, "4213", Desk.TODAY, null),
                        new Duty(Desk.ASKER, Role.CLERK, OWN_WINDOW, Desk.TODAY, null),
                        new Duty(Desk.ASKER, Role.TOWNSHIP_SUPERVISOR, "421381002", Desk.TODAY, null)),
                Desk.CITY);
        assertThat(reach.home().name()).isEqualTo("马坪镇");
        assertThat(reach.allows(Depth.INNER, Desk.place(OWN_WINDOW))).isTrue();
        assertThat(reach.allows(Depth.INNER, Desk.place("42138100203"))).isTrue();
        assertThat(reach.allows(Depth.INNER, Desk.place(TOWN))).isFalse();
    }

    @Test
    void a_duty_for_a_place_that_is_gone_leaves_a_citizen() {
        assertThat(Desk.reach(Role.CLERK, "00000000000").kind()).isEqualTo(Reach.Kind.CITIZEN);
    }

    @Test
    void how_deep_a_question_reaches_follows_from_what_is_asked() {
        assertThat(depth(Intent.TOWNSHIP_SCORE, null, null, false)).isEqualTo(Depth.PUBLIC);
        assertThat(depth(Intent.TOWNSHIP_SCORE, null, null, true)).isEqualTo(Depth.INNER);
        assertThat(depth(Intent.PROBLEM_BREAKDOWN, null, null, false)).isEqualTo(Depth.INNER);
        assertThat(depth(Intent.OVERDUE_CASES, null, null, false)).isEqualTo(Depth.INNER);
        assertThat(depth(Intent.RANK_WORST, null, null, false)).isEqualTo(Depth.LIST);
        assertThat(depth(Intent.RANK_WORST, Query.Metric.OVERDUE_RATE, null, false))
                .isEqualTo(Depth.INNER);
        assertThat(depth(Intent.REVIEW_COUNT, null, null, false)).isEqualTo(Depth.PUBLIC);
        assertThat(depth(Intent.REVIEW_COUNT, null, 1, false)).isEqualTo(Depth.INNER);
        assertThat(depth(Intent.REVIEW_COUNT, null, 5, false)).isEqualTo(Depth.PUBLIC);
        assertThat(depth(Intent.REVIEW_COUNT, Query.Metric.BAD_COUNT, null, false))
                .isEqualTo(Depth.INNER);
        assertThat(Depth.of(with(Intent.REVIEW_COUNT, Query.Metric.BAD_COUNT, null, false), PlaceKind.COUNTY))
                .isEqualTo(Depth.PUBLIC);
    }

    private static Depth depth(Intent intent, Query.Metric metric, Integer level, boolean why) {
        return Depth.of(with(intent, metric, level, why), PlaceKind.TOWNSHIP);
    }

    private static Query with(Intent intent, Query.Metric metric, Integer level, boolean why) {
        return new Query(intent, Mention.NONE, null, null, null, null, null, null, level, metric, false, why);
    }
}

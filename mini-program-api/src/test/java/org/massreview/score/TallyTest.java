package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.massreview.review.Aspect;
import org.massreview.review.Opinion;
import org.massreview.review.Satisfaction;

class TallyTest {

    private static final WindowDay.Key DAY = new WindowDay.Key("42132110301", LocalDate.of(2026, 7, 15));

    private static Opinion opinion(int level, Map<Aspect, Integer> aspects, String... tags) {
        return new Opinion(Satisfaction.of(level), aspects, new TreeSet<>(List.of(tags)), "");
    }

    private static TallyDelta delta() {
        return new TallyDelta(DAY, "421321103", "421321");
    }

    /** The counts of the row, behind window, day, township, county and version. */
    private static Tally counted(TallyDelta delta) {
        Object[] row = delta.row();
        int[] counts = new int[Counter.NAMES.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) row[5 + i];
        }
        return new Tally(counts, new TreeMap<>(), 1);
    }

    @Test
    void the_counters_have_the_names_of_their_columns_in_their_order() {
        assertThat(Counter.NAMES)
                .hasSize(29)
                .startsWith("l1", "l2", "l3", "l4", "l5", "e1")
                .endsWith("c5", "due", "on_time", "reached", "satisfied");
        assertThat(Counter.NAMES.get(Counter.DUE)).isEqualTo("due");
        assertThat(Counter.NAMES.get(Counter.ON_TIME)).isEqualTo("on_time");
        assertThat(Counter.NAMES.get(Counter.REACHED)).isEqualTo("reached");
        assertThat(Counter.NAMES.get(Counter.SATISFIED)).isEqualTo("satisfied");
        assertThat(Counter.NAMES.get(Counter.indexOf(Aspect.EFFECTIVENESS, 1))).isEqualTo("e1");
        assertThat(Counter.NAMES.get(Counter.indexOf(Aspect.EXPERIENCE, 5))).isEqualTo("x5");
        assertThat(Counter.NAMES.get(Counter.indexOf(Aspect.ABILITY, 3))).isEqualTo("a3");
        assertThat(Counter.NAMES.get(Counter.indexOf(Aspect.CONDUCT, 2))).isEqualTo("c2");
    }

    @Test
    void fields_become_counts() {
        Tally tally = Tally.of(Map.of(
                "l5",
                3,
                "l1",
                2,
                "x4",
                1,
                "due",
                9,
                "on_time",
                8,
                "reached",
                7,
                "satisfied",
                6,
                "t:COLD",
                2,
                "days",
                4));

        assertThat(tally.level(5)).isEqualTo(3);
        assertThat(tally.level(1)).isEqualTo(2);
        assertThat(tally.n()).isEqualTo(5);
        assertThat(tally.aspect(Aspect.EXPERIENCE, 4)).isEqualTo(1);
        assertThat(List.of(tally.due(), tally.onTime(), tally.reached(), tally.satisfied()))
                .containsExactly(9, 8, 7, 6);
        assertThat(tally.tags()).isEqualTo(Map.of("COLD", 2));
        assertThat(tally.days()).isEqualTo(4);
    }

    @Test
    void a_field_of_a_newer_version_is_passed_over_and_a_tag_that_is_gone_is_not_named() {
        assertThat(Tally.of(Map.of("future", 3, "t:COLD", 0, "l5", 1)))
                .isEqualTo(Tally.of(Map.of("l5", 1)))
                .isNotEqualTo(Tally.empty());
    }

    @Test
    void nobody_can_change_it_from_outside() {
        int[] counts = new int[Counter.NAMES.size()];
        Tally tally = new Tally(counts, new TreeMap<>(), 0);
        counts[0] = 1;
        tally.counts()[1] = 1;

        assertThat(tally).isEqualTo(Tally.empty()).hasSameHashCodeAs(Tally.empty());
        assertThatThrownBy(() -> tally.tags().put("COLD", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_review_adds_its_level_aspects_and_tags() {
        TallyDelta delta = delta();
        delta.add(opinion(2, Map.of(Aspect.CONDUCT, 1), "COLD", "SLOW"), 1);
        delta.add(opinion(5, Map.of()), 1);
        delta.add(null, 1);

        assertThat(delta.row())
                .startsWith("42132110301", DAY.day(), "421321103", "421321", 1L)
                .hasSize(34);
        assertThat(counted(delta).n()).isEqualTo(2);
        assertThat(counted(delta).level(2)).isEqualTo(1);
        assertThat(counted(delta).aspect(Aspect.CONDUCT, 1)).isEqualTo(1);
        assertThat(delta.tagRows()).containsExactly(new Object[] {"42132110301", DAY.day(), "COLD", 1}, new Object[] {
            "42132110301", DAY.day(), "SLOW", 1
        });
    }

    @Test
    void a_correction_takes_away_what_was_said_before() {
        TallyDelta delta = delta();
        delta.add(opinion(2, Map.of(Aspect.CONDUCT, 1), "COLD", "SLOW"), -1);
        delta.add(opinion(4, Map.of(Aspect.CONDUCT, 4), "SLOW"), 1);

        assertThat(counted(delta).n()).isZero();
        assertThat(counted(delta).level(2)).isEqualTo(-1);
        assertThat(counted(delta).level(4)).isEqualTo(1);
        assertThat(counted(delta).aspect(Aspect.CONDUCT, 1)).isEqualTo(-1);
        assertThat(delta.tagRows()).containsExactly(new Object[][] {{"42132110301", DAY.day(), "COLD", -1}});
    }

    @Test
    void the_same_said_again_changes_nothing() {
        TallyDelta delta = delta();
        Opinion same = opinion(1, Map.of(Aspect.ABILITY, 2), "ERROR");
        delta.add(same, -1);
        delta.add(same, 1);

        assertThat(counted(delta)).isEqualTo(new Tally(new int[Counter.NAMES.size()], new TreeMap<>(), 1));
        assertThat(delta.tagRows()).isEmpty();
    }

    @Test
    void what_few_have_said_of_bribes_does_not_show_until_many_have() {
        Tally tally = new Tally(
                new int[Counter.NAMES.size()], new TreeMap<>(Map.of("EXTORT", 4, "NEGLECT", 5, "SLOW", 1)), 9);

        assertThat(tally.withoutFew(java.util.Set.of("EXTORT", "NEGLECT"), 5).tags())
                .containsOnlyKeys("NEGLECT", "SLOW");
    }
}

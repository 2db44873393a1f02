package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.massreview.score.Tallies2026.levels;
import static org.massreview.score.Tallies2026.rectified;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

class RankingTest {

    private static Score score(String code, Double index, Tally tally, boolean eligible) {
        return new Score(new Place(PlaceKind.WINDOW, code, code), tally, index, index, 1.0, 1.0, eligible);
    }

    private static Score score(String code, double index) {
        return score(code, index, levels(50), true);
    }

    private static List<String> codes(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.score().place().code())
                .toList();
    }

    @Test
    void the_best_comes_first() {
        Ranking ranking = Ranking.of(List.of(score("b", 80), score("a", 70), score("c", 90)));

        assertThat(ranking.entries())
                .extracting(entry -> entry.score().place().code(), Ranking.Entry::place, Ranking.Entry::tied)
                .containsExactly(tuple("c", 1, false), tuple("b", 2, false), tuple("a", 3, false));
    }

    @Test
    void what_is_equal_to_a_hundredth_is_tied_and_the_next_place_is_counted() {
        Ranking ranking = Ranking.of(List.of(score("a", 90.001), score("b", 90.004), score("c", 89.99)));

        assertThat(ranking.entries())
                .extracting(Ranking.Entry::place, Ranking.Entry::tied)
                .containsExactly(tuple(1, true), tuple(1, true), tuple(3, false));
    }

    @Test
    void a_hundredth_apart_is_apart() {
        assertThat(Ranking.of(List.of(score("a", 90.00), score("b", 90.01))).entries())
                .extracting(Ranking.Entry::tied)
                .containsOnly(false);
    }

    @Test
    void a_tie_in_the_middle_and_at_the_end() {
        Ranking ranking = Ranking.of(List.of(
                score("a", 90), score("b", 80), score("c", 80), score("d", 80), score("e", 70), score("f", 70)));

        assertThat(ranking.entries()).extracting(Ranking.Entry::place).containsExactly(1, 2, 2, 2, 5, 5);
        assertThat(ranking.entries())
                .extracting(Ranking.Entry::tied)
                .containsExactly(false, true, true, true, true, true);
    }

    @Test
    void the_tied_are_listed_by_reviews_then_by_both_rates_then_by_code() {
        List<Score> scores = new ArrayList<>(List.of(
                score("more reviews", 90.0, levels(60), true),
                score("on time", 90.0, rectified(levels(50), 4, 4, 1, 2), true),
                score("nearly on time", 90.0, rectified(levels(50), 3, 4, 2, 2), true),
                score("late and satisfied", 90.0, rectified(levels(50), 1, 4, 2, 2), true),
                score("late a", 90.0, rectified(levels(50), 1, 4, 1, 2), true),
                score("late b", 90.0, rectified(levels(50), 1, 4, 1, 2), true)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(scores, new Random(seed));
            Ranking ranking = Ranking.of(scores);

            assertThat(codes(ranking))
                    .containsExactly(
                            "more reviews", "on time", "nearly on time", "late and satisfied", "late a", "late b");
            assertThat(ranking.entries()).extracting(Ranking.Entry::place).containsOnly(1);
        }
    }

    @Test
    void the_index_goes_before_the_number_of_reviews() {
        assertThat(codes(Ranking.of(
                        List.of(score("many", 80.0, levels(500), true), score("few", 80.01, levels(30), true)))))
                .containsExactly("few", "many");
    }

    @Test
    void the_worst_list_is_the_same_list_from_its_end_with_the_same_places() {
        Ranking ranking = Ranking.of(List.of(score("a", 90), score("b", 80), score("c", 80), score("d", 70)));

        assertThat(ranking.worstFirst())
                .extracting(entry -> entry.score().place().code(), Ranking.Entry::place)
                .containsExactly(tuple("d", 4), tuple("c", 2), tuple("b", 2), tuple("a", 1));
        assertThat(codes(ranking)).as("the list itself stays").startsWith("a");
    }

    @Test
    void who_is_not_eligible_or_has_no_number_is_listed_apart_most_reviews_first() {
        Ranking ranking = Ranking.of(List.of(
                score("few", 99.0, levels(3), false),
                score("some", 10.0, levels(20), false),
                score("b none", null, levels(), true),
                score("a none", null, levels(), false),
                score("ranked", 50.0, levels(50), true)));

        assertThat(codes(ranking)).containsExactly("ranked");
        assertThat(ranking.insufficient())
                .extracting(score -> score.place().code())
                .containsExactly("some", "few", "a none", "b none");
    }

    @Test
    void a_place_finds_itself_and_a_stranger_does_not() {
        Ranking ranking = Ranking.of(List.of(score("a", 90), score("b", 80)));

        assertThat(ranking.entryOf("b")).get().extracting(Ranking.Entry::place).isEqualTo(2);
        assertThat(ranking.entryOf("c")).isEmpty();
    }

    @Test
    void nobody_to_rank_is_an_empty_list() {
        assertThat(Ranking.of(List.of())).isEqualTo(new Ranking(List.of(), List.of()));
    }
}

package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.massreview.score.Tallies2026.CITY;
import static org.massreview.score.Tallies2026.COUNTY;
import static org.massreview.score.Tallies2026.TOWNSHIP;
import static org.massreview.score.Tallies2026.WINDOW;
import static org.massreview.score.Tallies2026.levels;
import static org.massreview.score.Tallies2026.rectified;
import static org.massreview.score.Tallies2026.with;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** Every number here was worked out by hand from domain rule 5 with the rule book of 2026. */
class ScorerTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** 10·100 + 6·85 + 2·60 + 1·30 + 1·0 = 1660 points, mean 83. */
    private static final Tally SUIXIAN = levels(10, 6, 2, 1, 1);

    /** 30·100 + 10·0 = 3000 points, mean 75. */
    private static final Tally WHOLE_CITY = levels(30, 0, 0, 0, 10);

    private RuleBook rules;

    @BeforeEach
    void read() throws IOException {
        rules = new RuleBooks(Path.of("config")).on(LocalDate.of(2026, 7, 15));
    }

    private Score score(Place place, Tally own, Tally county) {
        return new Scorer(rules, WHOLE_CITY).score(place, own, county);
    }

    @Test
    void a_window_is_drawn_towards_its_countys_mean_by_thirty() {
        // (30·83 + 10·100) / 40 = 87.25
        assertThat(score(WINDOW, levels(10), SUIXIAN).satisfaction()).isCloseTo(87.25, EXACT);
    }

    @Test
    void a_township_by_a_hundred() {
        // (100·83 + 10·100) / 110
        assertThat(score(TOWNSHIP, levels(10), SUIXIAN).satisfaction()).isCloseTo(9300 / 110.0, EXACT);
    }

    @Test
    void a_county_by_a_hundred_towards_the_city() {
        // (100·75 + 1660) / 120
        assertThat(score(COUNTY, SUIXIAN, SUIXIAN).satisfaction()).isCloseTo(9160 / 120.0, EXACT);
    }

    @Test
    void the_city_is_what_it_is() {
        assertThat(score(CITY, WHOLE_CITY, WHOLE_CITY).satisfaction()).isCloseTo(75, EXACT);
    }

    @Test
    void a_window_without_a_review_has_its_countys_mean() {
        assertThat(score(WINDOW, levels(), SUIXIAN).satisfaction()).isCloseTo(83, EXACT);
    }

    @Test
    void many_reviews_speak_for_themselves() {
        assertThat(score(WINDOW, levels(0, 0, 0, 0, 100_000), SUIXIAN).satisfaction())
                .isLessThan(0.03);
    }

    @Test
    void ten_perfect_reviews_do_not_beat_a_thousand_nearly_perfect_ones() {
        double few = score(WINDOW, levels(3), SUIXIAN).satisfaction();
        double many = score(WINDOW, levels(950, 50), SUIXIAN).satisfaction();

        assertThat(many).isGreaterThan(few);
    }

    @Test
    void the_interval_is_1_645_standard_errors_of_the_countys_points() {
        // county: 10·17² + 6·2² + 2·23² + 1·53² + 1·83² = 2890 + 24 + 1058 + 2809 + 6889 = 13670; / 20 = 683.5
        Score window = score(WINDOW, levels(10), SUIXIAN);

        assertThat(window.halfWidth()).isCloseTo(1.645 * Math.sqrt(683.5 / 40), EXACT);
        assertThat(window.indexHalfWidth()).isCloseTo(0.75 * 1.645 * Math.sqrt(683.5 / 40), EXACT);
        assertThat(score(TOWNSHIP, levels(10), SUIXIAN).halfWidth()).isCloseTo(1.645 * Math.sqrt(683.5 / 110), EXACT);
    }

    @Test
    void the_citys_interval_comes_from_its_own_points() {
        // 30·25² + 10·75² = 75000; / 40 = 1875; nothing is mixed in
        assertThat(score(CITY, WHOLE_CITY, WHOLE_CITY).halfWidth()).isCloseTo(1.645 * Math.sqrt(1875 / 40.0), EXACT);
    }

    @Test
    void more_reviews_make_the_interval_narrower() {
        assertThat(score(WINDOW, levels(100), SUIXIAN).halfWidth())
                .isLessThan(score(WINDOW, levels(10), SUIXIAN).halfWidth());
    }

    @Test
    void a_county_without_a_review_is_judged_like_the_city() {
        Score window = score(WINDOW, levels(), levels());

        assertThat(window.satisfaction()).isCloseTo(75, EXACT);
        assertThat(window.halfWidth()).isCloseTo(1.645 * Math.sqrt(1875 / 30.0), EXACT);
        assertThat(score(COUNTY, levels(), levels()).satisfaction()).isCloseTo(75, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"CITY", "COUNTY", "TOWNSHIP", "WINDOW"})
    void while_nobody_has_said_anything_there_is_no_number(PlaceKind kind) {
        Score score = new Scorer(rules, Tally.empty()).score(new Place(kind, "x", "x"), Tally.empty(), Tally.empty());

        assertThat(score.satisfaction()).isNull();
        assertThat(score.index()).isNull();
        assertThat(score.halfWidth()).isNull();
        assertThat(score.indexHalfWidth()).isNull();
    }

    @Test
    void the_index_weighs_satisfaction_and_both_rates() {
        // own: (5·0.9 + 3) / (5 + 4) = 7.5/9 on time; (5·0.8 + 1) / (5 + 2) = 5/7 satisfied
        Tally county = rectified(SUIXIAN, 9, 10, 8, 10);
        Score window = score(WINDOW, rectified(levels(10), 3, 4, 1, 2), county);

        assertThat(window.index()).isCloseTo(0.75 * 87.25 + 15 * 7.5 / 9 + 10 * 5 / 7.0, EXACT);
    }

    @Test
    void while_nothing_was_due_anywhere_the_rates_are_full() {
        assertThat(score(WINDOW, levels(10), SUIXIAN).index()).isCloseTo(0.75 * 87.25 + 15 + 10, EXACT);
    }

    @Test
    void a_window_that_owes_nothing_has_its_countys_rates() {
        Tally county = rectified(SUIXIAN, 1, 2, 1, 4);

        assertThat(score(WINDOW, levels(10), county).index()).isCloseTo(0.75 * 87.25 + 7.5 + 2.5, EXACT);
    }

    @Test
    void a_county_that_owes_nothing_lends_the_citys() {
        Scorer scorer = new Scorer(rules, rectified(WHOLE_CITY, 4, 5, 3, 5));

        assertThat(scorer.score(WINDOW, levels(10), SUIXIAN).index()).isCloseTo(0.75 * 87.25 + 12 + 6, EXACT);
    }

    @Test
    void a_county_is_drawn_to_the_citys_rates_and_not_to_its_own() {
        // (5·0.8 + 0) / (5 + 5) = 0.4 on time; (5·0.6 + 5) / (5 + 5) = 0.8 satisfied
        Tally county = rectified(SUIXIAN, 0, 5, 5, 5);
        Scorer scorer = new Scorer(rules, rectified(WHOLE_CITY, 4, 5, 3, 5));

        assertThat(scorer.score(COUNTY, county, county).index())
                .isCloseTo(0.75 * 9160 / 120 + 15 * 0.4 + 10 * 0.8, EXACT);
    }

    @Test
    void every_number_stays_between_0_and_100() {
        for (Tally own : new Tally[] {levels(1_000), levels(0, 0, 0, 0, 1_000), levels()}) {
            Score score = score(WINDOW, rectified(own, 0, 50, 0, 50), SUIXIAN);
            assertThat(score.satisfaction()).isBetween(0.0, 100.0);
            assertThat(score.index()).isBetween(0.0, 100.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOW, 30, 20, true",
        "WINDOW, 29, 20, false",
        "WINDOW, 30, 19, false",
        "TOWNSHIP, 100, 20, true",
        "TOWNSHIP, 99, 20, false",
        "TOWNSHIP, 100, 19, false",
        "CITY, 0, 0, true"
    })
    void a_list_needs_enough_reviews_on_enough_days(PlaceKind kind, int reviews, int days, boolean eligible) {
        Tally own = with(levels(reviews), Map.of("days", days));

        assertThat(score(new Place(kind, "x", "x"), own, SUIXIAN).eligible()).isEqualTo(eligible);
    }
}

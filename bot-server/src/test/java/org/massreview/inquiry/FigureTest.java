package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.massreview.review.Aspect;
import org.massreview.score.Ranking;
import org.massreview.score.Score;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Query;

class FigureTest {

    private static final String TOWN = "421303001";

    @Test
    void rates_count_levels_as_the_rules_say() {
        Score score = Desk.score(TOWN, 90, 1, 1, 2, 3, 4, 10);
        assertThat(measured(Query.Metric.BAD_COUNT, score).value()).isEqualTo(3);
        assertThat(measured(Query.Metric.BAD_RATE, score).value()).isEqualTo(0.15);
        assertThat(measured(Query.Metric.POSITIVE_RATE, score).value()).isEqualTo(0.85);
        assertThat(measured(Query.Metric.SATISFIED_RATE, score).value()).isEqualTo(0.7);
        assertThat(Figure.of(with(Query.Metric.ON_TIME_RATE)).measure().of(score, Desk.rules()))
                .as("nothing was due")
                .isNull();
    }

    @Test
    void the_interval_of_a_rate_is_wilsons() {
        Figure.Measured half = measured(Query.Metric.BAD_RATE, Desk.score(TOWN, 90, 1, 50, 0, 0, 0, 50));
        assertThat(half.low()).isCloseTo(0.4190, within(0.001));
        assertThat(half.high()).isCloseTo(0.5810, within(0.001));
        Figure.Measured none = measured(Query.Metric.BAD_RATE, Desk.score(TOWN, 90, 1, 0, 0, 0, 0, 50));
        assertThat(none.low()).isZero();
        assertThat(none.high()).as("no bad one among 50 is no proof of none").isBetween(0.04, 0.06);
    }

    @Test
    void an_interval_holds_its_value_and_stays_within_its_scale() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            int[] levels = new int[29];
            for (int level = 0; level < 25; level++) {
                levels[level] = random.nextInt(1 + random.nextInt(60));
            }
            Score score = Desk.score(TOWN, 100 * random.nextDouble(), 20 * random.nextDouble(), levels);
            for (Figure figure : List.of(
                    Figure.INDEX,
                    Figure.aspect(Aspect.CONDUCT),
                    Figure.of(with(Query.Metric.BAD_RATE)),
                    Figure.of(with(Query.Metric.SATISFIED_RATE)))) {
                Figure.Measured measured = figure.measure().of(score, Desk.rules());
                if (measured != null) {
                    double most = figure.unit() == Figure.Unit.RATE ? 1 : 100;
                    assertThat(measured.low()).isBetween(0.0, measured.value() + 1e-9);
                    assertThat(measured.high()).isBetween(measured.value() - 1e-9, most);
                }
            }
        }
    }

    @Test
    void numbers_are_said_to_two_decimals_and_rates_to_one() {
        Speech speech = Desk.chinese();
        assertThat(Figure.INDEX.say(92.306, speech)).isEqualTo("92.31");
        assertThat(Figure.of(with(Query.Metric.BAD_RATE)).say(0.0345, speech)).isEqualTo("3.5%");
        assertThat(Figure.of(with(Query.Metric.BAD_COUNT)).say(12345, speech)).isEqualTo("12345");
        assertThat(Figure.INDEX.difference(-0.001, speech)).isEqualTo("+0.00");
        assertThat(Figure.INDEX.difference(-1.5, speech)).isEqualTo("-1.50");
        assertThat(Figure.of(with(Query.Metric.BAD_RATE)).difference(0.02, speech))
                .isEqualTo("+2.0 个百分点");
    }

    @Test
    void a_list_by_another_figure_is_ordered_anew_and_declares_its_ties() {
        Ranking ranking = new Ranking(
                List.of(
                        new Ranking.Entry(1, false, Desk.score("421303001", 95, 1, 10, 0, 0, 0, 90)),
                        new Ranking.Entry(2, false, Desk.score("421303900", 94, 1, 5, 0, 0, 0, 95)),
                        new Ranking.Entry(3, false, Desk.score("421381001", 93, 1, 5, 0, 0, 0, 95))),
                List.of());
        List<Placing> placed = Placing.of(ranking, Figure.of(with(Query.Metric.BAD_RATE)), Desk.rules());
        assertThat(placed)
                .extracting(placing -> placing.score().place().code())
                .containsExactly("421303900", "421381001", "421303001");
        assertThat(placed).extracting(Placing::place).containsExactly(1, 1, 3);
        assertThat(placed).extracting(Placing::tied).containsExactly(true, true, false);
    }

    private static Figure.Measured measured(Query.Metric metric, Score score) {
        return Figure.of(with(metric)).measure().of(score, Desk.rules());
    }

    private static Query with(Query.Metric metric) {
        Query query = Desk.query(Intent.TOWNSHIP_SCORE);
        return new Query(
                query.intent(),
                query.mention(),
                null,
                null,
                null,
                null,
                query.period(),
                null,
                null,
                metric,
                false,
                false);
    }
}

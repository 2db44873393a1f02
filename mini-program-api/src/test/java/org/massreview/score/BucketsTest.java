package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @CsvSource({
        "today, DAY, 1",
        "7d, DAY, 7",
        "2026-05, DAY, 31",
        "2026-05-01..2026-06-01, WEEK, 6",
        "quarter, DAY, 15",
        "2026-Q1, WEEK, 14",
        "year, MONTH, 7",
        "2025, MONTH, 12"
    })
    void a_period_is_cut_into_few_enough_points(String period, Buckets fitting, int points) {
        Period whole = Period.parse(period, TODAY);

        assertThat(Buckets.fitting(whole)).isEqualTo(fitting);
        assertThat(fitting.of(whole)).hasSize(points);
    }

    @ParameterizedTest
    @CsvSource({"DAY", "WEEK", "MONTH"})
    void the_points_cover_every_day_of_it_once(Buckets buckets) {
        Period whole = Period.parse("2026-03-04..2026-06-17", TODAY);
        List<Period> points = buckets.of(whole);

        assertThat(points.get(0).from()).isEqualTo(whole.from());
        assertThat(points.get(points.size() - 1).to()).isEqualTo(whole.to());
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).from()).isEqualTo(points.get(i - 1).to().plusDays(1));
        }
    }
}

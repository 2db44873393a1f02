package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.understanding.Span;

class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-18, 2026-03-18, 2026年3月18日（今天）, 18 March 2026 (today)",
        "2026-03-17, 2026-03-17, 2026年3月17日, 17 March 2026",
        "2026-02-01, 2026-02-28, 2026年2月（1日至28日）, February 2026",
        "2024-02-01, 2024-02-29, 2024年2月（1日至29日）, February 2024",
        "2025-01-01, 2025-12-31, 2025年（全年）, the year 2025",
        "2025-07-01, 2025-09-30, 2025年第三季度（7—9月）, 1 July to 30 September 2025",
        "2026-01-01, 2026-03-18, 2026年1月1日至3月18日, 1 January to 18 March 2026",
        "2026-03-09, 2026-03-15, 2026年3月9日至15日, 9 March to 15 March 2026",
        "2025-12-19, 2026-03-18, 2025年12月19日至2026年3月18日, 19 December 2025 to 18 March 2026"
    })
    void periods_are_said_with_their_dates(LocalDate from, LocalDate to, String chinese, String english) {
        assertThat(PeriodWords.chinese(new Span(from, to), Desk.TODAY)).isEqualTo(chinese);
        assertThat(PeriodWords.english(new Span(from, to), Desk.TODAY)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31",
        "2025-07-01, 2025-09-30, 2025-04-01, 2025-06-30",
        "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
        "2026-01-01, 2026-03-18, 2025-01-01, 2025-03-18",
        "2026-03-09, 2026-03-15, 2026-03-02, 2026-03-08",
        "2026-03-18, 2026-03-18, 2026-03-17, 2026-03-17"
    })
    void a_period_is_compared_with_the_equal_one_before(LocalDate from, LocalDate to, LocalDate from0, LocalDate to0) {
        assertThat(Days.before(new Span(from, to), Desk.TODAY)).isEqualTo(new Span(from0, to0));
    }

    @ParameterizedTest
    @CsvSource({"1, DAY", "14, DAY", "15, WEEK", "90, WEEK", "91, MONTH", "365, MONTH"})
    void the_length_of_a_period_decides_the_grain_of_its_trend(int days, Days.Grain grain) {
        LocalDate from = LocalDate.of(2025, 2, 3);
        assertThat(Days.grain(new Span(from, from.plusDays(days - 1)))).isEqualTo(grain);
    }

    @Test
    void the_points_of_a_trend_cover_each_day_once_and_weeks_end_on_sunday() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            Span period = new Span(from, from.plusDays(random.nextInt(600)));
            LocalDate next = period.from();
            for (Span part : Days.split(period)) {
                assertThat(part.from()).isEqualTo(next);
                boolean last = part.to().equals(period.to());
                switch (Days.grain(period)) {
                    case DAY -> assertThat(Days.length(part)).isEqualTo(1);
                    case WEEK ->
                        assertThat(last || part.to().getDayOfWeek().getValue() == 7)
                                .isTrue();
                    case MONTH ->
                        assertThat(last || part.to().plusDays(1).getDayOfMonth() == 1)
                                .isTrue();
                }
                next = part.to().plusDays(1);
            }
            assertThat(next).isEqualTo(period.to().plusDays(1));
        }
    }
}

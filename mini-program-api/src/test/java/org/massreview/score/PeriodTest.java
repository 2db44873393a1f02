package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class PeriodTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @CsvSource({
        "today,   2026-07-15, 2026-07-15",
        "7d,      2026-07-09, 2026-07-15",
        "30d,     2026-06-16, 2026-07-15",
        "week,    2026-07-13, 2026-07-15",
        "month,   2026-07-01, 2026-07-15",
        "quarter, 2026-07-01, 2026-07-15",
        "year,    2026-01-01, 2026-07-15",
        "2026,    2026-01-01, 2026-07-15",
        "2025,    2025-01-01, 2025-12-31",
        "2026-07, 2026-07-01, 2026-07-15",
        "2026-06, 2026-06-01, 2026-06-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-02, 2025-02-01, 2025-02-28",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q2, 2026-04-01, 2026-06-30",
        "2026-Q3, 2026-07-01, 2026-07-15",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2026-07-01..2026-07-10, 2026-07-01, 2026-07-10",
        "2026-07-15..2026-07-15, 2026-07-15, 2026-07-15",
        "2026-07-10..2026-12-31, 2026-07-10, 2026-07-15",
        "2024-02-29..2025-02-28, 2024-02-29, 2025-02-28"
    })
    void every_form_is_read_and_a_running_period_ends_today(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text, TODAY)).isEqualTo(new Period(from, to, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, quarter, 2026-01-01", "2026-03-31, quarter, 2026-01-01", "2026-04-01, quarter, 2026-04-01",
        "2026-12-31, quarter, 2026-10-01", "2026-12-31, year, 2026-01-01", "2026-01-01, year, 2026-01-01",
        "2026-01-01, week, 2025-12-29", "2026-07-13, week, 2026-07-13", "2026-07-19, week, 2026-07-13",
        "2024-03-01, 7d, 2024-02-24", "2025-03-01, 7d, 2025-02-23", "2024-02-29, month, 2024-02-01"
    })
    void a_running_period_begins_where_the_calendar_says(LocalDate today, String text, LocalDate from) {
        assertThat(Period.parse(text, today)).isEqualTo(new Period(from, today, today));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow",
                "Today",
                "0d",
                "8d",
                "26",
                "2026-7",
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-07-15",
                "2026-02-29..2026-03-01",
                "2025-02-01..2025-02-30",
                "2026-07-10..2026-07-09",
                "2026-07-01...2026-07-02",
                "2026-07-01..",
                "..2026-07-01",
                "2026-07-01..2026-07-02 ",
                "二〇二六"
            })
    void anything_else_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2026-08", "2026-Q4", "2026-07-16..2026-07-20", "9999"})
    void what_lies_ahead_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "0000", "2016-07-15..2016-07-16", "1999-12"})
    void what_began_ten_years_ago_is_refused(String text) {
        assertRefused(text);
        assertThat(Period.parse("2016-07-16..2026-07-15", TODAY).from()).isEqualTo("2016-07-16");
    }

    @Test
    void a_novel_is_not_repeated_in_the_answer() {
        assertThatThrownBy(() -> Period.parse("x".repeat(5_000), TODAY))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("x".repeat(40)));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text, TODAY))
                .as(text)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.PERIOD_INVALID);
                    assertThat(refusal.errors())
                            .extracting(Refusal.FieldError::field)
                            .containsExactly("period");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "today, 20260715",
        "year, 2026",
        "2025, 2025",
        "month, 202607",
        "2026-Q2, 202604 202605 202606",
        "quarter, 202607",
        "2026-06-29..2026-07-15, 20260629 20260630 202607",
        "2024-12-31..2026-07-15, 20241231 2025 2026",
        "2024-02-29..2024-03-01, 20240229 20240301",
        "2025-01-01..2025-12-30, 202501 202502 202503 202504 202505 202506 202507 202508 202509 202510 202511 "
                + "20251201 20251202 20251203 20251204 20251205 20251206 20251207 20251208 20251209 20251210 20251211 "
                + "20251212 20251213 20251214 20251215 20251216 20251217 20251218 20251219 20251220 20251221 20251222 "
                + "20251223 20251224 20251225 20251226 20251227 20251228 20251229 20251230"
    })
    void the_fewest_buckets_are_asked_for(String text, String buckets) {
        assertThat(Period.parse(text, TODAY).buckets()).containsExactly(buckets.split(" "));
    }

    @Test
    void buckets_hold_every_day_of_any_period_once_and_no_other_day_that_has_been() {
        Random random = new Random(2026);
        for (int i = 0; i < 2_000; i++) {
            LocalDate today = TODAY.minusDays(random.nextInt(800));
            LocalDate from = today.minusDays(random.nextInt(3_600));
            LocalDate to = random.nextInt(4) == 0 ? today : from.plusDays(random.nextInt(1_000));
            Period period = Period.parse(from + ".." + to, today);

            List<LocalDate> held = new ArrayList<>();
            period.buckets()
                    .forEach(bucket ->
                            days(bucket).filter(day -> !day.isAfter(today)).forEach(held::add));

            assertThat(held)
                    .as("%s of %s", period.buckets(), period)
                    .isEqualTo(period.from().datesUntil(period.to().plusDays(1)).toList());
        }
    }

    private static Stream<LocalDate> days(String bucket) {
        return switch (bucket.length()) {
            case 4 -> {
                Year year = Year.parse(bucket);
                yield year.atDay(1).datesUntil(year.atDay(1).plusYears(1));
            }
            case 6 -> {
                YearMonth month = YearMonth.parse(bucket, DateTimeFormatter.ofPattern("uuuuMM"));
                yield month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1));
            }
            case 8 -> Stream.of(LocalDate.parse(bucket, DateTimeFormatter.BASIC_ISO_DATE));
            default -> throw new AssertionError(bucket);
        };
    }

    @Test
    void a_day_is_in_the_buckets_that_counting_writes() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(List.of(Period.yearBucket(day), Period.monthBucket(day), Period.dayBucket(day)))
                .containsExactly("2026", "202607", "20260701");
    }
}

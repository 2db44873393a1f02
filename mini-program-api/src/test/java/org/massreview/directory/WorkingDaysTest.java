package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = configured();

    private static WorkingDays configured() {
        try {
            return new WorkingDays(Path.of("config"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, true,  a Wednesday",
        "2026-07-17, true,  a Friday",
        "2026-07-18, false, a Saturday",
        "2026-07-19, false, a Sunday",
        "2026-02-17, false, 春节 on a Tuesday",
        "2026-02-14, true,  a Saturday made up for 春节",
        "2026-09-20, true,  a Sunday made up for 国庆节",
        "2026-10-10, true,  a Saturday made up for 国庆节",
        "2026-10-05, false, 国庆节 on a Monday",
        "2026-10-08, true,  the first day after 国庆节"
    })
    void follows_the_notice_of_the_state_council(LocalDate day, boolean working, String why) {
        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @Test
    void the_year_2026_has_248_working_days() {
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(LongStream.range(0, 365)
                        .mapToObj(first::plusDays)
                        .filter(days::isWorkingDay)
                        .count())
                .isEqualTo(248);
    }

    @Test
    void a_year_that_is_not_published_counts_monday_to_friday_and_says_so() {
        assertThat(days.isPublished(2026)).isTrue();
        assertThat(days.isPublished(2031)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 10, 1)))
                .as("a Wednesday")
                .isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 10, 4)))
                .as("a Saturday")
                .isFalse();
    }

    @Test
    void a_kind_that_is_misspelt_stops_the_start_instead_of_becoming_a_workday(@TempDir Path config)
            throws IOException {
        Files.writeString(config.resolve("cn-holidays.csv"), "date,kind,name\n2026-10-01,Off,国庆节\n");

        assertThatThrownBy(() -> new WorkingDays(config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("Off");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, 1, 2026-07-16, the next day",
        "2026-07-15, 5, 2026-07-22, over a weekend",
        "2026-07-17, 1, 2026-07-20, from a Friday",
        "2026-07-18, 1, 2026-07-20, from a Saturday",
        "2026-09-30, 1, 2026-10-08, over 国庆节",
        "2026-09-30, 5, 2026-10-13, over 国庆节 with its make-up Saturday",
        "2026-02-13, 1, 2026-02-14, a make-up Saturday counts",
        "2026-07-15, 0, 2026-07-15, nothing to count"
    })
    void counts_working_days_after_a_day(LocalDate day, int n, LocalDate reached, String why) {
        assertThat(days.after(day, n)).as(why).isEqualTo(reached);
    }

    @Test
    void every_date_that_is_counted_to_is_a_working_day_and_no_day_is_skipped() {
        LocalDate first = LocalDate.of(2022, 1, 1);
        LocalDate last = LocalDate.of(2026, 11, 30);
        first.datesUntil(last).forEach(day -> {
            LocalDate before = day;
            for (int n = 1; n <= 15; n++) {
                LocalDate reached = days.after(day, n);
                assertThat(days.isWorkingDay(reached)).isTrue();
                assertThat(before.plusDays(1).datesUntil(reached).filter(days::isWorkingDay))
                        .isEmpty();
                before = reached;
            }
        });
    }

    @Test
    void between_counts_back_what_after_counted_to() {
        LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2026, 11, 30)).forEach(day -> {
            for (int n : new int[] {0, 1, 5, 15}) {
                assertThat(days.between(day, days.after(day, n))).isEqualTo(n);
            }
        });
    }

    @Test
    void an_area_has_days_of_its_own_and_the_nearest_says_what_holds(@TempDir Path config) throws IOException {
        Files.copy(Path.of("config", "cn-holidays.csv"), config.resolve("cn-holidays.csv"));
        Files.writeString(config.resolve("area-days.csv"), """
                date,kind,area,name
                2026-07-16,off,421321,暴雨停工
                2026-07-16,makeup_workday,421321105,照常上班
                """);
        WorkingDays all = new WorkingDays(config);
        LocalDate wednesday = LocalDate.of(2026, 7, 15);

        assertThat(all.after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(all.in("421321106", "421321").after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 7, 17));
        assertThat(all.in("421321105", "421321").after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(all.in("421381001", "421381").after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 7, 16));
    }

    @Test
    void a_calendar_that_changes_is_read_again_and_one_that_breaks_is_not(@TempDir Path config) throws IOException {
        Path file = config.resolve("cn-holidays.csv");
        Files.writeString(file, "date,kind,name\n2026-10-01,off,国庆节\n");
        WorkingDays all = new WorkingDays(config);
        WorkingDays ofPlace = all.in("421321");
        assertThat(ofPlace.isPublished(2027)).isFalse();

        Files.writeString(file, "date,kind,name\n2026-10-01,off,国庆节\n2027-10-01,off,国庆节\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        all.refresh();
        assertThat(ofPlace.isPublished(2027)).isTrue();

        Files.writeString(file, "date,kind,name\n2026-10-01,of,国庆节\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(2));
        all.refresh();
        assertThat(ofPlace.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
    }
}

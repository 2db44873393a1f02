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
}

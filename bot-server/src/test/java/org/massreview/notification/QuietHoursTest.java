package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.DirectoryDesk;

/** A Wednesday is 8 July 2026; Saturday and Sunday are days off, and so is Monday the 13th. */
class QuietHoursTest {

    private final QuietHours quiet = new QuietHours(
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && day.getDayOfMonth() != 13);

    @ParameterizedTest
    @CsvSource({
        "2026-07-08T20:59, CITIZEN, 2026-07-08T20:59",
        "2026-07-08T21:00, CITIZEN, 2026-07-09T08:00",
        "2026-07-09T07:59, CITIZEN, 2026-07-09T08:00",
        "2026-07-09T08:00, CITIZEN, 2026-07-09T08:00",
        "2026-07-11T10:00, CITIZEN, 2026-07-11T10:00",
        "2026-07-11T10:00, STAFF,   2026-07-14T08:00",
        "2026-07-10T22:00, STAFF,   2026-07-14T08:00",
        "2026-07-11T10:00, URGENT,  2026-07-11T10:00",
        "2026-07-10T22:00, URGENT,  2026-07-11T08:00",
        "2026-07-08T23:30, STAFF,   2026-07-09T08:00",
    })
    void quiet_ends_in_the_morning_and_for_staff_on_a_working_day(
            LocalDateTime moment, String whom, LocalDateTime expected) {
        boolean staff = !whom.equals("CITIZEN");
        boolean urgent = whom.equals("URGENT");
        assertThat(quiet.after(moment.atZone(DirectoryDesk.ZONE).toInstant(), staff, urgent)
                        .atZone(DirectoryDesk.ZONE)
                        .toLocalDateTime())
                .isEqualTo(expected);
    }
}

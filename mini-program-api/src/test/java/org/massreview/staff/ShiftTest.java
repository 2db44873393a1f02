package org.massreview.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

    /** 2026-07-13 is a Monday. */
    private static final Shift OFFICE = Shift.parse("MON-FRI 08:30-12:00,14:00-17:30; SAT 09:00-11:00");

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-13T08:29, false",
        "2026-07-13T08:30, true",
        "2026-07-13T11:59, true",
        "2026-07-13T12:00, false",
        "2026-07-17T14:00, true",
        "2026-07-18T09:30, true",
        "2026-07-18T14:30, false",
        "2026-07-19T09:30, false"
    })
    void it_covers_its_spans_from_the_first_minute_to_before_the_last(String time, boolean covered) {
        assertThat(OFFICE.covers(at(time))).isEqualTo(covered);
    }

    @Test
    void times_are_those_of_shanghai_wherever_the_server_stands() {
        assertThat(OFFICE.covers(Instant.parse("2026-07-13T00:30:00Z"))).isTrue();
        assertThat(OFFICE.covers(Instant.parse("2026-07-13T08:30:00Z"))).isTrue();
        assertThat(OFFICE.covers(Instant.parse("2026-07-13T10:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-fri 8:30-12:00 | MON-FRI 08:30-12:00",
                "周一至周五 08:30-12:00 | MON-FRI 08:30-12:00",
                "星期六、周日 09：00—11：00 | SAT-SUN 09:00-11:00",
                "MON,WED,FRI 09:00-10:00 | MON,WED,FRI 09:00-10:00",
                "SAT-MON 09:00-10:00 | MON,SAT-SUN 09:00-10:00",
                "MON - FRI  09:00 - 10:00 , 11:00-12:00 ; | MON-FRI 09:00-10:00,11:00-12:00"
            })
    void however_it_is_written_it_is_kept_in_one_form(String written, String kept) {
        assertThat(Shift.parse(written)).hasToString(kept);
        assertThat(Shift.parse(kept)).isEqualTo(Shift.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "MON-FRI",
                "08:30-12:00",
                "MON 12:00-08:30",
                "MON 08:30-08:30",
                "MON 22:00-24:00",
                "MON 8:70-9:00",
                "FOO 08:30-12:00",
                "MON-TUE-WED 08:30-12:00",
                "MON 08:30",
                "=1+1",
                "MON 08:30-12:00 whatever"
            })
    void what_is_no_shift_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shift.parse(text));
    }

    @Test
    void it_fits_into_its_column() {
        String part = "MON 08:30-12:00;";
        assertThat(Shift.parse(part.repeat(11)).toString().length()).isLessThanOrEqualTo(Shift.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(() -> Shift.parse(part.repeat(13)));
    }
}

package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final String EVERYBODY =
            "default: [{from: \"08:30\", to: \"12:00\"}, {from: \"14:00\", to: \"17:30\"}]\n";

    @TempDir
    Path config;

    private OpeningHours hours(String file) throws IOException {
        Files.writeString(config.resolve("opening-hours.yml"), file);
        return new OpeningHours(new WorkingDays(Path.of("config")), config);
    }

    private static ZonedDateTime inSuizhou(String time) {
        return LocalDateTime.parse(time).atZone(DirectoryDesk.ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15T08:29:59, false, before the doors open",
        "2026-07-15T08:30:00, true,  on the minute",
        "2026-07-15T11:59:59, true,  just before noon",
        "2026-07-15T12:00:00, false, lunch",
        "2026-07-15T13:59:59, false, lunch",
        "2026-07-15T14:00:00, true,  afternoon",
        "2026-07-15T17:30:00, false, closing time",
        "2026-07-18T10:00:00, false, Saturday",
        "2026-10-01T10:00:00, false, 国庆节",
        "2026-10-10T10:00:00, true,  a Saturday made up"
    })
    void the_configured_hours_of_everybody(String time, boolean open, String why) throws IOException {
        OpeningHours configured = new OpeningHours(new WorkingDays(Path.of("config")), Path.of("config"));

        assertThat(configured.isOpen(Suixian.openWindow(), inSuizhou(time)))
                .as(why)
                .isEqualTo(open);
    }

    @Test
    void the_clock_is_suizhous_wherever_the_question_comes_from() throws IOException {
        ZonedDateTime half_past_nine =
                LocalDateTime.parse("2026-07-15T01:30:00").atZone(ZoneOffset.UTC);
        ZonedDateTime evening = LocalDateTime.parse("2026-07-15T10:00:00").atZone(ZoneOffset.UTC);

        assertThat(hours(EVERYBODY).isOpen(Suixian.openWindow(), half_past_nine))
                .isTrue();
        assertThat(hours(EVERYBODY).isOpen(Suixian.openWindow(), evening)).isFalse();
    }

    @Test
    void a_closed_window_is_never_open() throws IOException {
        ServiceWindow closed = Suixian.directory().window(Suixian.CLOSED).orElseThrow();

        assertThat(hours(EVERYBODY).isOpen(closed, inSuizhou("2026-07-15T10:00:00")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42132110301", "421321103", "421321"})
    void a_window_a_township_and_a_county_may_have_their_own(String code) throws IOException {
        OpeningHours own = hours(EVERYBODY + "places:\n  " + code + ": [{from: \"12:00\", to: \"13:00\"}]\n");

        assertThat(own.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T12:30:00")))
                .isTrue();
        assertThat(own.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T10:00:00")))
                .isFalse();
    }

    @Test
    void the_nearest_one_decides() throws IOException {
        OpeningHours own = hours(EVERYBODY + """
                places:
                  421321: [{from: "06:00", to: "07:00"}]
                  421321103: [{from: "12:00", to: "13:00"}]
                  GX: [{from: "20:00", to: "21:00"}]
                """);

        assertThat(own.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T12:30:00")))
                .isTrue();
        assertThat(own.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T06:30:00")))
                .isFalse();
        assertThat(own.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T20:30:00")))
                .isFalse();
    }

    @Test
    void times_need_no_quotes() throws IOException {
        OpeningHours hours = hours("default: [{from: 08:30, to: 12:00}, {from: 14:00, to: 17:30}]\n");

        assertThat(hours.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T17:29:00")))
                .isTrue();
        assertThat(hours.isOpen(Suixian.openWindow(), inSuizhou("2026-07-15T12:00:00")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places: {}",
                "default: nine to five",
                "default: [{from: \"17:30\", to: \"08:30\"}]",
                "default: [{from: \"08:30\"}]",
                "default: [{from: \"8 o'clock\", to: \"12:00\"}]"
            })
    void a_file_that_can_not_be_meant_stops_the_start(String file) {
        assertThatThrownBy(() -> hours(file)).isInstanceOf(RuntimeException.class);
    }
}

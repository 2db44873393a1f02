package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.Calendars;
import org.massreview.problem.Bundles;

class DeadlinesTest {

    private final Deadlines limits = Fixtures.limits();
    private final DueWords words = new DueWords(Bundles.words());

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, 2026-07-16, 2026-07-22",
        "2026-07-18, 2026-07-20, 2026-07-24",
        "2026-09-28, 2026-09-29, 2026-10-10",
        "2026-02-10, 2026-02-11, 2026-02-24"
    })
    void first_contact_within_one_working_day_and_a_reply_within_five(
            LocalDate opened, LocalDate contact, LocalDate reply) {
        assertThat(limits.contact(opened)).isEqualTo(contact);
        assertThat(limits.reply(Complaint.Kind.GENERAL, opened)).isEqualTo(new Due(reply, false, "2026.2", opened, 5));
        assertThat(limits.reply(Complaint.Kind.NOT_DONE, opened).on()).isEqualTo(reply);
        assertThat(limits.review(opened).on()).isEqualTo(reply);
    }

    @Test
    void a_date_that_reaches_into_a_year_without_a_calendar_is_provisional() {
        assertThat(limits.reply(Complaint.Kind.GENERAL, LocalDate.of(2026, 12, 24))
                        .provisional())
                .isFalse();
        assertThat(limits.reply(Complaint.Kind.GENERAL, LocalDate.of(2031, 6, 2))
                        .provisional())
                .isTrue();
        assertThat(limits.reply(Complaint.Kind.GENERAL, LocalDate.of(2030, 12, 30))
                        .provisional())
                .isTrue();
    }

    @Test
    void the_date_is_said_as_people_say_it() {
        Due due = new Due(LocalDate.of(2026, 7, 15), false, "2026.2", LocalDate.of(2026, 7, 8), 5);

        assertThat(words.sentence(due, Locale.SIMPLIFIED_CHINESE)).isEqualTo("最晚7月15日(周三)前给您答复");
        assertThat(words.sentence(due, null)).isEqualTo("最晚7月15日(周三)前给您答复");
        assertThat(words.sentence(due, Locale.ENGLISH)).isEqualTo("You will have an answer by Wednesday 15 July");
        assertThat(words.sentence(new Due(due.on(), true, "2026.2", due.from(), 5), null))
                .contains("7月15日(周三)", "可能调整");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "version: \"2026.2\"; version: 2026.2; quotes",
                "reply: {GENERAL: 5, NOT_DONE: 5, COMPLEX: 15}; reply: {GENERAL: 5, COMPLEX: 15}; NOT_DONE",
                "contact: 1; contact: 0; contact",
                "review: 5; rewiev: 5; review",
                "escalate: [0, 2, 4]; escalate: [2, 0, 4]; escalate",
                "yellow: 80; yellow: 101; yellow"
            })
    void a_file_that_lacks_something_stops_the_start_and_says_what(
            String right, String wrong, String named, @TempDir Path config) throws IOException {
        String file = Files.readString(Path.of("config", "deadlines.yml"));
        assertThat(file).contains(right);
        Files.writeString(config.resolve("deadlines.yml"), file.replace(right, wrong));

        assertThatThrownBy(() -> new Deadlines(config, Calendars.configured()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named);
    }
}

package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 6);

    @Test
    void a_week_belongs_to_the_year_of_its_thursday() {
        Span week = Span.weekBefore(TODAY);
        assertThat(week.name()).isEqualTo("2026-W53");
        assertThat(week.from()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(week.to()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(Span.parse(week.name(), TODAY)).contains(week);
    }

    @Test
    void a_month_is_known_by_its_name() {
        assertThat(Span.parse("2026-12", TODAY)).contains(Span.monthBefore(TODAY));
        assertThat(Span.monthBefore(TODAY).period()).isEqualTo("2026-12-01..2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-01", "2027-W01", "2026-W54", "2026-W00", "2026-13", "yesterday", "2026"})
    void what_is_no_period_or_not_over_is_none(String name) {
        assertThat(Span.parse(name, TODAY)).isEmpty();
    }
}

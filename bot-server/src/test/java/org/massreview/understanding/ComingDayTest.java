package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComingDayTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @CsvSource({
        "周五, 2026-07-17",
        "到周五, 2026-07-17",
        "星期三, 2026-07-15",
        "周二, 2026-07-21",
        "下周二, 2026-07-21",
        "下周五, 2026-07-24",
        "下个星期天, 2026-07-26",
        "下下周一, 2026-07-27",
        "7月20日, 2026-07-20",
        "7.20, 2026-07-20",
        "７月２０号, 2026-07-20",
        "1月5日, 2027-01-05",
        "20号, 2026-07-20",
        "3号, 2026-08-03",
        "明天, 2026-07-16",
        "后天, 2026-07-17",
        "大后天, 2026-07-18",
        "三天后, 2026-07-18",
        "延10天, 2026-07-25",
        "2026-08-01, 2026-08-01",
        "2026年8月1日, 2026-08-01"
    })
    void a_day_to_come_is_understood_as_people_say_it(String said, LocalDate day) {
        assertThat(ComingDay.in(said, WEDNESDAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"尽快", "2月30日", "这周一", "2026-07-01", "''"})
    void what_names_no_day_to_come_is_none(String said) {
        assertThat(ComingDay.in(said, WEDNESDAY)).isEmpty();
    }
}

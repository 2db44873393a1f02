package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.staff.Role;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import reactor.core.publisher.Mono;

/** What is said of cases. */
class CaseReplyTest {

    private static final String NUMBER = "TS2026-000123";
    private static final CaseCounts.Status OVERDUE = new CaseCounts.Status(
            NUMBER, Desk.place("42130300103"), "整改中", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), true);

    private final List<String> logged = new ArrayList<>();

    @Test
    void the_counts_of_a_place_are_said_with_the_asked_one_first() {
        assertThat(overdue(null).get(2)).isEqualTo("现在逾期未办结 2 件");
        assertThat(overdue(Query.Metric.OPEN_COUNT).get(2)).isEqualTo("现在未办结 5 件（含逾期）");
        assertThat(overdue(Query.Metric.ON_TIME_RATE).get(2)).isEqualTo("按期整改率 75.0%（6/8）");
        assertThat(overdue(Query.Metric.OVERDUE_RATE).get(2)).isEqualTo("逾期 2 件，占到期 8 件的 25.0%");
        assertThat(overdue(null))
                .contains("西城街道 投诉件", "现在未办结 5 件（含逾期）", "收到 12 件，其中办结 7 件")
                .doesNotHaveDuplicates();
        assertThat(String.join("\n", overdue(null))).contains("投诉件 n=12 · 规则 2026.1");
    }

    @Test
    void a_case_in_ones_area_is_told_with_its_stage_and_date() {
        assertThat(status(NUMBER, Role.TOWNSHIP_SUPERVISOR, "421303001"))
                .contains("投诉件 TS2026-000123")
                .contains("现在：整改中（2026年3月2日收到）")
                .contains("已逾期，应在 2026年3月9日前答复");
        assertThat(logged).isEmpty();
    }

    @Test
    void a_case_elsewhere_is_not_told_from_one_that_does_not_exist_and_is_logged() {
        String foreign = status(NUMBER, Role.TOWNSHIP_SUPERVISOR, "421381001");
        assertThat(foreign)
                .isEqualTo(status(NUMBER, Role.COUNTY_SUPERVISOR, "421381"))
                .isEqualTo("没有查到编号 TS2026-000123 的投诉件，或者它不在您的查询范围。");
        assertThat(logged).containsExactly("42130300103", "42130300103");
        assertThat(status("TS2026-999999", Role.CITY_SUPERVISOR, "4213")).contains("没有查到编号 TS2026-999999");
        assertThat(logged).hasSize(2);
    }

    private List<String> overdue(Query.Metric metric) {
        Query query = query(Intent.OVERDUE_CASES, null, metric);
        Inquiry inquiry = Desk.inquiry(query, Desk.reach(Role.TOWNSHIP_SUPERVISOR, "421303001"), Desk.chinese());
        return reply().to(inquiry).block().screen().text().lines().toList();
    }

    private String status(String number, Role role, String scope) {
        Query query = query(Intent.CASE_STATUS, number, null);
        return reply().to(Desk.inquiry(query, Desk.reach(role, scope), Desk.chinese()))
                .block()
                .screen()
                .text();
    }

    private static Query query(Intent intent, String number, Query.Metric metric) {
        Query plain = Desk.query(intent);
        return new Query(
                intent, plain.mention(), null, null, null, number, plain.period(), null, null, metric, false, false);
    }

    private CaseReply reply() {
        return new CaseReply(new OneCase(), new Refused(null) {
            @Override
            Mono<Void> log(PersonKey asker, Query query, Place place) {
                logged.add(place.code());
                return Mono.empty();
            }
        });
    }

    private static final class OneCase implements CaseCounts {

        @Override
        public Mono<Counts> counts(PersonKey asker, Place place, Span period) {
            return Mono.just(new Counts(12, 5, 2, 7, 8, 6));
        }

        @Override
        public Mono<Status> status(PersonKey asker, String number, Locale locale) {
            return Mono.justOrEmpty(number.equals(NUMBER) ? OVERDUE : null);
        }
    }
}

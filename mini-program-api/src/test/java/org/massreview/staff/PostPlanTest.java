package org.massreview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.Citizens;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.ImportReport;
import org.massreview.directory.ImportReport.RowError;
import org.massreview.directory.Suixian;

/** What a list changes: 1号窗口 is FIRST, 2号窗口 is SECOND, today is 15 July. */
class PostPlanTest {

    private static final PersonKey WANG = Citizens.named("oWang");
    private static final PersonKey LI = Citizens.named("oLi");
    private static final String AT_FIRST = "17,CLERK," + Suixian.FIRST + ",,,";
    private static final String AT_SECOND = "17,CLERK," + Suixian.SECOND + ",,,";

    private static PostPlan plan(List<Post> live, String... rows) {
        return PostPlan.of(PostSheets.read(rows), live, Suixian.TODAY);
    }

    private static ImportReport report(int added, int changed, int closed, int unchanged) {
        return new ImportReport(added, changed, closed, unchanged, List.of());
    }

    private static Post atFirst(PersonKey person) {
        return PostSheets.post("17", Suixian.FIRST, person);
    }

    @Test
    void a_new_number_has_a_post_that_nobody_has_taken() {
        PostPlan plan = plan(List.of(), AT_FIRST);

        assertThat(plan.report()).isEqualTo(report(1, 0, 0, 0));
        assertThat(plan.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.row()).isEqualTo(2);
            assertThat(opening.post().person()).isNull();
            assertThat(opening.post().from()).isEqualTo(Suixian.TODAY);
        });
    }

    @Test
    void the_same_list_again_changes_nothing() {
        PostPlan plan = plan(List.of(atFirst(WANG)), AT_FIRST);

        assertThat(plan.report()).isEqualTo(report(0, 0, 0, 1));
        assertThat(plan.openings()).isEmpty();
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void a_number_at_another_window_has_moved_and_takes_its_person_along() {
        PostPlan plan = plan(List.of(atFirst(WANG)), AT_SECOND);

        assertThat(plan.report()).isEqualTo(report(0, 1, 0, 0));
        assertThat(plan.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.post().person()).isEqualTo(WANG);
            assertThat(opening.follows()).isTrue();
        });
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.after().scope()).isEqualTo(Suixian.FIRST);
            assertThat(change.after().to()).isEqualTo(Suixian.TODAY);
        });
    }

    @Test
    void a_move_that_is_to_come_ends_the_old_post_on_the_day_the_new_one_begins() {
        LocalDate august = LocalDate.of(2026, 8, 1);
        PostPlan plan = plan(List.of(atFirst(WANG)), "17,CLERK," + Suixian.SECOND + ",,2026-08-01,");

        assertThat(plan.changes().get(0).after().to()).isEqualTo(august);
        assertThat(plan.openings().get(0).post().from()).isEqualTo(august);
    }

    @Test
    void a_move_of_a_post_that_nobody_took_needs_a_code() {
        assertThat(plan(List.of(atFirst(null)), AT_SECOND)
                        .openings()
                        .get(0)
                        .post()
                        .person())
                .isNull();
    }

    @Test
    void a_second_post_goes_to_whoever_has_the_first() {
        PostPlan plan = plan(List.of(atFirst(WANG)), AT_FIRST, AT_SECOND);

        assertThat(plan.report()).isEqualTo(report(1, 0, 0, 1));
        assertThat(plan.openings().get(0).post().person()).isEqualTo(WANG);
        assertThat(plan.openings().get(0).follows()).isFalse();
    }

    @Test
    void a_second_post_of_a_number_that_two_share_goes_to_neither() {
        List<Post> shared = List.of(atFirst(WANG), PostSheets.post("17", Suixian.SECOND, LI));

        PostPlan plan = plan(shared, AT_FIRST, AT_SECOND, "17,TOWNSHIP_SUPERVISOR," + Suixian.HUANTAN + ",,,");

        assertThat(plan.openings().get(0).post().person()).isNull();
    }

    @Test
    void the_one_of_the_same_role_is_the_one_that_moves() {
        Post supervisor = new Post(
                java.util.UUID.randomUUID(),
                atFirst(null).staff(),
                Role.TOWNSHIP_SUPERVISOR,
                Suixian.HUANTAN,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                LI);

        PostPlan plan = plan(List.of(supervisor, atFirst(WANG)), AT_SECOND);

        assertThat(plan.openings().get(0).post().person()).isEqualTo(WANG);
        assertThat(plan.report()).isEqualTo(report(0, 1, 1, 0));
    }

    @Test
    void numbers_that_a_list_does_not_name_stay_as_they_are() {
        PostPlan plan = plan(List.of(PostSheets.post("18", Suixian.FIRST, LI)), AT_SECOND);

        assertThat(plan.report()).isEqualTo(report(1, 0, 0, 0));
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void an_end_of_today_closes_and_one_to_come_is_a_change() {
        assertThat(plan(List.of(atFirst(WANG)), AT_FIRST + Suixian.TODAY).report())
                .isEqualTo(report(0, 0, 1, 0));
        assertThat(plan(List.of(atFirst(WANG)), AT_FIRST + "2026-12-31").report())
                .isEqualTo(report(0, 1, 0, 0));
    }

    @Test
    void an_end_that_was_told_before_is_no_news() {
        assertThat(plan(List.of(), AT_FIRST + "2026-07-01").report()).isEqualTo(report(0, 0, 0, 1));
    }

    @Test
    void another_shift_is_a_change() {
        PostPlan plan = plan(List.of(atFirst(WANG)), "17,CLERK," + Suixian.FIRST + ",SAT 09:00-11:00,,");

        assertThat(plan.report()).isEqualTo(report(0, 1, 0, 0));
        assertThat(plan.changes().get(0).after().shift()).hasToString("SAT 09:00-11:00");
    }

    @Test
    void a_known_beginning_is_not_told_otherwise() {
        assertThat(plan(List.of(atFirst(WANG)), "17,CLERK," + Suixian.FIRST + ",,2026-03-01,")
                        .report())
                .isEqualTo(report(0, 0, 0, 1));
        assertThat(plan(List.of(atFirst(WANG)), "17,CLERK," + Suixian.FIRST + ",,2026-04-01,")
                        .report()
                        .errors())
                .extracting(RowError::column, RowError::problem)
                .containsExactly(org.assertj.core.api.Assertions.tuple("from", "FROM_CHANGED"));
    }

    @Test
    void a_late_list_undoes_nothing_that_was_done_meanwhile() {
        Post told = atFirst(WANG).ending(LocalDate.of(2026, 7, 1));

        assertThat(told.to()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(atFirst(WANG).duty(WANG, Suixian.TODAY).from()).isEqualTo(Suixian.TODAY);
    }
}

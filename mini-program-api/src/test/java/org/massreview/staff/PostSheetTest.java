package org.massreview.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.ImportReport.RowError;
import org.massreview.directory.Suixian;

class PostSheetTest {

    @Test
    void a_row_says_who_by_number_where_and_when() {
        PostSheet sheet = PostSheets.read("a-17,CLERK," + Suixian.FIRST + ",MON-FRI 08:30-12:00,2026/08/01,2027-01-01");

        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.lines())
                .extracting(PostLine::role, PostLine::scope, PostLine::from, PostLine::to)
                .containsExactly(tuple(Role.CLERK, Suixian.FIRST, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 1, 1)));
        assertThat(sheet.lines().get(0).shift()).hasToString("MON-FRI 08:30-12:00");
    }

    @Test
    void a_number_is_the_same_in_any_width_and_case_and_is_not_kept() {
        PostSheet sheet =
                PostSheets.read("a-17,CLERK," + Suixian.FIRST + ",,,", "Ａ－17,CLERK," + Suixian.SECOND + ",,,");

        assertThat(sheet.lines().get(0).staff())
                .isEqualTo(sheet.lines().get(1).staff())
                .hasSize(64);
    }

    @Test
    void titles_and_roles_may_be_chinese() {
        org.massreview.directory.Sheet chinese = org.massreview.directory.Sheet.read(
                ("工号,角色,管辖编码,班次,到岗日期,离岗日期\n1,窗口人员," + Suixian.FIRST + ",周一至周五 08:30-12:00,,\n2,乡镇负责人," + Suixian.HUANTAN
                                + ",,,\n3,operator,4213,,,\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                10);

        PostSheet sheet = new PostSheet(
                        Suixian.directory(),
                        Suixian.TODAY,
                        org.massreview.secret.Keys.secrets().keyed("staff/number"))
                .read(chinese);

        assertThat(PostSheet.recognises(chinese)).isTrue();
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.lines())
                .extracting(PostLine::role)
                .containsExactly(Role.CLERK, Role.TOWNSHIP_SUPERVISOR, Role.OPERATOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",CLERK,42132110301,,, | staff_number | REQUIRED",
                "123456789012345678901,CLERK,42132110301,,, | staff_number | TOO_LONG",
                "1,KING,42132110301,,, | role | ROLE_INVALID",
                "1,,42132110301,,, | role | ROLE_INVALID",
                "1,CLERK,421321103,,, | scope_code | SCOPE_INVALID",
                "1,CLERK,,,, | scope_code | SCOPE_INVALID",
                "1,TOWNSHIP_SUPERVISOR,42132110301,,, | scope_code | SCOPE_INVALID",
                "1,CLERK,42132110303,,, | scope_code | SCOPE_CLOSED",
                "1,CLERK,42132110301,mornings,, | shift | SHIFT_INVALID",
                "1,CLERK,42132110301,=1+1,, | shift | SHIFT_INVALID",
                "1,CLERK,42132110301,,soon, | from | DATE_INVALID",
                "1,CLERK,42132110301,,,2026-02-30 | to | DATE_INVALID",
                "1,CLERK,42132110301,,2026-08-02,2026-08-01 | to | TO_BEFORE_FROM"
            })
    void a_wrong_cell_is_named_by_row_and_column(String row, String column, String problem) {
        PostSheet sheet = PostSheets.read("9,CLERK," + Suixian.SECOND + ",,,", row);

        assertThat(sheet.errors())
                .extracting(RowError::row, RowError::column, RowError::problem)
                .containsExactly(tuple(3, column, problem));
        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void a_formula_is_a_number_like_any_other_and_never_repeated_aloud() {
        PostSheet sheet = PostSheets.read("=HYPERLINK(1),CLERK," + Suixian.FIRST + ",,,");

        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.lines()).hasSize(1);
        assertThat(PostSheets.read("=HYPERLINK(1),CLERK,?,,,").errors().toString())
                .doesNotContain("HYPERLINK");
    }

    @Test
    void the_same_post_twice_names_the_row_where_it_stood_first() {
        assertThat(PostSheets.read("1,CLERK," + Suixian.FIRST + ",,,", "1,CLERK," + Suixian.FIRST + ",,,")
                        .errors())
                .containsExactly(new RowError(3, "staff_number", "DUPLICATE", "与第 2 行重复"));
    }

    @Test
    void whoever_serves_at_a_window_that_closed_may_still_be_sent_off() {
        assertThat(PostSheets.read("1,CLERK," + Suixian.CLOSED + ",,," + Suixian.TODAY)
                        .errors())
                .isEmpty();
    }
}

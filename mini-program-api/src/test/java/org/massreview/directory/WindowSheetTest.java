package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.massreview.directory.SheetsOf.windows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.directory.DirectoryStore.WindowVersion;
import org.massreview.directory.ImportReport.RowError;
import org.massreview.directory.ServiceWindow.State;

class WindowSheetTest {

    private static final String NEW = "42132110304,421321103,4号窗口,卫健计生窗口,WJ,,,";
    private static final String FIRST_AS_IT_IS = "42132110301,421321103,1号窗口,综合受理窗口,ZH,,,";

    private static WindowSheet read(String... rows) {
        return new WindowSheet(Suixian.directory(), Suixian.TODAY).read(windows(rows));
    }

    private static ImportReport report(String... rows) {
        return read(rows).report();
    }

    @Test
    void a_new_window_is_added_and_open_from_today() {
        WindowSheet sheet = read(NEW);

        assertThat(sheet.report()).isEqualTo(new ImportReport(1, 0, 0, 0, java.util.List.of()));
        assertThat(sheet.added())
                .containsExactly(new WindowVersion(
                        "42132110304", Suixian.TODAY, Suixian.HUANTAN, "4号窗口", "卫健计生窗口", "WJ", State.OPEN, null));
    }

    @Test
    void a_window_as_it_is_changes_nothing() {
        assertThat(report(FIRST_AS_IT_IS)).isEqualTo(new ImportReport(0, 0, 0, 1, java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42132110301,421321102,1号窗口,综合受理窗口,ZH,,,",
                "42132110301,421321103,9号窗口,综合受理窗口,ZH,,,",
                "42132110301,421321103,1号窗口,综合窗口,ZH,,,",
                "42132110301,421321103,1号窗口,综合受理窗口,SB,,,"
            })
    void a_move_another_number_name_or_type_is_a_change(String row) {
        WindowSheet sheet = read(row);

        assertThat(sheet.report()).isEqualTo(new ImportReport(0, 1, 0, 0, java.util.List.of()));
        assertThat(sheet.changed()).extracting(WindowVersion::from).containsExactly(Suixian.TODAY);
    }

    @Test
    void a_move_names_the_new_township() {
        assertThat(read("42132110301,421321102,1号窗口,综合受理窗口,ZH,,,2026-08-01").changed())
                .extracting(WindowVersion::township, WindowVersion::from)
                .containsExactly(tuple(Suixian.TANGXIAN, LocalDate.of(2026, 8, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "停用"})
    void a_closing_is_counted_apart_from_changes(String word) {
        WindowSheet sheet = read("42132110301,421321103,1号窗口,综合受理窗口,ZH," + word + ",,");

        assertThat(sheet.report()).isEqualTo(new ImportReport(0, 0, 1, 0, java.util.List.of()));
        assertThat(sheet.changed()).extracting(WindowVersion::state).containsExactly(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "开放", ""})
    void a_reopening_is_a_change(String word) {
        assertThat(report("42132110303,421321103,3号窗口,民政救助窗口,MZ," + word + ",,"))
                .isEqualTo(new ImportReport(0, 1, 0, 0, java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERGED", "并入"})
    void a_merge_closes_the_window_and_names_its_heir(String word) {
        WindowSheet sheet = read("42132110302,421321103,2号窗口,社保医保窗口,SB," + word + ",42132110301,");

        assertThat(sheet.report()).isEqualTo(new ImportReport(0, 0, 1, 0, java.util.List.of()));
        assertThat(sheet.changed())
                .extracting(WindowVersion::state, WindowVersion::mergedInto)
                .containsExactly(tuple(State.MERGED, "42132110301"));
    }

    @Test
    void a_merge_into_a_window_of_the_same_file_may_stand_before_it() {
        assertThat(report("42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,42132110304,", NEW))
                .isEqualTo(new ImportReport(1, 0, 1, 0, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",421321103,4号窗口,卫健窗口,WJ,,, | window_code | CODE_INVALID",
                "4213-21,421321103,4号窗口,卫健窗口,WJ,,, | window_code | CODE_INVALID",
                "123456789012345678901,421321103,4号窗口,卫健窗口,WJ,,, | window_code | CODE_INVALID",
                "42132110304,999999999,4号窗口,卫健窗口,WJ,,, | township_code | TOWNSHIP_UNKNOWN",
                "42132110304,,4号窗口,卫健窗口,WJ,,, | township_code | TOWNSHIP_UNKNOWN",
                "42132110304,421321103,,卫健窗口,WJ,,, | window_no | REQUIRED",
                "42132110304,421321103,1234567890123456789012345678901,卫健窗口,WJ,,, | window_no | TOO_LONG",
                "42132110304,421321103,4号窗口,,WJ,,, | type_name | REQUIRED",
                "42132110304,421321103,4号窗口,卫健窗口,,,, | type_code | TYPE_INVALID",
                "42132110304,421321103,4号窗口,卫健窗口,wj,,, | type_code | TYPE_INVALID",
                "42132110304,421321103,4号窗口,卫健窗口,WJ,SHUT,, | state | STATE_INVALID",
                "42132110304,421321103,4号窗口,卫健窗口,WJ,,,soon | valid_from | DATE_INVALID",
                "42132110304,421321103,4号窗口,卫健窗口,WJ,,,2026-02-30 | valid_from | DATE_INVALID",
                "42132110301,421321103,1号窗口,综合窗口,ZH,,,2025-12-31 | valid_from | BEFORE_CURRENT",
                "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,, | merged_into | MERGE_TARGET_UNKNOWN",
                "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,404, | merged_into | MERGE_TARGET_UNKNOWN",
                "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,42132110302, | merged_into | MERGE_TARGET_UNKNOWN",
                "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,42132110303, | merged_into | MERGE_TARGET_CLOSED",
                "42132110302,421321103,2号窗口,社保医保窗口,SB,CLOSED,42132110301, | merged_into | NOT_MERGED",
                "42132110304,421321103,4号窗口,卫健窗口,WJ,,42132110301, | merged_into | NOT_MERGED"
            })
    void a_wrong_cell_is_named_by_row_and_column_and_its_row_never_counts(String row, String column, String problem) {
        WindowSheet sheet = read(FIRST_AS_IT_IS.replace("42132110301", "42132110309"), row);

        assertThat(sheet.report().errors())
                .extracting(RowError::row, RowError::column, RowError::problem)
                .containsExactly(tuple(3, column, problem));
        assertThat(sheet.report().added()).isEqualTo(1);
        assertThat(sheet.added()).extracting(WindowVersion::window).containsExactly("42132110309");
        assertThat(sheet.changed()).isEmpty();
    }

    @Test
    void the_name_may_have_sixty_characters_and_no_more() {
        String start = "42132110304,421321103,4号窗口,";

        assertThat(report(start + "窗".repeat(60) + ",WJ,,,").errors()).isEmpty();
        assertThat(report(start + "窗".repeat(61) + ",WJ,,,").errors())
                .extracting(RowError::column, RowError::problem)
                .containsExactly(tuple("type_name", "TOO_LONG"));
    }

    @Test
    void a_repeated_code_names_the_row_where_it_stood_first() {
        ImportReport report = report(NEW, "", NEW);

        assertThat(report.errors()).containsExactly(new RowError(4, "window_code", "DUPLICATE", "与第 2 行重复"));
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void rows_without_a_code_are_not_each_others_duplicates() {
        String without = NEW.substring(NEW.indexOf(','));

        assertThat(report(without, without).errors())
                .extracting(RowError::row, RowError::problem)
                .containsExactly(tuple(2, "CODE_INVALID"), tuple(3, "CODE_INVALID"));
    }

    @Test
    void all_that_is_wrong_with_a_row_is_said_at_once() {
        assertThat(report("?,404,,,?,?,x,?").errors())
                .extracting(RowError::row, RowError::problem)
                .containsExactly(
                        tuple(2, "CODE_INVALID"),
                        tuple(2, "TOWNSHIP_UNKNOWN"),
                        tuple(2, "REQUIRED"),
                        tuple(2, "REQUIRED"),
                        tuple(2, "TYPE_INVALID"),
                        tuple(2, "STATE_INVALID"),
                        tuple(2, "NOT_MERGED"),
                        tuple(2, "DATE_INVALID"));
    }

    @Test
    void two_windows_can_not_be_merged_into_each_other() {
        assertThat(report(
                                "42132110301,421321103,1号窗口,综合受理窗口,ZH,MERGED,42132110302,",
                                "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,42132110301,")
                        .errors())
                .extracting(RowError::row, RowError::problem)
                .containsExactly(tuple(2, "MERGE_TARGET_CLOSED"), tuple(3, "MERGE_TARGET_CLOSED"));
    }

    @Test
    void a_closed_window_may_be_reopened_and_take_another_in_at_once() {
        assertThat(report(
                        "42132110302,421321103,2号窗口,社保医保窗口,SB,MERGED,42132110303,",
                        "42132110303,421321103,3号窗口,民政救助窗口,MZ,OPEN,,"))
                .isEqualTo(new ImportReport(0, 1, 1, 0, java.util.List.of()));
    }

    @Test
    void a_date_may_be_written_with_strokes() {
        assertThat(read(NEW + "2026/08/01").added())
                .extracting(WindowVersion::from)
                .containsExactly(LocalDate.of(2026, 8, 1));
    }

    @Test
    void the_columns_may_have_chinese_names() {
        Sheet sheet = Sheet.read(
                "窗口编码,乡镇编码,窗口号,窗口名称,类型编码,状态,并入窗口,生效日期\n42132110302,421321103,2号窗口,社保医保窗口,SB,并入,42132110301,2026-08-01"
                        .getBytes(StandardCharsets.UTF_8),
                10);

        assertThat(WindowSheet.recognises(sheet)).isTrue();
        assertThat(new WindowSheet(Suixian.directory(), Suixian.TODAY)
                        .read(sheet)
                        .changed())
                .containsExactly(new WindowVersion(
                        "42132110302",
                        LocalDate.of(2026, 8, 1),
                        Suixian.HUANTAN,
                        "2号窗口",
                        "社保医保窗口",
                        "SB",
                        State.MERGED,
                        "42132110301"));
    }

    @Test
    void a_township_list_is_no_window_list() {
        assertThat(WindowSheet.recognises(SheetsOf.townships())).isFalse();
        assertThat(TownshipSheet.recognises(windows())).isFalse();
    }

    @Test
    void ten_thousand_rows_are_read_in_a_moment_right_or_wrong() {
        String[] right = IntStream.range(0, 10_000)
                .mapToObj(i -> "N" + i + ",421321103,4号窗口,卫健计生窗口,WJ,,,")
                .toArray(String[]::new);
        String[] wrong = IntStream.range(0, 10_000)
                .mapToObj(i -> "?" + i + ",404,,,?,?,x,?")
                .toArray(String[]::new);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(report(right).added()).isEqualTo(10_000);
            assertThat(report(wrong).errors()).hasSize(80_000);
        });
    }
}

package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.massreview.directory.SheetsOf.townships;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.ImportReport.RowError;

class TownshipSheetTest {

    private static final String HUANTAN_AS_IT_IS = "421321103,澴潭镇,421321,huan tan,澴潭,随县,1";

    private static TownshipSheet read(String... rows) {
        return new TownshipSheet(Suixian.directory()).read(townships(rows));
    }

    @Test
    void a_new_township_is_added_with_its_aliases() {
        TownshipSheet sheet = read("421321100,厉山镇,421321,li shan,厉山|厉山镇政府||,,");

        assertThat(sheet.report()).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
        assertThat(sheet.toSave())
                .containsExactly(new Township("421321100", "421321", "厉山镇", "li shan", List.of("厉山", "厉山镇政府")));
    }

    @Test
    void a_township_belongs_to_whoever_manages_it() {
        assertThat(read(
                                "421303100,淅河镇,421303,xi he,,随州高新区,1",
                                "421321200,长岗镇,421321,chang gang,,大洪山风景名胜区,1",
                                "421321100,厉山镇,421321,li shan,,随县,1")
                        .toSave())
                .extracting(Township::code, Township::county)
                .containsExactly(tuple("421303100", "GX"), tuple("421321200", "DHS"), tuple("421321100", "421321"));
    }

    @Test
    void a_change_of_the_manager_moves_it() {
        TownshipSheet sheet = read(HUANTAN_AS_IT_IS.replace("随县", "随州高新区"));

        assertThat(sheet.report()).isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(sheet.toSave()).extracting(Township::county).containsExactly("GX");
    }

    @Test
    void a_township_as_it_is_changes_nothing() {
        TownshipSheet sheet = read(HUANTAN_AS_IT_IS);

        assertThat(sheet.report()).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
        assertThat(sheet.toSave()).isEmpty();
    }

    @Test
    void a_place_that_has_no_centre_is_passed_over() {
        assertThat(read("421381400,某农场,421381,,,广水市,0").report()).isEqualTo(new ImportReport(0, 0, 0, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",厉山镇,421321,,,, | code | CODE_INVALID",
                "4213211000000,厉山镇,421321,,,, | code | CODE_INVALID",
                "421321100,,421321,,,, | name | REQUIRED",
                "421321100,厉山镇,999999,,,, | county_code | COUNTY_UNKNOWN",
                "421321100,厉山镇,,,,, | county_code | COUNTY_UNKNOWN",
                "421321100,厉山镇,4213,,,, | county_code | COUNTY_UNKNOWN",
                "421321100,厉山镇,421321,,,随州高新, | managed_by_assumed | COUNTY_UNKNOWN",
            })
    void a_wrong_cell_is_named_by_row_and_column_and_its_row_never_counts(String row, String column, String problem) {
        TownshipSheet sheet = read("421321101,高城镇,421321,,,,", row);

        assertThat(sheet.report().errors())
                .extracting(RowError::row, RowError::column, RowError::problem)
                .containsExactly(tuple(3, column, problem));
        assertThat(sheet.report().added()).isEqualTo(1);
        assertThat(sheet.toSave()).extracting(Township::code).containsExactly("421321101");
    }

    @Test
    void what_the_table_can_not_hold_is_refused_before_it_is_written() {
        TownshipSheet sheet = read("421321100,厉山镇,421321," + "li ".repeat(50) + "," + "厉山|".repeat(200) + ",,");

        assertThat(sheet.report().errors())
                .extracting(RowError::column, RowError::problem)
                .containsExactly(tuple("pinyin", "TOO_LONG"), tuple("aliases", "TOO_LONG"));
    }

    @Test
    void a_repeated_code_is_refused() {
        assertThat(read(HUANTAN_AS_IT_IS, HUANTAN_AS_IT_IS).report().errors())
                .extracting(RowError::row, RowError::problem)
                .containsExactly(tuple(3, "DUPLICATE"));
    }
}

package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massreview.directory.Workbooks.csv;
import static org.massreview.directory.Workbooks.xlsx;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class SheetTest {

    private static final int MOST = 100;

    @Test
    void reads_a_csv_of_utf_8() {
        Sheet sheet = Sheet.read(csv("code,name\n1,综合受理窗口\n2,社保🏥窗口\n"), MOST);

        assertThat(sheet.columns()).containsExactly("code", "name");
        assertThat(sheet.lines())
                .containsExactly(
                        new Sheet.Line(2, Map.of("code", "1", "name", "综合受理窗口")),
                        new Sheet.Line(3, Map.of("code", "2", "name", "社保🏥窗口")));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(Sheet.read(csv("\uFEFFcode,name\n1,综合\n"), MOST).columns()).containsExactly("code", "name");
    }

    @Test
    void reads_a_csv_as_chinese_excel_writes_it() {
        byte[] file = "窗口编码,窗口名称\r\n1,综合受理窗口\r\n".getBytes(Charset.forName("GB18030"));

        assertThat(Sheet.read(file, MOST).lines().get(0).cell("窗口名称")).isEqualTo("综合受理窗口");
    }

    @Test
    void quotes_commas_and_line_ends_may_stand_in_a_cell() {
        Sheet sheet = Sheet.read(csv("code,name\n1,\"综合,\"\"一窗\"\"\n受理\"\n2,社保\n"), MOST);

        assertThat(sheet.lines().get(0).cell("name")).isEqualTo("综合,\"一窗\"\n受理");
        assertThat(sheet.lines().get(1))
                .as("a spreadsheet counts the cell with two lines as one row")
                .extracting(Sheet.Line::row)
                .isEqualTo(3);
    }

    @Test
    void empty_rows_are_left_out_and_still_counted() {
        Sheet sheet = Sheet.read(csv("code,name\n\n1,综合\n,\n  ,　\n2,社保\n\n"), MOST);

        assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(3, 6);
    }

    @Test
    void short_rows_lack_cells_and_long_ones_have_more_than_is_read() {
        Sheet sheet = Sheet.read(csv("code,name,type\n1\n2,社保,SB,多了一格\n"), MOST);

        assertThat(sheet.lines().get(0).cells()).containsOnly(Map.entry("code", "1"));
        assertThat(sheet.lines().get(0).cell("name")).isEmpty();
        assertThat(sheet.lines().get(1).cells()).containsOnlyKeys("code", "name", "type");
    }

    @Test
    void spaces_around_a_cell_say_nothing() {
        Sheet sheet = Sheet.read(csv(" code , name\n 1 ,\u3000综合 \n"), MOST);

        assertThat(sheet.lines().get(0).cells()).containsOnly(Map.entry("code", "1"), Map.entry("name", "综合"));
    }

    @Test
    void a_column_may_have_several_names_and_the_first_filled_one_counts() {
        Sheet.Line line = Sheet.read(csv("name,窗口名称\n,综合\n"), MOST).lines().get(0);

        assertThat(line.cell("name", "窗口名称")).isEqualTo("综合");
        assertThat(line.cell("type")).isEmpty();
    }

    @Test
    void reads_the_first_sheet_of_a_workbook() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "窗口编码");
            sheet.value(0, 1, "窗口名称");
            sheet.value(1, 0, "42130300101");
            sheet.value(1, 1, " 综合受理窗口 ");
        });

        assertThat(Sheet.read(file, MOST).lines())
                .containsExactly(new Sheet.Line(2, Map.of("窗口编码", "42130300101", "窗口名称", "综合受理窗口")));
    }

    @Test
    void a_code_that_excel_made_a_number_keeps_its_digits() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(1, 0, 42130300101L);
            sheet.value(2, 0, 4.21303001e10);
            sheet.value(3, 0, 42130300101.0);
            sheet.value(4, 0, 100);
            sheet.value(5, 0, 0);
            sheet.value(6, 0, 2.50);
        });

        assertThat(Sheet.read(file, MOST).lines())
                .extracting(line -> line.cell("code"))
                .containsExactly("42130300101", "42130300100", "42130300101", "100", "0", "2.5");
    }

    @Test
    void a_day_is_written_as_a_day_whatever_its_format() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "from");
            sheet.value(1, 0, LocalDate.of(2026, 7, 1));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 0, LocalDate.of(2026, 7, 1));
            sheet.style(2, 0).format("m/d/yy").set();
            sheet.value(3, 0, LocalDateTime.of(2026, 7, 1, 13, 30));
            sheet.style(3, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(4, 0, "2026-07-01");
        });

        assertThat(Sheet.read(file, MOST).lines())
                .extracting(line -> line.cell("from"))
                .containsExactly("2026-07-01", "2026-07-01", "2026-07-01", "2026-07-01");
    }

    @Test
    void a_number_in_a_coloured_or_worded_format_is_still_a_number() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "n");
            sheet.value(1, 0, 46204);
            sheet.style(1, 0).format("[Red]0").set();
            sheet.value(2, 0, 46204);
            sheet.style(2, 0).format("0\" days\"").set();
        });

        assertThat(Sheet.read(file, MOST).lines())
                .extracting(line -> line.cell("n"))
                .containsExactly("46204", "46204");
    }

    @Test
    void empty_rows_of_a_workbook_are_counted_too() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(1, 0, "1");
            sheet.value(9, 0, "2");
        });

        assertThat(Sheet.read(file, MOST).lines()).extracting(Sheet.Line::row).containsExactly(2, 10);
    }

    @Test
    void empty_cells_of_a_workbook_do_not_shift_the_others() throws IOException {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "number");
            sheet.value(0, 2, "name");
            sheet.value(1, 0, "1");
            sheet.value(1, 2, "综合");
        });

        Sheet.Line line = Sheet.read(file, MOST).lines().get(0);
        assertThat(line.cell("number")).isEmpty();
        assertThat(line.cell("name")).isEqualTo("综合");
    }

    @Test
    void as_many_rows_as_allowed_are_read_and_one_more_is_refused() {
        String rows = "code\n" + "1\n".repeat(MOST);

        assertThat(Sheet.read(csv(rows), MOST).lines()).hasSize(MOST);
        assertThat(Sheet.read(csv(rows + "\n\n\n"), MOST).lines()).hasSize(MOST);
        assertRefused(csv(rows + "1\n"), Problem.IMPORT_TOO_LARGE);
    }

    @Test
    void too_many_rows_of_a_workbook_are_refused() throws IOException {
        byte[] file = xlsx(sheet -> {
            for (int row = 0; row <= MOST + 1; row++) {
                sheet.value(row, 0, "code");
            }
        });

        assertRefused(file, Problem.IMPORT_TOO_LARGE);
    }

    @Test
    void a_zip_that_swells_is_refused_before_it_is_read() throws IOException {
        byte[] bomb = Workbooks.zip("xl/worksheets/sheet1.xml", new byte[70 << 20]);

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(bomb, Problem.TOO_LARGE);
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() throws IOException {
        assertRefused(Workbooks.zip("readme.txt", csv("code,name\n")), Problem.IMPORT_UNREADABLE);
    }

    @Test
    void half_a_workbook_is_refused() throws IOException {
        byte[] whole = xlsx(sheet -> sheet.value(0, 0, "code"));

        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), Problem.IMPORT_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>window_code</td></tr></table></html>",
                "\uFEFF\n <!DOCTYPE html><html></html>",
                "<?xml version=\"1.0\"?><Workbook/>",
                "code\0name\n1,2",
                "",
                "\n\n,,\n",
                "PK\u0003\u0004 and nothing more"
            })
    void what_is_no_table_is_refused(String content) {
        assertRefused(csv(content), Problem.IMPORT_UNREADABLE);
    }

    @Test
    void an_old_binary_workbook_is_refused() {
        byte[] ole = new byte[2_048];
        byte[] header = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(header, 0, ole, 0, header.length);

        assertRefused(ole, Problem.IMPORT_UNREADABLE);
    }

    @Test
    void a_csv_of_utf_16_is_refused() {
        assertRefused("\uFEFFcode,name\n1,综合\n".getBytes(StandardCharsets.UTF_16LE), Problem.IMPORT_UNREADABLE);
    }

    @Test
    void no_garbage_ever_does_anything_but_be_read_or_refused() {
        Random random = new Random(4213);
        for (int i = 0; i < 500; i++) {
            byte[] garbage = new byte[random.nextInt(4_000)];
            random.nextBytes(garbage);
            if (i % 2 == 0 && garbage.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, garbage, 0, 4);
            }
            try {
                Sheet.read(garbage, MOST);
            } catch (Refusal refused) {
                assertThat(refused.problem()).isIn(Problem.IMPORT_UNREADABLE, Problem.IMPORT_TOO_LARGE);
            }
        }
    }

    private static void assertRefused(byte[] file, Problem problem) {
        assertThatThrownBy(() -> Sheet.read(file, MOST))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(problem);
    }
}

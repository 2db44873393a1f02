package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The operator keeps the directory and prints posters. */
@WholeServer
class OperatorJourneyTest {

    private static final String IMPORTS = "/api/v1/operator/directory/imports";
    private static final String HEADER =
            "window_code,township_code,window_no,type_code,type_name,state,merged_into,valid_from\n";

    @Autowired
    Citizens citizens;

    @Test
    void nobody_but_the_operator_may_import_or_print() {
        assertThat(citizens.upload(IMPORTS, "text/csv", csv("")).code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.upload(IMPORTS, "text/csv", csv(""), citizens.as("city"))
                        .code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(citizens.get("/api/v1/operator/posters.pdf?area=4213").code())
                .isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void an_xlsx_with_three_bad_rows_names_each_and_imports_nothing() throws Exception {
        byte[] file = xlsx(new String[][] {
            {"window_code", "township_code", "window_no", "type_code", "type_name"},
            {"99000000001", "421303001", "91号窗口", "ZH", "综合受理窗口"},
            {"99000000002", "000000000", "92号窗口", "ZH", "综合受理窗口"},
            {"99000000001", "421303001", "93号窗口", "ZH", "综合受理窗口"},
            {"99000000004", "421303001", "", "ZH", "综合受理窗口"},
        });
        Citizens.Answer answer = citizens.uploadPart(IMPORTS, "windows.xlsx", file, citizens.as("operator"));

        assertThat(answer.status()).isEqualTo(422);
        JsonNode errors = answer.json().get("errors");
        assertThat(errors).hasSize(3);
        assertThat(errors.get(0).get("row").asInt()).isEqualTo(3);
        assertThat(errors.get(0).get("column").asString()).isEqualTo("township_code");
        assertThat(errors.get(1).get("problem").asString()).isEqualTo("DUPLICATE");
        assertThat(errors.get(2).get("column").asString()).isEqualTo("window_no");
        assertThat(citizens.get("/api/v1/windows/99000000001").code()).isEqualTo("WINDOW_NOT_FOUND");
    }

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() {
        String[] operator = citizens.as("operator");
        byte[] file = csv("99000000011,421321114,91号窗口,ZH,综合受理窗口,,,\n42132111401,421321114,1号窗口,ZH,综合受理窗口,CLOSED,,\n");
        JsonNode report = citizens.upload(IMPORTS + "?dryRun=true", "text/csv", file, operator)
                .json();
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("closed").asInt()).isEqualTo(1);
        assertThat(citizens.get("/api/v1/windows/99000000011").code()).isEqualTo("WINDOW_NOT_FOUND");
        assertThat(citizens.get("/api/v1/windows/42132111401")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void a_window_that_closes_or_merges_keeps_its_history_and_takes_no_reviews() {
        String[] operator = citizens.as("operator");
        String closing = "42132111402";
        String merging = "42132111403";
        citizens.reviewed(closing, 5);
        citizens.upload(
                IMPORTS,
                "text/csv",
                csv(closing + ",421321114,2号窗口,SB,社保医保窗口,CLOSED,,\n" + merging
                        + ",421321114,3号窗口,MZ,民政救助窗口,MERGED,42132111401,\n"),
                operator);

        assertThat(citizens.get("/api/v1/windows/" + closing)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(citizens.review("closing", java.util.Map.of("window", closing, "level", 5))
                        .code())
                .isEqualTo("WINDOW_CLOSED");
        assertThat(citizens.review("merging", java.util.Map.of("window", merging, "level", 5))
                        .code())
                .isEqualTo("WINDOW_CLOSED");
        citizens.eventually("window", closing, "year", score -> score.get("n").asInt() == 1);
    }

    @Test
    void ten_thousand_rows_come_in_by_one_call() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append("98")
                    .append(100_000 + i)
                    .append(",421321112,")
                    .append(i)
                    .append("号窗口,ZH,综合受理窗口,,,\n");
        }
        String[] operator = citizens.as("operator");
        Citizens.Answer answer = citizens.upload(IMPORTS, "text/csv", csv(rows.toString()), operator);
        if (answer.status() == 422) {
            answer = citizens.upload(IMPORTS, "text/csv", csv(rows.toString()), operator);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("added").asInt()).isEqualTo(10_000);
        assertThat(citizens.get("/api/v1/windows/98109999")
                        .json()
                        .get("shortCode")
                        .asString())
                .hasSizeGreaterThan(5);
        assertThat(citizens.upload(IMPORTS, "text/csv", csv(rows.toString()), operator)
                        .json()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(10_000);
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        String[] operator = citizens.as("operator");
        assertThat(citizens.upload(IMPORTS, "text/csv", "<html>hello</html>".getBytes(StandardCharsets.UTF_8), operator)
                        .code())
                .isEqualTo("IMPORT_UNREADABLE");
        assertThat(citizens.upload(IMPORTS, "text/csv", new byte[] {'P', 'K', 3, 4, 9, 9}, operator)
                        .code())
                .isEqualTo("IMPORT_UNREADABLE");
    }

    @Test
    void a_printed_poster_leads_a_scanner_back_to_its_window() throws Exception {
        byte[] pdf = citizens.bytes("/api/v1/operator/posters.pdf?area=421303002", citizens.as("operator"));
        JsonNode first =
                citizens.get("/api/v1/directory?under=421303002").json().get("children");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(first.size());
            var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(decoded(page)).isEqualTo(first.get(0).get("link").asString());
        }
        byte[] png =
                citizens.bytes("/api/v1/windows/" + first.get(1).get("code").asString() + "/qr.png?size=400");
        assertThat(decoded(ImageIO.read(new ByteArrayInputStream(png))))
                .isEqualTo(first.get(1).get("link").asString());
        assertThat(citizens.get("/api/v1/windows/" + first.get(1).get("code").asString() + "/qr.svg")
                        .body())
                .contains("<svg");
    }

    private static String decoded(java.awt.image.BufferedImage picture) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                .getText();
    }

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String[][] rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("窗口");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_accounts_menu_is_published_on_command_by_the_operator_alone() {
        String command = "/api/v1/operator/wechat/menu:publish";
        assertThat(citizens.post(command, "").code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.post(command, "", citizens.as("city")).code()).isEqualTo("ROLE_REQUIRED");

        JsonNode report = citizens.post(command, "", citizens.as("operator")).json();
        assertThat(report.get("outcome").asString()).isIn("published", "unchanged");
        assertThat(citizens.get("/standin/menu").json().get("button")).hasSize(3);
    }
}

package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CoverPageTest {

    @Test
    void it_says_in_chinese_what_is_handed_over_and_leaves_nothing_out() throws IOException {
        byte[] pdf = CoverPage.print(Files2026.extortion());
        Files.write(Path.of("mini-program-api/target/cover.pdf"), pdf);

        assertThat(text(pdf))
                .contains("问题线索移送单", "YS-2026-0007", "10013", "曾都区 东城街道5号窗口 社会保险窗口", "吃拿卡要", "塞红包")
                .contains(Files2026.PHONE, "非常不满意", "工作作风 1", "系统 移送", "1 张");
        assertThat(text(pdf).replaceAll("\\s", "")).contains("说了三遍都不办，".repeat(30));
    }

    @Test
    void the_same_case_makes_the_same_page() throws IOException {
        assertThat(CoverPage.print(Files2026.extortion())).isEqualTo(CoverPage.print(Files2026.extortion()));
    }

    @Test
    void a_long_timeline_takes_another_page() throws IOException {
        CaseFile file = Files2026.extortion();
        CaseFile.Step step = file.timeline().get(0);
        CaseFile longer = new CaseFile(
                file.format(),
                file.serial(),
                file.lane(),
                file.reason(),
                file.preparedAt(),
                file.complaint(),
                null,
                null,
                Collections.nCopies(80, step),
                file.evidence());
        try (PDDocument document = Loader.loadPDF(CoverPage.print(longer))) {
            assertThat(document.getNumberOfPages()).isBetween(2, 5);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

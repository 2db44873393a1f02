package org.massreview.directory;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Sample posters, and how a test looks at the printed ones. */
final class Posters {

    static final PosterText HUANTAN_3 =
            new PosterText("http://localhost:8080/w/7KQ2M9XD4TB6", "随县", "澴潭镇", "3号窗口", "民政救助窗口", "203417", 1);

    private Posters() {}

    static PosterText named(String number, String name) {
        return new PosterText(HUANTAN_3.link(), "随县", "澴潭镇", number, name, "203417", 1);
    }

    /** Up to six windows for each of 50 townships, each with a link of its own. */
    static List<PosterText> wholeCity() {
        return IntStream.range(0, 295)
                .mapToObj(window -> new PosterText(
                        "https://pj.suizhou.example/w/" + Integer.toString(70_000_000 + window * 7919, 36),
                        "曾都区",
                        (char) ('一' + window / 6 * 37) + "河镇",
                        window % 6 + 1 + "号窗口",
                        "社保医保窗口",
                        Integer.toString(200_000 + window * 31),
                        1))
                .toList();
    }

    static byte[] printed(PosterText... posters) throws IOException {
        return printed(List.of(posters));
    }

    static byte[] printed(List<PosterText> posters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PosterPress().print(posters, out);
        return out.toByteArray();
    }

    static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return words(document, 1);
        }
    }

    /** @param page from 1 */
    static String words(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    static BufferedImage seen(byte[] pdf, int dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        }
    }
}

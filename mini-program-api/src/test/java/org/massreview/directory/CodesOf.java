package org.massreview.directory;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The links that a scanner reads from the pages, in their order. */
final class CodesOf {

    private CodesOf() {}

    static List<String> pdf(byte[] pdf) throws Exception {
        List<String> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                page.setCropBox(aroundTheCode());
            }
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                links.add(Scanner.read(renderer.renderImageWithDPI(page, 72)));
            }
        }
        return links;
    }

    /** The rest of 295 sheets would take the time of the whole test. */
    private static PDRectangle aroundTheCode() {
        float quiet = 8;
        return new PDRectangle(
                PosterPen.points(PosterPage.CODE_X - quiet),
                PosterPen.points(PosterPen.HEIGHT - PosterPage.CODE_Y - PosterPage.CODE_SIDE - quiet),
                PosterPen.points(PosterPage.CODE_SIDE + 2 * quiet),
                PosterPen.points(PosterPage.CODE_SIDE + 2 * quiet));
    }
}
